package org.linli.graphql.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Patience;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.graphql.server.WebGraphQlResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.graphql.transport.PretendedClient.found;
import static org.linli.graphql.transport.PretendedClient.subscribe;

class SocketHostTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PretendedClient client = new PretendedClient();

	private final CountDownLatch seenOff = new CountDownLatch(1);

	@ParameterizedTest
	@CsvSource({ "PT20S, PT30S, PT22S", "PT20S, PT60S, PT22S", "PT5S, PT30S, PT7S", "PT22S, PT30S, PT24S",
			"PT40S, PT30S, PT24S", "PT40S, PT60S, PT42S" })
	void waitsForTheLongestAnswerAsLongAsTheServerDoes(Duration longest, Duration bound, Duration farewell) {
		assertThat(SocketHost.farewell(longest, bound)).isEqualTo(farewell);
	}

	@Test
	void waitsForWhatIsInFlightAndClosesThen() throws Exception {
		Sinks.One<WebGraphQlResponse> answer = Sinks.one();
		SocketHost host = new SocketHost(() -> Duration.ofSeconds(20), new LifecycleProperties());
		SocketConversation conversation = host(host, answer.asMono());

		host.stop(this.seenOff::countDown);
		assertThat(this.seenOff.await(100, TimeUnit.MILLISECONDS)).isFalse();
		assertThat(this.client.codes).isEmpty();
		answer.tryEmitValue(found(Map.of()));

		Patience.until("it is closed", PATIENCE, () -> List.of(1001).equals(this.client.codes));
		assertThat(this.client.told).hasSize(2).first().asString().contains("\"next\"");
		host.farewell(conversation);
		assertThat(this.seenOff.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void closesWhereNothingIsAnsweredAnyMore() throws Exception {
		SocketHost host = new SocketHost(Duration.ofMillis(50));
		host(host, Mono.never());

		host.stop(this.seenOff::countDown);

		assertThat(this.seenOff.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(this.client.told).isEmpty();
		assertThat(this.client.codes).containsExactly(1001);
	}

	private SocketConversation host(SocketHost host, Mono<WebGraphQlResponse> answer) {
		host.start();
		SocketConversation conversation = this.client.answering("1", answer).greeted(PretendedClient.service());
		host.welcome(conversation);
		subscribe(conversation, "1");
		return conversation;
	}

}
