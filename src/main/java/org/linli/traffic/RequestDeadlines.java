package org.linli.traffic;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphSettings;
import org.linli.graph.Work;
import org.linli.graphql.AnswerTime;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every request its deadline before anything is fetched: one to read, one to change
 * something, a longer one for what the schema marks with {@code @plans}, for which there
 * has to be room. Who listens has none; each event has one for each statement.
 */
@Component
@Order(RequestDeadlines.BEFORE_CHARGING)
class RequestDeadlines extends SimplePerformantInstrumentation implements AnswerTime {

	/** What there is no room for costs nothing. */
	static final int BEFORE_CHARGING = Ordered.LOWEST_PRECEDENCE - 10;

	private static final String PLANS = "plans";

	private final GraphSettings settings;

	RequestDeadlines(GraphSettings settings) {
		this.settings = settings;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		Operation operation = context.getOperationDefinition().getOperation();
		Work begun = context.getGraphQLContext().get(Work.KEY);
		Work work = (begun != null) ? begun : Work.within(this.settings.readTimeout());
		context.getGraphQLContext().put(Work.KEY, work);
		switch (operation) {
			case SUBSCRIPTION -> work.lasts();
			case MUTATION -> {
				work.changes();
				work.extend(this.settings.writeTimeout().minus(this.settings.readTimeout()));
			}
			case QUERY -> {
				if (plans(context)) {
					demandRoom(context.getGraphQLContext().get(Stay.class));
					work.extend(this.settings.planTimeout().minus(this.settings.readTimeout()));
				}
			}
		}
		return super.beginExecuteOperation(parameters, state);
	}

	/**
	 * Begins what came from outside: it has time to read until it is known what it is.
	 * @param whose name of whoever asks
	 */
	Work begin(String whose) {
		return Work.of(whose, this.settings.readTimeout());
	}

	@Override
	public Duration longest() {
		return Collections
			.max(List.of(this.settings.readTimeout(), this.settings.writeTimeout(), this.settings.planTimeout()));
	}

	/** The server itself asks without a stay. */
	private static void demandRoom(@Nullable Stay stay) {
		Busy full = (stay != null) ? stay.plan() : null;
		if (full != null) {
			throw new AbortExecutionException(List.of(full.error(Admission.SOON)));
		}
	}

	private static boolean plans(ExecutionContext context) {
		GraphQLObjectType query = context.getGraphQLSchema().getQueryType();
		return context.getNormalizedQueryTree()
			.get()
			.getTopLevelFields()
			.stream()
			.map(ExecutableNormalizedField::getName)
			.filter((name) -> !name.startsWith("__"))
			.anyMatch((name) -> query.getFieldDefinition(name).hasAppliedDirective(PLANS));
	}

}
