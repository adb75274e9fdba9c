package org.linli.graphql.limits;

import java.util.List;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.RequestCost;

/**
 * Reckons how many objects an answer may hold and refuses those that may hold too many,
 * before anything is fetched.
 */
final class NodeBudget extends SimplePerformantInstrumentation {

	private final int most;

	NodeBudget(int most) {
		this.most = most;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		ExecutableNormalizedOperation operation = context.getNormalizedQueryTree().get();
		int nodes = new NodeCount(context.getGraphQLSchema()).of(operation.getTopLevelFields());
		new RequestCost(operation.getOperation().name(), operation.getOperationName(), nodes,
				operation.getTopLevelFields().size())
			.keep(context.getGraphQLContext());
		if (nodes > this.most) {
			throw new AbortExecutionException(List.of(Excess.error("nodes", nodes, this.most)));
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
