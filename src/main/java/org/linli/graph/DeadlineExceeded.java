package org.linli.graph;

import org.jspecify.annotations.Nullable;

/**
 * The database is there, but what was asked takes longer than it may.
 */
public final class DeadlineExceeded extends DatabaseUnavailable {

	private static final long serialVersionUID = 1L;

	/** It was noticed here. */
	public DeadlineExceeded() {
		this(null);
	}

	DeadlineExceeded(@Nullable Throwable cause) {
		super("What was asked takes longer than it may", cause);
	}

}
