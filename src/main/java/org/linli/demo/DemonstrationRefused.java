package org.linli.demo;

/**
 * A reason for which the demonstration was neither loaded nor removed; nothing was
 * changed.
 */
public final class DemonstrationRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String next;

	DemonstrationRefused(String reason, String next) {
		super(reason);
		this.next = next;
	}

	/** What to do next. */
	public String next() {
		return this.next;
	}

}
