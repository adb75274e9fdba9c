package org.linli.graphql.limits;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.SchemaFiles;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The limits under which the server is tested, measured and shown are those with which it
 * ships.
 */
class LimitSettingsTests {

	/** A document in the source of the questions by which the server is measured. */
	private static final Pattern QUESTION = Pattern.compile("\"\"\"\\s+(query .+?)\"\"\"", Pattern.DOTALL);

	private final GraphQL graphQl = GraphQL.newGraphQL(SchemaFiles.schema())
		.instrumentation(new ChainedInstrumentation(new DocumentLimits(bound()),
				new NodeBudget(bound().nodes(), bound().values()), new LetIn()))
		.build();

	@Test
	void whatIsTestedIsWhatIsShipped() {
		assertThat(bound()).isEqualTo(LimitsIT.SHIPPED);
	}

	@Test
	void refusesALimitByWhichNothingCouldBeAsked() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new LimitSettings(1, 1, 1, 1, 1, 1, 1, 1, 0))
			.withMessage("LINLI_LIMITS_VALUES must be 1 or more, not 0");
	}

	@ParameterizedTest
	@MethodSource({ "questions", "examples" })
	void whatIsMeasuredAndShownIsLetIn(String document) {
		Map<String, Object> variables = new HashMap<>(SchemaFiles.variables(document));
		variables.putIfAbsent("code", "T-000001");

		assertThat(this.graphQl.execute((asked) -> asked.query(document).variables(variables)).getErrors())
			.extracting(GraphQLError::getMessage)
			.containsExactly(LetIn.SAID);
	}

	static List<String> questions() {
		String source = SchemaFiles.text(Path.of("src/bench/java/org/linli/bench/Questions.java"));
		List<String> questions = QUESTION.matcher(source).results().map((one) -> one.group(1)).toList();
		assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
		return questions;
	}

	static Stream<String> examples() {
		return SchemaFiles.operations().stream().map(SchemaFiles::text);
	}

	private static LimitSettings bound() {
		return new Binder(new MapConfigurationPropertySource()).bindOrCreate("linli.limits", LimitSettings.class);
	}

	/** Says of what comes here that it does, and fetches nothing. */
	private static final class LetIn extends SimplePerformantInstrumentation {

		static final String SAID = "let in";

		@Override
		public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
				InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
			throw new AbortExecutionException(SAID);
		}

	}

}
