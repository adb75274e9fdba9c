package org.linli.graphql.transport;

import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WayTests {

	@ParameterizedTest
	@CsvSource({ "QUERY, false, false, false,", "QUERY, true, true, true,",
			"MUTATION, false, true, true, MUTATION_NEEDS_POST", "MUTATION, true, false, false,",
			"MUTATION, true, true, false,", "SUBSCRIPTION, true, false, true, SUBSCRIPTION_NEEDS_STREAM",
			"SUBSCRIPTION, false, true, true,", "SUBSCRIPTION, true, true, true,",
			"SUBSCRIPTION, true, true, false, BODY_TOO_LARGE" })
	void letsComeByItWhatMay(Operation operation, boolean changing, boolean stream, boolean brief,
			@Nullable String code) {
		GraphQLError refusal = new Way(changing, stream, brief).refusal(operation);

		assertThat((refusal != null) ? refusal.getExtensions().get("code") : null).isEqualTo(code);
	}

}
