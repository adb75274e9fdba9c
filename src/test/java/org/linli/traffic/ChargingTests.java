package org.linli.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.SchemaFiles;
import org.linli.graphql.RequestCost;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a viewer gets back who was charged for a thousand objects, of which ten were
 * found.
 */
class ChargingTests {

	private static final int CHARGED = 1_000;

	private static final int FOUND = 10;

	private final TrafficSettings settings = new TrafficSettings(10, 100, 1_000, 5_000, 3, 5);

	private final StandingTime time = new StandingTime();

	private final Allowance allowance = new Allowances(this.settings, this.time).of("one");

	@ParameterizedTest
	@CsvSource({ "1, 1, false, 10", "1, , false, 10", ", , false, 10", "1, 1, true, 10", "1, , true, 1000",
			", , true, 1000" })
	void givesBackWhatWasNotFoundUnlessAMistakeTookAField(@Nullable Integer one, @Nullable Integer other,
			boolean mistaken, int paid) {
		Map<String, @Nullable Object> data = new HashMap<>();
		data.put("one", one);
		data.put("other", other);

		settle(data, mistaken);

		assertThat(this.allowance.takeNodes(5_000 - paid)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "5000, 10", "20000, 10", "20000, 4999", "20000, 5000", "20000, 7000", "20000, 20000" })
	void givesBackNoMoreThanWasTaken(int charged, int found) {
		settle(new HashMap<>(Map.of("one", 1)), false, charged, found);

		assertThat(this.allowance.takeNodes(5_000 - Math.min(found, 5_000))).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "1000, 1, 3000, 3000", "1000, , 3000, 3000", "6000, 1, 7000, 6000", "6000, , 7000, 6000" })
	void takesWhatWasFoundBeyondWhatWasReckoned(int charged, @Nullable Integer one, int found, int paid) {
		Map<String, @Nullable Object> data = new HashMap<>();
		data.put("one", one);

		settle(data, one == null, charged, found);
		this.time.pass(Duration.ofSeconds(1));

		assertThat(this.allowance.takeNodes(6_000 - paid)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@Test
	void takesWhatWasFoundOfAnAnswerThatIsNotGiven() {
		settle(null, true, CHARGED, 4_000);

		assertThat(this.allowance.takeNodes(1_000)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@Test
	void givesNothingBackWhereThereIsNoData() {
		settle(null, true);

		assertThat(this.allowance.takeNodes(5_000 - CHARGED)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	private void settle(@Nullable Map<String, @Nullable Object> data, boolean mistaken) {
		settle(data, mistaken, CHARGED, FOUND);
	}

	private void settle(@Nullable Map<String, @Nullable Object> data, boolean mistaken, int charged, int found) {
		assertThat(this.allowance.takeNodes(charged)).isNull();
		ExecutionInput input = ExecutionInput.newExecutionInput("{ one other }").build();
		GraphQLContext context = input.getGraphQLContext();
		context.put(Charge.class, new Charge(this.allowance, charged));
		new RequestCost("QUERY", null, charged, 2, found).keep(context);
		ExecutionResult.Builder<?> result = ExecutionResult.newExecutionResult().data(data);
		if (mistaken) {
			result.addError(GraphqlErrorBuilder.newError().message("a mistake").build());
		}

		assertThat(new Charging().instrumentExecutionResult(result.build(),
				new InstrumentationExecutionParameters(input, SchemaFiles.schema()), new InstrumentationState() {
				}))
			.isCompleted();
	}

}
