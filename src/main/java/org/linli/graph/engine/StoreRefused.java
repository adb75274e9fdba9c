package org.linli.graph.engine;

import org.jspecify.annotations.Nullable;

/**
 * A reason for which a store or its backup is left as it is, and what to do next.
 */
public final class StoreRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String next;

	StoreRefused(String reason, String next) {
		this(reason, next, null);
	}

	StoreRefused(String reason, String next, @Nullable Throwable cause) {
		super(reason, cause);
		this.next = next;
	}

	/** Why. */
	public String reason() {
		return String.valueOf(getMessage());
	}

	/** What to do next. */
	public String next() {
		return this.next;
	}

}
