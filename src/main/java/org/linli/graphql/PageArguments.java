package org.linli.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * The arguments {@code first} and {@code after} of every field: refuses the whole request
 * before anything is fetched if one of them is wrong, and hands them to controller
 * methods as a {@link PageRequest}.
 */
@Component
class PageArguments extends SimplePerformantInstrumentation implements HandlerMethodArgumentResolver {

	private static final String FIRST = "first";

	private static final String AFTER = "after";

	private static final String IDS = "ids";

	private static final Set<String> CHECKED = Set.of(FIRST, AFTER, IDS);

	private final Cursors cursors;

	PageArguments(Cursors cursors) {
		this.cursors = cursors;
	}

	@Override
	public @Nullable InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		if (!names(context.getDocument())) {
			return super.beginExecuteOperation(parameters, state);
		}
		List<GraphQLError> errors = context.getNormalizedQueryTree()
			.get()
			.getNormalizedFieldToMergedField()
			.keySet()
			.stream()
			.map(this::check)
			.filter((error) -> error != null)
			.map(GraphQLError.class::cast)
			.limit(5)
			.toList();
		if (!errors.isEmpty()) {
			throw new AbortExecutionException(errors);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	/** Whether one of the arguments is given anywhere, which is quickly seen. */
	private static boolean names(Node<?> node) {
		return (node instanceof Argument argument && CHECKED.contains(argument.getName()))
				|| node.getChildren().stream().anyMatch(PageArguments::names);
	}

	private @Nullable GraphQLError check(ExecutableNormalizedField field) {
		Map<String, Object> arguments = field.getResolvedArguments();
		if (arguments.get(FIRST) instanceof Integer first && (first < 1 || first > PageRequest.LARGEST)) {
			return refusal(field, "BAD_PAGE_SIZE",
					"'first' must be from 1 to " + PageRequest.LARGEST + ", not " + first);
		}
		if (arguments.get(IDS) instanceof Collection<?> ids && ids.size() > PageRequest.LARGEST) {
			return refusal(field, "TOO_MANY_IDS",
					"'ids' must be at most " + PageRequest.LARGEST + ", not " + ids.size());
		}
		if (arguments.get(AFTER) instanceof String after) {
			String list = list(field.getName(), arguments);
			if (this.cursors.read(list, after) == null) {
				return refusal(field, "BAD_CURSOR",
						"'after' is no cursor of this list with these arguments; start again without it");
			}
		}
		return null;
	}

	private static GraphQLError refusal(ExecutableNormalizedField field, String code, String message) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ValidationError)
			.message("%s (field %s)", message, field.getName())
			.extensions(Map.of("code", code))
			.build();
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return request(environment);
	}

	PageRequest request(DataFetchingEnvironment environment) {
		Map<String, Object> arguments = environment.getArguments();
		String list = list(environment.getField().getName(), arguments);
		Integer first = environment.getArgument(FIRST);
		String after = environment.getArgument(AFTER);
		return new PageRequest(this.cursors, list, (first != null) ? first : 20,
				(after != null) ? this.cursors.read(list, after) : null,
				environment.getSelectionSet().contains("totalCount"));
	}

	/** A list is a field with its other arguments: its cursors fit no other list. */
	private static String list(String field, Map<String, Object> arguments) {
		Map<String, Object> others = new TreeMap<>(arguments);
		others.remove(FIRST);
		others.remove(AFTER);
		return field + others;
	}

}
