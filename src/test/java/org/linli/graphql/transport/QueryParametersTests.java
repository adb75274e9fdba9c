package org.linli.graphql.transport;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryParametersTests {

	@Test
	void readsTextsAndObjects() {
		assertThat(QueryParameters.body("query=query+A%7Ba%7D&operationName=A&variables=%7B%22a%22%3A%22%E5%A4%8F%22%7D"
				+ "&extensions={%22b%22:1}&other=7"))
			.containsEntry("query", "query A{a}")
			.containsEntry("operationName", "A")
			.containsEntry("variables", Map.of("a", "夏"))
			.containsEntry("extensions", Map.of("b", 1));
	}

	@Test
	void takesAnEmptyParameterForNone() {
		assertThat(QueryParameters.body("query=a&operationName=&variables=&extensions&&="))
			.isEqualTo(Map.of("query", "a"));
		assertThat(QueryParameters.body(null)).isEmpty();
		assertThat(QueryParameters.body("operationName=null")).containsEntry("operationName", "null");
		assertThat(QueryParameters.body("variables=null").get("variables")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			query=%zz                        | not encoded as it must be
			query=%                          | not encoded as it must be
			query=%ff                        | must be in UTF-8
			query=%EF%BB%BFa                 | byte order mark
			query=a&query=b                  | must not stand twice
			variables=%7B%7D&variables=%7B%7D | must not stand twice
			variables=%5B%5D                 | 'variables' must be an object
			variables=7                      | 'variables' must be an object
			variables=%7B                    | 'variables' is no valid JSON
			extensions=%22%22                | 'extensions' must be an object
			""")
	void saysWhatCannotBeRead(String query, String reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> QueryParameters.body(query))
			.satisfies((ex) -> assertThat(ex.reason()).contains(reason));
	}

}
