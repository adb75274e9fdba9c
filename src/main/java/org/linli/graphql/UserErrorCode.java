package org.linli.graphql;

/**
 * The rules that a mutation may find broken; described in the schema.
 */
public enum UserErrorCode {

	EMPTY, TOO_LONG, UNKNOWN_PLACE, UNKNOWN_SKILL, UNKNOWN_NEED, BAD_LEVEL, BAD_IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_REUSED,
	CONFLICT, TOO_MANY

}
