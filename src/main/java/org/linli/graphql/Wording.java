package org.linli.graphql;

import java.util.Locale;
import java.util.Map;
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

	private static final Map<Pattern, String> ANEW = Map.of(Pattern.compile(
			"The variables input contains a field name '.*' that is not defined for input object type '(\\w+)'\\s*",
			Pattern.DOTALL), "The variables hold a field that is not defined for the input '$1'",
			Pattern.compile("Expected type 'Map' but was '.*'\\. Variables for input objects must be .*",
					Pattern.DOTALL),
			"an object of fields is wanted", Pattern.compile("Unknown operation named '.*'\\.", Pattern.DOTALL),
			"The document has no operation of that name");

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return input.transform((builder) -> builder.locale(OURS));
	}

	/** What is said of an error, without what a client sent as a value. */
	static String of(GraphQLError error) {
		String sentence = String.valueOf(error.getMessage());
		if (error instanceof GraphQLException) {
			for (Map.Entry<Pattern, String> anew : ANEW.entrySet()) {
				sentence = anew.getKey().matcher(sentence).replaceFirst(anew.getValue());
			}
		}
		return sentence;
	}

}
