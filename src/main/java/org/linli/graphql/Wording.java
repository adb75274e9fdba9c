package org.linli.graphql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;

import org.springframework.stereotype.Component;

/**
 * How the library says what is wrong with a request. It takes its sentences from bundles
 * by the locale of the request, which is one of our own for all of them: its bundles, in
 * {@code i18n}, override those that would repeat a value or name a class. What it says
 * without a bundle is said anew.
 */
@Component
class Wording extends SimplePerformantInstrumentation {

	/** A language that nobody asks for. */
	private static final Locale OURS = new Locale.Builder().setLanguage("en").setVariant("LINLI").build();

	private static final List<Anew> ANEW = List.of(Anew.of(
			"The variables input contains a field name '.*' that is not defined for input object type '(\\w+)'\\s*",
			"The variables hold a field that is not defined for the input '$1'"),
			Anew.of("Expected type 'Map' but was '.*'\\. Variables for input objects must be .*",
					"an object of fields is wanted"),
			Anew.of("(Variable '\\w+' has an invalid value: )(?:Variable '\\w+' has c|C)oerced Null value for NonNull type '([^']*)'",
					"$1$2 is wanted, not null"),
			Anew.of("Unknown operation named '.*'\\.", "The document has no operation of that name"));

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return input.transform((builder) -> builder.locale(OURS));
	}

	/** What is said of an error, without what a client sent as a value. */
	static String of(GraphQLError error) {
		String sentence = String.valueOf(error.getMessage());
		if (error instanceof GraphQLException) {
			for (Anew anew : ANEW) {
				sentence = anew.library().matcher(sentence).replaceFirst(anew.ours());
			}
		}
		return sentence;
	}

	/**
	 * A sentence that stands in no bundle.
	 *
	 * @param library as the library says it
	 * @param ours as it is said
	 */
	private record Anew(Pattern library, String ours) {

		static Anew of(String library, String ours) {
			return new Anew(Pattern.compile(library, Pattern.DOTALL), ours);
		}

	}

}
