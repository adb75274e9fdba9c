package org.linli.graphql.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StrictJsonTests {

	@Test
	void readsAnObject() {
		assertThat(StrictJson.object(" {\"a\": [1, 2.5, null, \"\\u590f\"], \"b\": {}} ", "It"))
			.containsEntry("a", java.util.Arrays.asList(1, 2.5, null, "夏"))
			.containsEntry("b", Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``                     | is no valid JSON
			{                      | is no valid JSON
			{} {}                  | is no valid JSON
			{}x                    | is no valid JSON
			{"a": 1, "a": 1}       | is no valid JSON
			{"a": {"b": 1, "b": 2}} | is no valid JSON
			{'a': 1}               | is no valid JSON
			{a: 1}                 | is no valid JSON
			{"a": 1,}              | is no valid JSON
			{"a": 01}              | is no valid JSON
			{"a": NaN}             | is no valid JSON
			{} // nothing          | is no valid JSON
			[{"query": "{a}"}]     | must be an object; requests are asked one at a time
			[]                     | must be an object; requests are asked one at a time
			null                   | must be an object
			"query"                | must be an object
			7                      | must be an object
			""")
	void saysWhatIsNoObject(String text, String reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> StrictJson.object(text, "It"))
			.satisfies((ex) -> assertThat(ex.reason()).startsWith("It " + reason));
	}

	@Test
	void tellsWhereAndNothingOfWhatCame() {
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> StrictJson.object("{\"a\": 1,\n \"secret\": secret}", "It"))
			.satisfies((ex) -> assertThat(ex.reason()).matches("It is no valid JSON \\(line 2, column \\d+\\)"));
	}

	@Test
	void followsNoEndlessNesting() {
		for (String part : List.of("[", "{\"a\":")) {
			assertThatExceptionOfType(Unreadable.class)
				.isThrownBy(() -> StrictJson.object("{\"a\":" + part.repeat(2000), "It"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "'{},', 9990, true", "'{},', 10100, false", "'[],', 10100, false", "'0,', 19900, true",
			"'0,', 20100, false", "'\"a\",', 20100, false", "'{\"a\":0},', 4900, true", "'{\"a\":0},', 5100, false" })
	void readsNoMoreValuesThanARequestNeeds(String part, int count, boolean read) {
		String text = "{\"variables\": {\"a\": [" + part.repeat(count) + "0]}}";

		if (read) {
			assertThat(StrictJson.object(text, "It")).containsKey("variables");
		}
		else {
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> StrictJson.object(text, "It"))
				.satisfies((ex) -> assertThat(ex.reason()).startsWith("It holds more values"));
		}
	}

	@Test
	void takesUtf8Only() {
		assertThat(Utf8.text("夏".getBytes(StandardCharsets.UTF_8), "It")).isEqualTo("夏");
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> Utf8.text("é".getBytes(StandardCharsets.ISO_8859_1), "It"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("It must be in UTF-8"));
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> Utf8.text("\uFEFF{}".getBytes(StandardCharsets.UTF_8), "It"))
			.satisfies((ex) -> assertThat(ex.reason()).contains("byte order mark"));
	}

}
