package org.linli.graphql.transport;

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

	private final SocketAnswers answers = new SocketAnswers(new SocketCodec(JsonMapper.shared()));

	@Test
	void isNoFailureWhereWhoeverListensLeavesWhenAnEventComes(CapturedOutput output) {
		assertThat(this.answers.of("1", Mono.error(new AbortExecutionException("cancelled"))).collectList().block())
			.singleElement()
			.satisfies((answer) -> assertThat(answer.last()).isTrue());

		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void isAFailureWhereSomethingFails(CapturedOutput output) {
		assertThat(this.answers.of("1", Mono.error(new IllegalStateException("wrong"))).collectList().block())
			.singleElement()
			.satisfies((answer) -> assertThat(answer.text()).contains("INTERNAL_ERROR").doesNotContain("wrong"));

		assertThat(output).contains(" ERROR ");
	}

}
