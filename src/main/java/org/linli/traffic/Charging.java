package org.linli.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.RequestCost;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Charges a viewer for what its request may ask at most, before anything is fetched, and
 * gives back afterwards what was not found, or takes what was found beyond it. Several
 * fields of one operation are several operations, so that names of the client's make
 * nothing cheaper. Who listens is told at once if it cannot have an event now; each event
 * is charged when it comes.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Charging extends SimplePerformantInstrumentation {

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
		Allowance allowance = context.get(Allowance.class);
		RequestCost cost = RequestCost.of(context);
		if (allowance != null && cost != null) {
			// The first was taken when the request was let in.
			demand(allowance.takeOperations(cost.rootFields() - 1));
			demand(allowance.takeNodes(cost.nodes()));
			context.put(Charge.class, new Charge(allowance, cost.nodes()));
		}
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
			InstrumentationFieldParameters parameters, InstrumentationState state) {
		EventTurn turn = parameters.getExecutionContext().getGraphQLContext().get(EventTurn.class);
		return (turn != null) ? turn : super.beginSubscribedFieldEvent(parameters, state);
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		Charge charge = parameters.getGraphQLContext().get(Charge.class);
		RequestCost cost = RequestCost.of(parameters.getGraphQLContext());
		if (charge != null && cost != null && (isWhole(result) || cost.rows() > cost.nodes())) {
			charge.found(cost.rows());
		}
		return CompletableFuture.completedFuture(result);
	}

	/**
	 * Whether no mistake took away a field of the operation, for which what was found was
	 * found all the same.
	 */
	private static boolean isWhole(ExecutionResult result) {
		Object data = result.getData();
		boolean lost = data instanceof Map<?, ?> fields && fields.containsValue(null);
		return data != null && (!lost || result.getErrors().isEmpty());
	}

	private static void demand(@Nullable Duration wait) {
		if (wait != null) {
			throw new AbortExecutionException(List.of(Busy.RATE_LIMITED.error(wait)));
		}
	}

}
