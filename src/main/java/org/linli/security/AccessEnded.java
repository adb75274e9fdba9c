package org.linli.security;

/**
 * The viewer may no longer listen: the token has expired or a grant was taken back.
 */
final class AccessEnded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessEnded() {
		super("The viewer may no longer listen", null, false, false);
	}

}
