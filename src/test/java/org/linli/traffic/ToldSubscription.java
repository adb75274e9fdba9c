package org.linli.traffic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.Pace;
import org.linli.graphql.RequestCost;
import org.linli.security.Viewer;
import reactor.core.publisher.Flux;

/**
 * A subscription of numbers, run by the engine as the server runs its own, of which a
 * test says what an event costs and when its answer is found.
 */
final class ToldSubscription {

	private static final String SCHEMA = """
			type Query { none: Int }
			type Subscription { told: Told }
			type Told { number: Int! found: Int! }
			""";

	private final Pace pace;

	private final Allowances allowances;

	private final GraphQL engine;

	private final List<CompletableFuture<Integer>> held = new CopyOnWriteArrayList<>();

	private volatile boolean holding;

	private volatile boolean mistaken;

	ToldSubscription(Pace pace, Allowances allowances) {
		this.pace = pace;
		this.allowances = allowances;
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Subscription", (type) -> type.dataFetcher("told", this::told))
			.type("Told", (type) -> type.dataFetcher("found", (environment) -> found()))
			.build();
		this.engine = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
			.instrumentation(new ChainedInstrumentation(new Weighing(), new Charging()))
			.build();
	}

	/**
	 * Begins to listen.
	 * @param afterwards what becomes of the events when it is their turn
	 * @param cost of an event
	 * @param rows how many objects are found for it
	 */
	ExecutionResult begin(String viewer, Flux<Integer> events, UnaryOperator<Flux<Integer>> afterwards, int cost,
			int rows) {
		Viewer known = new Viewer(viewer, false, null, List.of());
		Map<Object, Object> context = Map.of("viewer", known, Allowance.class, this.allowances.of(viewer),
				SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true, Asked.class,
				new Asked(events, afterwards, cost, rows));
		return this.engine.execute(ExecutionInput.newExecutionInput("subscription { told { number found } }")
			.graphQLContext(context)
			.build());
	}

	/** From now on no answer is found. */
	void hold() {
		this.holding = true;
	}

	/** What is held up. */
	List<CompletableFuture<Integer>> held() {
		return this.held;
	}

	/** Finds the answers that are held up, and all from now on. */
	void letGo() {
		this.holding = false;
		this.held.forEach((one) -> one.complete(1));
	}

	/** From now on there is a mistake in every event. */
	void mistakes() {
		this.mistaken = true;
	}

	private Flux<Map<String, Integer>> told(DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		Asked asked = context.get(Asked.class);
		return asked.afterwards()
			.apply(this.pace.of(asked.events(), context))
			.map((number) -> Map.of("number", number));
	}

	private CompletableFuture<@Nullable Integer> found() {
		CompletableFuture<@Nullable Integer> found = new CompletableFuture<>();
		if (!this.holding) {
			found.complete(this.mistaken ? null : 1);
		}
		else {
			this.held.add(found);
		}
		return found;
	}

	private record Asked(Flux<Integer> events, UnaryOperator<Flux<Integer>> afterwards, int cost, int rows) {
	}

	/** Says what the test says. */
	private static final class Weighing extends SimplePerformantInstrumentation {

		@Override
		public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
				InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
			GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
			Asked asked = context.get(Asked.class);
			new RequestCost("SUBSCRIPTION", null, asked.cost(), 1, 0).keep(context);
			return super.beginExecuteOperation(parameters, state);
		}

		@Override
		public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
				InstrumentationExecutionParameters parameters, InstrumentationState state) {
			GraphQLContext context = parameters.getGraphQLContext();
			RequestCost cost = RequestCost.of(context);
			Asked asked = context.get(Asked.class);
			if (cost != null && result.getData() instanceof Map) {
				cost.found(asked.rows()).keep(context);
			}
			return CompletableFuture.completedFuture(result);
		}

	}

}
