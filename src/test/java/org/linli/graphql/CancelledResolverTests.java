package org.linli.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CancelledResolverTests {

	@Test
	void endsQuietlyWhatNobodyWaitsForAnyMore(CapturedOutput log) {
		ExecutionInput input = ExecutionInput.newExecutionInput("{ slow }").build();
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<ExecutionResult> result = graphQl((environment) -> answer).executeAsync(input);

		input.cancel();
		answer.complete("too late");

		assertThat(result.join().getErrors()).isNotEmpty();
		assertThat(log.getAll()).doesNotContain("AbortExecutionException");
	}

	private static GraphQL graphQl(DataFetcher<?> slow) {
		return GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(
					new SchemaParser().parse("type Query { slow: String }"),
					RuntimeWiring.newRuntimeWiring().type("Query", (type) -> type.dataFetcher("slow", slow)).build()))
			.defaultDataFetcherExceptionHandler(
					DataFetcherExceptionResolver.createExceptionHandler(List.of(new CancelledResolver())))
			.build();
	}

}
