package org.linli.security;

/**
 * A viewer listens to as much as one may.
 */
final class TooManySubscriptions extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManySubscriptions() {
		super("Too many subscriptions", null, false, false);
	}

}
