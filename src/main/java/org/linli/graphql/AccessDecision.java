package org.linli.graphql;

/**
 * Whether the viewer sees something, and by what.
 *
 * @param allowed whether the viewer sees it
 * @param because why, or why not
 */
record AccessDecision(boolean allowed, AccessReason because) {

	/** What is hidden and what does not exist. */
	static final AccessDecision NOT_VISIBLE = new AccessDecision(false, AccessReason.NOT_VISIBLE);

	static AccessDecision allowed(Visibility visibility) {
		return new AccessDecision(true, AccessReason.valueOf(visibility.name()));
	}

}
