package org.linli.graphql.transport;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Notes that a subscription was asked for: one that never began is refused as a whole,
 * which its result alone does not tell from a query that found nothing.
 */
@Component
class SocketStreams extends SimplePerformantInstrumentation {

	private static final String KEY = SocketStreams.class.getName();

	/** Whether this asked for a subscription. */
	static boolean asked(ExecutionInput input) {
		return input.getGraphQLContext().hasKey(KEY);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		if (parameters.getExecutionContext().getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
			parameters.getExecutionContext().getGraphQLContext().put(KEY, true);
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
