package org.linli.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * By what requests are told apart where they are measured: kind, outcome, and the name of
 * the document if it is one of ours. Whatever else a client sends stands in no label, so
 * that there are never more of them than we know, and nothing personal among them.
 */
@Component
class DocumentMetrics extends DefaultExecutionRequestObservationConvention {

	private static final String DOCUMENTS = "classpath:schema/operations/*.graphql";

	private static final Pattern NAME = Pattern.compile("^(?:query|mutation|subscription)\\s+(\\w+)",
			Pattern.MULTILINE);

	private static final String OTHER = "other";

	private static final KeyValue UNAVAILABLE = KeyValue.of("graphql.outcome", "DATABASE_UNAVAILABLE");

	private final Set<String> known;

	DocumentMetrics() throws IOException {
		this.known = known();
	}

	/** The names of the example documents. */
	static Set<String> known() throws IOException {
		Set<String> names = new HashSet<>();
		for (Resource document : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
			Matcher found = NAME.matcher(document.getContentAsString(StandardCharsets.UTF_8));
			while (found.find()) {
				names.add(found.group(1));
			}
		}
		return names;
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
		return super.getLowCardinalityKeyValues(context).and("graphql.document", document(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ExecutionRequestObservationContext context) {
		return KeyValues.of(executionId(context));
	}

	/** A database that is away is no mistake of the client's. */
	@Override
	protected KeyValue outcome(ExecutionRequestObservationContext context) {
		return (context.getExecutionResult() != null
				&& context.getExecutionResult().getErrors().stream().anyMatch(DocumentMetrics::isUnavailable))
						? UNAVAILABLE : super.outcome(context);
	}

	private String document(ExecutionRequestObservationContext context) {
		ExecutionContext execution = context.getExecutionContext();
		return (execution != null) ? label(execution.getOperationDefinition().getName()) : OTHER;
	}

	String label(@Nullable String name) {
		return (name != null && this.known.contains(name)) ? name : OTHER;
	}

	private static boolean isUnavailable(GraphQLError error) {
		return error.getExtensions() != null && "DATABASE_UNAVAILABLE".equals(error.getExtensions().get("code"));
	}

}
