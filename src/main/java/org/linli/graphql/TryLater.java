package org.linli.graphql;

/**
 * Something that a connection needs does not answer now: whoever wants to connect may try
 * again.
 */
public final class TryLater extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public TryLater(Throwable cause) {
		super("Not available now", cause, false, false);
	}

}
