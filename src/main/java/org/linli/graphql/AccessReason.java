package org.linli.graphql;

/**
 * Why a viewer sees something, or does not; described in the schema.
 */
enum AccessReason {

	OPEN, BY_HOME, BY_ENGAGEMENT, BY_GRANT, NOT_VISIBLE

}
