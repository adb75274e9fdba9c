package org.linli.graphql.limits;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graphql.RequestCost;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is declared of a list is not always so: each organisation here has 28 below it
 * where ten are reckoned with.
 */
@Timeout(60)
class NodeBudgetTests {

	private static final String SCHEMA = """
			directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
			type Query { top: Organization }
			type Subscription { changed: Organization }
			type Organization { id: ID! parent: Organization children: [Organization!]! @listSize(assumedSize: 10) }
			""";

	private static final int CHILDREN = 28;

	private final AtomicInteger fetched = new AtomicInteger();

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void goesNoFurtherWhereMoreIsFoundThanMayBe(boolean loaded) {
		ExecutionInput asked = asked("{ top { " + downAndUp(4) + " } }", loaded);

		ExecutionResult result = graphQl(25_000).execute(asked);

		assertThat(result.isDataPresent()).isFalse();
		assertRefused(result);
		RequestCost cost = Objects.requireNonNull(RequestCost.of(asked.getGraphQLContext()));
		assertThat(cost.nodes()).isEqualTo(22_221);
		assertThat(cost.rows()).isGreaterThan(25_000);
		assertThat(this.fetched).as("of more than a million").hasValueLessThan(100_000);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void answersWhatIsMoreThanWasReckonedButNotTooMuch(boolean loaded) {
		ExecutionResult result = graphQl(1_625).execute(asked("{ top { " + downAndUp(2) + " } }", loaded));

		assertThat(result.getErrors()).isEmpty();
		assertThat(result.getExtensions()).extracting("cost").hasToString("{static=221, rows=1625}");
	}

	@Test
	void looksAtEachEventByItself() {
		ExecutionInput asked = ExecutionInput.newExecutionInput("subscription { changed { " + downAndUp(2) + " } }")
			.root(Flux.just(CHILDREN, 1, 20, CHILDREN).map(Organization::new))
			.build();
		Publisher<ExecutionResult> events = graphQl(1_000).execute(asked).getData();

		List<ExecutionResult> told = Objects.requireNonNull(Flux.from(events).collectList().block());

		assertThat(told).hasSize(4);
		assertRefused(told.get(0));
		assertThat(told.get(1).getErrors()).isEmpty();
		assertThat(told.get(2).getErrors()).isEmpty();
		assertRefused(told.get(3));
	}

	private static void assertRefused(ExecutionResult result) {
		assertThat(result.getErrors()).singleElement()
			.extracting(GraphQLError::getExtensions)
			.hasFieldOrPropertyWithValue("code", "LIMIT_EXCEEDED")
			.hasFieldOrPropertyWithValue("limit", "nodes");
	}

	private static String downAndUp(int times) {
		return "children { parent { ".repeat(times) + "id" + " } }".repeat(times);
	}

	private static ExecutionInput asked(String document, boolean loaded) {
		DataLoaderRegistry loaders = new DataLoaderRegistry();
		if (loaded) {
			BatchLoader<Organization, List<Organization>> children = (all) -> CompletableFuture
				.supplyAsync(() -> all.stream().map(Organization::below).toList());
			loaders.register("children", DataLoaderFactory.newDataLoader(children));
		}
		return ExecutionInput.newExecutionInput(document)
			.root(new Organization(CHILDREN))
			.dataLoaderRegistry(loaders)
			.build();
	}

	private GraphQL graphQl(int nodes) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (type) -> type.dataFetcher("top", (asked) -> asked.getRoot()))
			.type("Subscription", (type) -> type.dataFetcher("changed", (asked) -> asked.getRoot()))
			.type("Organization",
					(type) -> type.dataFetcher("id", counted((asked) -> "one"))
						.dataFetcher("parent", counted((asked) -> asked.getSource()))
						.dataFetcher("children", counted((asked) -> {
							Organization parent = Objects.requireNonNull(asked.getSource());
							var loader = asked.<Organization, List<Organization>>getDataLoader("children");
							return (loader != null) ? loader.load(parent) : parent.below();
						})))
			.build();
		return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
			.instrumentation(new NodeBudget(nodes, 500_000))
			.build();
	}

	private DataFetcher<@Nullable Object> counted(DataFetcher<@Nullable Object> fetcher) {
		return (asked) -> {
			this.fetched.incrementAndGet();
			return fetcher.get(asked);
		};
	}

	/** An organisation, with so many below it that are alike. */
	private record Organization(int children) {

		List<Organization> below() {
			return IntStream.range(0, this.children).mapToObj((i) -> this).toList();
		}

	}

}
