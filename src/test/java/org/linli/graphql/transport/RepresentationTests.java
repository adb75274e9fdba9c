package org.linli.graphql.transport;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RepresentationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/graphql-response+json                                                             | GRAPHQL
			application/graphql-response+json; charset=utf-8                                              | GRAPHQL
			application/graphql-response+json, application/json;q=0.9                                     | GRAPHQL
			application/json, application/graphql-response+json                                           | GRAPHQL
			application/json, application/graphql-response+json;q=0.9                                     | JSON
			application/json                                                                              | JSON
			APPLICATION/JSON                                                                              | JSON
			*/*                                                                                           | JSON
			application/*                                                                                 | JSON
			application/*+json                                                                            | GRAPHQL
			application/json, text/plain, */*                                                             | JSON
			text/html, application/graphql-response+json;q=0.1, */*;q=0.05                                | GRAPHQL
			*/*, application/json;q=0                                                                     | GRAPHQL
			application/*, application/json;q=0.5                                                         | GRAPHQL
			text/html;q=1, application/json;q=0.001                                                       | JSON
			text/event-stream                                                                             | EVENTS
			text/*                                                                                        | EVENTS
			text/event-stream, application/json;q=0.5                                                     | EVENTS
			application/graphql-response+json, application/json, text/event-stream, multipart/mixed       | GRAPHQL
			text/event-stream;q=0.5, */*                                                                  | JSON
			""")
	void isWhatTheClientLikesBest(String accept, Representation preferred) {
		assertThat(Representation.preferred(List.of(accept))).isEqualTo(preferred);
		assertThat(Representation.preferred(List.of(accept.split(",")))).isEqualTo(preferred);
	}

	@Test
	void isPlainJsonForWhoDoesNotSay() {
		assertThat(Representation.preferred(List.of())).isEqualTo(Representation.JSON);
		assertThat(Representation.preferred(List.of(""))).isEqualTo(Representation.JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json;q=0", "image/*, text/plain", "application/xml",
			"application/json;charset=iso-8859-1", "*/*;q=0" })
	void isNothingWhereNothingSuits(String accept) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Representation.preferred(List.of(accept)))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(Fault.NOT_ACCEPTABLE))
			.withMessageContaining("application/graphql-response+json, application/json, text/event-stream");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "application/json;q=2", "application/json;q=x", "*/json", "a/b/c",
			"application/json;charset=nonsense" })
	void isUnreadableWhereNoMediaTypeIsNamed(String accept) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Representation.preferred(List.of(accept)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("'Accept' must list media types"));
	}

}
