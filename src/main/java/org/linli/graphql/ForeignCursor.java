package org.linli.graphql;

/**
 * A cursor of the list of another parent.
 */
class ForeignCursor extends RuntimeException {

	static final String MESSAGE = "'after' is no cursor of this list with these arguments; start again without it";

	private static final long serialVersionUID = 1L;

	ForeignCursor() {
		super(MESSAGE);
	}

}
