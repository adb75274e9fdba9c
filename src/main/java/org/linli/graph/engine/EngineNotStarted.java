package org.linli.graph.engine;

import org.jspecify.annotations.Nullable;

/**
 * The embedded engine did not come up; the cause says why.
 */
public class EngineNotStarted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EngineNotStarted(@Nullable Throwable cause) {
		super("The embedded engine did not start", cause);
	}

}
