package org.linli;

/**
 * A reason, found before anything was started, for which the server must not run.
 */
class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String next;

	/**
	 * A refusal.
	 * @param reason why
	 * @param next what to do next
	 */
	StartRefused(String reason, String next) {
		super(reason);
		this.next = next;
	}

	String next() {
		return this.next;
	}

}
