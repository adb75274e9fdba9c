package org.linli.graphql.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.RequestCost;

/**
 * Reckons how many objects and values an answer may hold and refuses those that may hold
 * too many, before anything is fetched. Lists may be longer than the schema declares, so
 * objects are counted while they are found too, and where there are too many the engine
 * goes no further. Every answer tells that number of objects, which limits and rates
 * count, and how many it holds, as {@code static} and {@code rows} of
 * {@code extensions.cost}. What was read for it is not told: it would depend on what the
 * viewer does not see.
 */
final class NodeBudget extends SimplePerformantInstrumentation {

	private final int nodes;

	private final int values;

	private volatile @Nullable NodeCount counting;

	/**
	 * A budget.
	 * @param nodes the most objects of an answer
	 * @param values the most values of an answer
	 */
	NodeBudget(int nodes, int values) {
		this.nodes = nodes;
		this.values = values;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		ExecutableNormalizedOperation operation = context.getNormalizedQueryTree().get();
		context.getGraphQLContext().put(ExecutableNormalizedOperation.class, operation);
		Weight weight = counting(context.getGraphQLSchema()).of(operation);
		int nodes = (int) weight.nodes();
		new RequestCost(operation.getOperation().name(), operation.getOperationName(), nodes,
				operation.getTopLevelFields().size(), 0)
			.keep(context.getGraphQLContext());
		demand("introspection", SchemaQuestions.depth(operation.getTopLevelFields()), SchemaQuestions.MOST);
		demand("nodes", nodes, this.nodes);
		demand("values", (int) weight.values(), this.values);
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Found();
	}

	/** Each event of a subscription is an answer. */
	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
			InstrumentationFieldParameters parameters, InstrumentationState state) {
		((Found) state).objects.set(0);
		parameters.getExecutionContext().getGraphQLContext().delete(ResultNodesInfo.MAX_RESULT_NODES);
		return super.beginSubscribedFieldEvent(parameters, state);
	}

	@Override
	public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
			InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
		GraphQLType type = parameters.getExecutionStrategyParameters().getExecutionStepInfo().getUnwrappedNonNullType();
		if (!NodeCount.wraps((GraphQLNamedType) type) && ((Found) state).objects.incrementAndGet() > this.nodes) {
			// What is still to come is nothing, so that whatever waits for it ends.
			parameters.getExecutionContext().getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, 0);
		}
		return super.beginExecuteObject(parameters, state);
	}

	private static void demand(String what, int found, int most) {
		if (found > most) {
			throw new AbortExecutionException(List.of(Excess.error(what, found, most)));
		}
	}

	/** There is one schema, and its size need not be taken each time. */
	private NodeCount counting(GraphQLSchema schema) {
		NodeCount known = this.counting;
		if (known == null || !known.isOf(schema)) {
			known = new NodeCount(schema);
			this.counting = known;
		}
		return known;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getGraphQLContext();
		RequestCost cost = RequestCost.of(context);
		ExecutableNormalizedOperation operation = context.get(ExecutableNormalizedOperation.class);
		int objects = ((Found) state).objects.get();
		if (cost != null && objects > this.nodes) {
			cost.found(objects).keep(context);
			return CompletableFuture.completedFuture(
					ExecutionResult.newExecutionResult().addError(Excess.error("nodes", objects, this.nodes)).build());
		}
		if (cost == null || operation == null || !(result.getData() instanceof Map<?, ?> data)) {
			return CompletableFuture.completedFuture(result);
		}
		int rows = counting(parameters.getSchema()).found(operation.getTopLevelFields(), data);
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

	/** How many objects an answer holds so far. */
	private static final class Found implements InstrumentationState {

		private final AtomicInteger objects = new AtomicInteger();

	}

}
