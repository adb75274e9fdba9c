package org.linli.traffic;

import java.util.concurrent.atomic.AtomicBoolean;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import org.jspecify.annotations.Nullable;

/**
 * The places that one event has from when it is told until its answer is found.
 */
final class EventTurn implements InstrumentationContext<ExecutionResult> {

	private final Places viewer;

	private final Places instance;

	private final Charge charge;

	private final AtomicBoolean over = new AtomicBoolean();

	private volatile boolean begun;

	EventTurn(Places viewer, Places instance, Charge charge) {
		this.viewer = viewer;
		this.instance = instance;
		this.charge = charge;
	}

	@Override
	public void onDispatched() {
		this.begun = true;
	}

	@Override
	public void onCompleted(@Nullable ExecutionResult result, @Nullable Throwable failure) {
		end();
	}

	/** It was told: where nobody began to answer it, nobody will. */
	void told() {
		if (!this.begun) {
			this.charge.found(0);
			end();
		}
	}

	private void end() {
		if (this.over.compareAndSet(false, true)) {
			this.instance.leaveTold();
			this.viewer.leaveTold();
		}
	}

}
