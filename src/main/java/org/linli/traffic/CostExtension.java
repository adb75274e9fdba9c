package org.linli.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.linli.graph.Work;
import org.linli.graphql.RequestCost;
import org.reactivestreams.Publisher;

import org.springframework.stereotype.Component;

/**
 * Tells with every answer what it cost, as {@code extensions.cost}: {@code static}, the
 * most objects it might have held, which is what limits and rates count; {@code rows},
 * how many rows of what the viewer may see were read for it, by how many
 * {@code statements}.
 */
@Component
class CostExtension extends SimplePerformantInstrumentation {

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getGraphQLContext();
		RequestCost cost = RequestCost.of(context);
		Work work = context.get(Work.KEY);
		if (cost == null || work == null || result.getData() instanceof Publisher<?>) {
			return CompletableFuture.completedFuture(result);
		}
		Map<Object, Object> extensions = new LinkedHashMap<>();
		if (result.getExtensions() != null) {
			extensions.putAll(result.getExtensions());
		}
		extensions.put("cost", Map.of("static", cost.nodes(), "rows", work.rows(), "statements", work.statements()));
		return CompletableFuture.completedFuture(result.transform((builder) -> builder.extensions(extensions)));
	}

}
