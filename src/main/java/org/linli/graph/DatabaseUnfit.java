package org.linli.graph;

/**
 * The database is not as the model needs it, so the server must not run on it.
 */
public final class DatabaseUnfit extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String next;

	DatabaseUnfit(String reason, String next) {
		super(reason);
		this.next = next;
	}

	/** What to do next. */
	public String next() {
		return this.next;
	}

}
