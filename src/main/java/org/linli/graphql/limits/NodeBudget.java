package org.linli.graphql.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.RequestCost;

/**
 * Reckons how many objects an answer may hold and refuses those that may hold too many,
 * before anything is fetched. Every answer tells that number, which limits and rates
 * count, and how many it holds, as {@code static} and {@code rows} of
 * {@code extensions.cost}. What was read for it is not told: it would depend on what the
 * viewer does not see.
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
		context.getGraphQLContext().put(ExecutableNormalizedOperation.class, operation);
		int nodes = new NodeCount(context.getGraphQLSchema()).of(operation.getTopLevelFields());
		new RequestCost(operation.getOperation().name(), operation.getOperationName(), nodes,
				operation.getTopLevelFields().size(), 0)
			.keep(context.getGraphQLContext());
		if (nodes > this.most) {
			throw new AbortExecutionException(List.of(Excess.error("nodes", nodes, this.most)));
		}
		int depth = SchemaQuestions.depth(operation.getTopLevelFields());
		if (depth > SchemaQuestions.MOST) {
			throw new AbortExecutionException(List.of(Excess.error("introspection", depth, SchemaQuestions.MOST)));
		}
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getGraphQLContext();
		RequestCost cost = RequestCost.of(context);
		ExecutableNormalizedOperation operation = context.get(ExecutableNormalizedOperation.class);
		if (cost == null || operation == null || !(result.getData() instanceof Map<?, ?> data)) {
			return CompletableFuture.completedFuture(result);
		}
		int rows = new NodeCount(parameters.getSchema()).found(operation.getTopLevelFields(), data);
		cost.found(rows).keep(context);
		Map<Object, Object> extensions = new LinkedHashMap<>();
		if (result.getExtensions() != null) {
			extensions.putAll(result.getExtensions());
		}
		// In one order, which that of Map.of is not: servers would not answer alike.
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("static", cost.nodes());
		told.put("rows", rows);
		extensions.put("cost", told);
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.extensions(extensions)));
	}

}
