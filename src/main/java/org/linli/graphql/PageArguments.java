package org.linli.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * The arguments {@code first} and {@code after} of every field, and those that say how
 * far to go: refuses the whole request before anything is fetched if one of them is
 * wrong, and hands pages to controller methods as a {@link PageRequest}.
 */
@Component
@Order(0)
class PageArguments extends SimplePerformantInstrumentation implements HandlerMethodArgumentResolver {

	private static final String FIRST = "first";

	private static final String AFTER = "after";

	private static final String IDS = "ids";

	/** Arguments that say how far to go, with how far that may be. */
	private static final Map<String, Farthest> FARTHEST = Map.of("maxHops", new Farthest(1, 6, "BAD_HOPS"), "hops",
			new Farthest(1, 3, "BAD_HOPS"), "load", new Farthest(1, 10, "BAD_LOAD"), "atMost",
			new Farthest(0, 1000, "BAD_NUMBER"));

	private static final Set<String> CHECKED = Stream.concat(Stream.of(FIRST, AFTER, IDS), FARTHEST.keySet().stream())
		.collect(Collectors.toSet());

	private static final PropertyDataFetcher<Object> ID = PropertyDataFetcher.fetching("id");

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
			.map((field) -> check(field, context.getGraphQLSchema()))
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

	private @Nullable GraphQLError check(ExecutableNormalizedField field, GraphQLSchema schema) {
		Map<String, Object> arguments = field.getResolvedArguments();
		if (arguments.get(FIRST) instanceof Integer first && (first < 1 || first > PageRequest.LARGEST)) {
			return refusal(field, "BAD_PAGE_SIZE", "'first' must be from 1 to " + PageRequest.LARGEST);
		}
		if (arguments.get(IDS) instanceof Collection<?> ids && ids.size() > PageRequest.LARGEST) {
			return refusal(field, "TOO_MANY_IDS",
					"'ids' must be at most " + PageRequest.LARGEST + ", not " + ids.size());
		}
		for (Map.Entry<String, Farthest> one : FARTHEST.entrySet()) {
			Farthest bound = one.getValue();
			if (arguments.get(one.getKey()) instanceof Integer far && (far < bound.least() || far > bound.most())) {
				return refusal(field, bound.code(),
						"'" + one.getKey() + "' must be from " + bound.least() + " to " + bound.most());
			}
		}
		if (arguments.get(AFTER) instanceof String after) {
			boolean foreign = field.getObjectTypeNames()
				.stream()
				.map(schema::getObjectType)
				.anyMatch((type) -> this.cursors.read(list(type, field.getName(), arguments), after) == null);
			if (foreign) {
				return refusal(field, "BAD_CURSOR", ForeignCursor.MESSAGE);
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
		String list = list((GraphQLObjectType) environment.getParentType(), environment.getField().getName(),
				arguments);
		String parent = (environment.getSource() != null) ? String.valueOf(ID.get(environment)) : "";
		Integer first = environment.getArgument(FIRST);
		String after = environment.getArgument(AFTER);
		Cursors.Place place = (after != null) ? this.cursors.read(list, after) : null;
		if (place != null && !place.parent().equals(parent)) {
			throw new ForeignCursor();
		}
		return new PageRequest(this.cursors, list, parent, (first != null) ? first : 20,
				(place != null) ? place.position() : null, environment.getSelectionSet().contains("totalCount"));
	}

	/**
	 * A list is a field of a type with its other arguments: its cursors fit no other. Of
	 * which parent it is the list shows only once the parent is there.
	 */
	private static String list(GraphQLObjectType type, String field, Map<String, Object> arguments) {
		Map<String, Object> others = new TreeMap<>(arguments);
		others.remove(FIRST);
		others.remove(AFTER);
		others.values().removeIf(Objects::isNull);
		return declaring(type, field) + "." + field + others;
	}

	/** The interface that has the field, so that it is one list for all of its types. */
	private static String declaring(GraphQLObjectType type, String field) {
		return type.getInterfaces()
			.stream()
			.map(GraphQLInterfaceType.class::cast)
			.filter((one) -> one.getFieldDefinition(field) != null)
			.map(GraphQLInterfaceType::getName)
			.findFirst()
			.orElse(type.getName());
	}

	/** How far one has to go and may go, and the code of the answer to who does not. */
	private record Farthest(int least, int most, String code) {
	}

}
