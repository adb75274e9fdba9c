package org.linli.party;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PageRequest;

/**
 * Which party organisations a list holds; what is null does not narrow it.
 *
 * @param level only those of this rank
 * @param basis only those built on this
 * @param temporary only those that are, or are not, to last for a time
 * @param functional only those that were, or were not, formed for a task
 */
record PartyOrgFilter(@Nullable PartyOrgLevel level, @Nullable PartyOrgBasis basis, @Nullable Boolean temporary,
		@Nullable Boolean functional) {

	/** The parameters of a statement that lists in the order of path and code. */
	Map<String, Object> parameters(PageRequest page) {
		Map<String, Object> parameters = page.parameters("level", this.level);
		parameters.put("basis", (this.basis != null) ? this.basis.name() : null);
		parameters.put("temporary", this.temporary);
		parameters.put("functional", this.functional);
		return parameters;
	}

}
