package org.linli.graphql.limits;

import java.util.ArrayList;
import java.util.List;

import graphql.Directives;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that are too large: by their characters before they are read, by
 * their tokens while they are, by their shape before anybody asks what they mean, and by
 * what they unfold to before anything is fetched.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {

	/** Of a document that is wrong throughout, the first mistakes are enough. */
	private static final int MISTAKES = 10;

	private final LimitSettings settings;

	DocumentLimits(LimitSettings settings) {
		this.settings = settings;
		Validator.setMaxValidationErrors(MISTAKES);
		// A field that is never null is never null, whatever a client wishes.
		Directives.setExperimentalDisableErrorPropagationEnabled(false);
	}

	@Override
	public @Nullable InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		String query = parameters.getQuery();
		demand("characters", (query != null) ? query.length() : 0, this.settings.characters());
		parameters.getGraphQLContext().put(ParserOptions.class, parsing());
		return super.beginParse(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, InstrumentationState state) {
		DocumentShape shape = DocumentShape.of(parameters.getDocument());
		List<GraphQLError> errors = new ArrayList<>();
		add(errors, "aliases", shape.aliases(), this.settings.aliases());
		add(errors, "directives", shape.directives(), this.settings.directives());
		add(errors, "rootFields", shape.rootFields(), this.settings.rootFields());
		add(errors, "fields", shape.fields(), this.settings.fields());
		add(errors, "depth", shape.depth(), this.settings.depth());
		if (!errors.isEmpty()) {
			throw new AbortExecutionException(errors);
		}
		return super.beginValidation(parameters, state);
	}

	/**
	 * What is asked of one type and of any is unfolded once for each type, and again
	 * below each: a few fields may be millions.
	 */
	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		demand("fields", unfolded(parameters.getExecutionContext()), this.settings.fields());
		return super.beginExecuteOperation(parameters, state);
	}

	/** How many fields the engine unfolds, or one too many where it stopped. */
	private int unfolded(ExecutionContext context) {
		try {
			return context.getNormalizedQueryTree().get().getOperationFieldCount();
		}
		catch (AbortExecutionException ex) {
			return this.settings.fields() + 1;
		}
	}

	/** Counts the tokens of one document. */
	private ParserOptions parsing() {
		ParsingListener counting = new ParsingListener() {

			private int tokens;

			@Override
			public void onToken(Token token) {
				this.tokens++;
				demand("tokens", this.tokens, DocumentLimits.this.settings.tokens());
			}

		};
		return ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.parsingListener(counting));
	}

	private static void demand(String what, int found, int most) {
		if (found > most) {
			throw new AbortExecutionException(List.of(Excess.error(what, found, most)));
		}
	}

	private static void add(List<GraphQLError> errors, String what, int found, int most) {
		if (found > most) {
			errors.add(Excess.error(what, found, most));
		}
	}

}
