package org.linli.graphql.transport;

import java.util.List;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Refuses what may not come by its way before anything is fetched, and nothing is
 * changed.
 */
@Component
class OperationsByWay extends SimplePerformantInstrumentation {

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Way way = context.getGraphQLContext().get(Way.class);
		GraphQLError refusal = (way != null) ? way.refusal(context.getOperationDefinition().getOperation()) : null;
		if (refusal != null) {
			throw new AbortExecutionException(List.of(refusal));
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
