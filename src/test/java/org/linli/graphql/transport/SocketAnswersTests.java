package org.linli.graphql.transport;

import java.util.Map;

import graphql.execution.AbortExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SocketAnswersTests {

	private final SocketAnswers answers = new SocketAnswers(new SocketCodec(JsonMapper.shared()),
			PretendedClient.room(200, 1_000));

	@Test
	void isNoFailureWhereWhoeverListensLeavesWhenAnEventComes(CapturedOutput output) {
		assertThat(this.answers.of("1", Mono.error(new AbortExecutionException("cancelled"))).collectList().block())
			.singleElement()
			.satisfies((answer) -> assertThat(answer.last()).isTrue());

		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void saysThatAnAnswerIsTooLongAndNothingBehindIt() {
		assertThat(this.answers.of("1", Mono.just(PretendedClient.found(Map.of("a", "x".repeat(100)))))
			.map(SocketAnswer::last)
			.collectList()
			.block()).containsExactly(false, true);
		assertThat(this.answers.of("1", Mono.just(PretendedClient.found(Map.of("a", "x".repeat(200)))))
			.collectList()
			.block()).singleElement()
			.satisfies((answer) -> assertThat(answer.text()).startsWith("{\"id\":\"1\",\"type\":\"error\"")
				.contains("LIMIT_EXCEEDED", "\"limit\":\"bytes\""));
	}

	@Test
	void isAFailureWhereSomethingFails(CapturedOutput output) {
		assertThat(this.answers.of("1", Mono.error(new IllegalStateException("wrong"))).collectList().block())
			.singleElement()
			.satisfies((answer) -> assertThat(answer.text()).contains("INTERNAL_ERROR").doesNotContain("wrong"));

		assertThat(output).contains(" ERROR ");
	}

}
