package org.linli.graphql;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodesTests {

	@Test
	void givesEveryErrorACodeAndKeepsOneThatIsThere() {
		assertThat(told(GraphqlErrorBuilder.newError().errorType(ErrorType.InvalidSyntax).message("m").build()))
			.containsEntry("extensions", Map.of("code", "GRAPHQL_PARSE_FAILED", "classification", "InvalidSyntax"));
		assertThat(told(GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ValidationError)
			.message("100 %")
			.extensions(Map.of("code", "KNOWN"))
			.build())).containsEntry("message", "100 %").extracting("extensions.code").isEqualTo("KNOWN");
	}

	@ParameterizedTest
	@EnumSource(ErrorType.class)
	void writesEveryCodeInCapitals(ErrorType type) {
		assertThat(told(GraphqlErrorBuilder.newError().errorType(type).message("m").build()))
			.extracting("extensions.code", as(InstanceOfAssertFactories.STRING))
			.matches("[A-Z]+(_[A-Z]+)*")
			.doesNotContain("EXCEPTION");
	}

	@Test
	void tellsNoClassOfTheServer() {
		assertThat(told(GraphqlErrorBuilder.newError()
			.errorType(ErrorType.DataFetchingException)
			.message("m")
			.extensions(Map.of("code", "FORBIDDEN"))
			.build())).containsEntry("extensions", Map.of("code", "FORBIDDEN", "classification", "FORBIDDEN"));
	}

	@Test
	void tellsThePlaceOfAnErrorWhereThereIsOne() {
		assertThat(told(GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ValidationError)
			.message("m")
			.location(new SourceLocation(2, 3))
			.path(List.of("a", 0))
			.build())).containsEntry("locations", List.of(Map.of("line", 2, "column", 3)))
			.containsEntry("path", List.of("a", 0));
		assertThat(told(GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("m")
			.path(List.of())
			.build())).doesNotContainKeys("locations", "path");
	}

	private static Map<String, Object> told(GraphQLError error) {
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("http://localhost/graphql"), new HttpHeaders(),
				null, null, Map.of(), Map.of("query", "{ a }"), "1", null);
		WebGraphQlResponse response = new ErrorCodes().intercept(request,
				(asked) -> Mono
					.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(asked.toExecutionInput(),
							ExecutionResult.newExecutionResult().addError(error).build()))))
			.block();
		return Objects.requireNonNull(response).getExecutionResult().getErrors().getFirst().toSpecification();
	}

}
