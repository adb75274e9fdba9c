package org.linli.security;

import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.introspection.Introspection;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells what the schema says of itself to those alone whom the settings name, before
 * anything is fetched. On a demonstration everybody may know.
 */
@Component
class IntrospectionRule extends SimplePerformantInstrumentation {

	private static final GraphQLError REFUSAL = GraphqlErrorBuilder.newError()
		.errorType(ErrorType.ValidationError)
		.message("The schema is told to those who were granted a role")
		.extensions(Map.of("code", "FORBIDDEN"))
		.build();

	private final IdentitySettings settings;

	IntrospectionRule(IdentitySettings settings) {
		this.settings = settings;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		if (!this.settings.demonstration() && asksForTheSchema(context)
				&& !this.settings.introspection().includesAny(Viewer.roles(context.getGraphQLContext()))) {
			throw new AbortExecutionException(List.of(REFUSAL));
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private static boolean asksForTheSchema(ExecutionContext context) {
		return context.getNormalizedQueryTree()
			.get()
			.getTopLevelFields()
			.stream()
			.map(ExecutableNormalizedField::getName)
			.anyMatch((name) -> name.equals(Introspection.SchemaMetaFieldDef.getName())
					|| name.equals(Introspection.TypeMetaFieldDef.getName()));
	}

}
