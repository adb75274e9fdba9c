package org.linli.graphql.transport;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PayloadTests {

	private final Payload payload = new Payload();

	@Test
	void readsWhatIsAskedAndPassesOverWhatNobodyKnows() {
		GraphQlRequest request = this.payload.read(body("""
				{"query": "query A { viewer { roles } }", "operationName": "A", "variables": {"a": null},
				 "extensions": {"trace": 1}, "other": 7}
				"""));

		assertThat(request.getDocument()).isEqualTo("query A { viewer { roles } }");
		assertThat(request.getOperationName()).isEqualTo("A");
		assertThat(request.getVariables()).containsEntry("a", null);
		assertThat(request.getExtensions()).containsEntry("trace", 1);
	}

	@Test
	void takesNullForWhatIsLeftOut() {
		GraphQlRequest request = this.payload.read(body("""
				{"query": "{ viewer { roles } }", "operationName": null, "variables": null, "extensions": null}
				"""));

		assertThat(request.getOperationName()).isNull();
		assertThat(request.getVariables()).isEmpty();
		assertThat(request.getExtensions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                   | 'query' is missing
			{"query": null}                      | 'query' is missing
			{"query": " "}                       | 'query' is missing
			{"query": 1}                         | 'query' must be a string
			{"query": false}                     | 'query' must be a string
			{"query": ["{a}"]}                   | 'query' must be a string
			{"query": "{a}", "operationName": 0} | 'operationName' must be a string
			{"query": "{a}", "operationName": {}}| 'operationName' must be a string
			{"query": "{a}", "variables": "{}"}  | 'variables' must be an object
			{"query": "{a}", "variables": []}    | 'variables' must be an object
			{"query": "{a}", "extensions": 0}    | 'extensions' must be an object
			""")
	void saysWhatIsNoRequest(String body, String reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.payload.read(body(body)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> body(String json) {
		return JsonMapper.shared().readValue(json, HashMap.class);
	}

}
