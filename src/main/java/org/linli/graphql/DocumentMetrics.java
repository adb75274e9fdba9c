package org.linli.graphql;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * By what requests are told apart where they are measured: kind, outcome, and the name of
 * the document if it is known beforehand. Whatever else a client sends stands in no
 * label, so that there are never more of them than we know, and nothing personal among
 * them.
 */
@Component
class DocumentMetrics extends DefaultExecutionRequestObservationConvention {

	private static final KeyValue UNAVAILABLE = KeyValue.of("graphql.outcome", "DATABASE_UNAVAILABLE");

	private final Documents documents;

	DocumentMetrics(Documents documents) {
		this.documents = documents;
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
		return this.documents.label((execution != null) ? execution.getOperationDefinition().getName() : null);
	}

	private static boolean isUnavailable(GraphQLError error) {
		return error.getExtensions() != null && "DATABASE_UNAVAILABLE".equals(error.getExtensions().get("code"));
	}

}
