package org.linli.graphql.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import graphql.ExecutionResult;
import org.junit.jupiter.api.Test;
import org.linli.graphql.ConnectionOwner;
import org.linli.graphql.TryLater;
import org.linli.testing.Patience;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.graphql.server.WebGraphQlResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.graphql.transport.PretendedClient.found;
import static org.linli.graphql.transport.PretendedClient.listening;
import static org.linli.graphql.transport.PretendedClient.say;
import static org.linli.graphql.transport.PretendedClient.subscribe;

/**
 * What is said over one socket, in whatever order things happen.
 */
class SocketConversationTests {

	private static final String NEXT = "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":%s}}";

	private static final String COMPLETE = "{\"id\":\"1\",\"type\":\"complete\"}";

	private final PretendedClient client = new PretendedClient();

	private final SocketService service = PretendedClient.service();

	@Test
	void closesWhoAsksByTheIdOfAQueryInFlight() {
		SocketConversation conversation = this.client.answering("1", Mono.never()).greeted(this.service);

		subscribe(conversation, "1");
		assertThat(this.client.codes).isEmpty();
		subscribe(conversation, "1");

		assertThat(this.client.codes).containsExactly(4409);
	}

	@Test
	void refusesMoreThanItMayHaveInFlightUntilOneIsOver() {
		SocketConversation conversation = this.client.answering("1", Mono.never())
			.answering("2", Mono.never())
			.answering("3", Mono.just(found(Map.of())))
			.greeted(this.service);
		subscribe(conversation, "1");
		subscribe(conversation, "2");

		subscribe(conversation, "3");
		assertThat(this.client.told).singleElement()
			.asString()
			.startsWith("{\"id\":\"3\",\"type\":\"error\"")
			.contains("TOO_MANY_OPERATIONS");

		this.client.told.clear();
		say(conversation, "{\"type\": \"complete\", \"id\": \"1\"}");
		subscribe(conversation, "3");
		assertThat(this.client.told).hasSize(2);
		assertThat(this.client.cancelled).containsExactly("1");
		assertThat(this.client.codes).isEmpty();
	}

	@Test
	void saysNothingMoreAboutWhatIsNoLongerWanted() {
		Sinks.One<WebGraphQlResponse> answer = Sinks.one();
		AtomicBoolean cancelled = new AtomicBoolean();
		SocketConversation conversation = this.client
			.answering("1", answer.asMono().doOnCancel(() -> cancelled.set(true)))
			.greeted(this.service);
		subscribe(conversation, "1");

		say(conversation, "{\"type\": \"complete\", \"id\": \"1\"}");
		answer.tryEmitValue(found(Map.of()));

		assertThat(cancelled).isTrue();
		assertThat(this.client.told).isEmpty();
	}

	@Test
	void dropsWhatWaitsBehindOtherAnswersWhenItIsNoLongerWanted() {
		SocketConversation conversation = this.client.answering("1", Mono.just(found(Map.of()))).greeted(this.service);
		this.client.stops();
		say(conversation, "{\"type\": \"ping\"}");
		subscribe(conversation, "1");

		say(conversation, "{\"type\": \"complete\", \"id\": \"1\"}");
		this.client.reads();

		assertThat(this.client.told).containsExactly("{\"type\":\"pong\"}");
	}

	@Test
	void asksForTheNextEventWhenTheOneBeforeIsSent() {
		AtomicLong requested = new AtomicLong();
		Flux<ExecutionResult> events = Flux.range(1, 3)
			.map(PretendedClient::result)
			.doOnRequest(requested::addAndGet)
			.hide();
		SocketConversation conversation = this.client.answering("1", listening(events)).greeted(this.service);
		this.client.stops();

		subscribe(conversation, "1");
		assertThat(this.client.told).containsExactly(NEXT.formatted(1));
		assertThat(requested).hasValue(1);

		this.client.readsOne();
		assertThat(this.client.told).containsExactly(NEXT.formatted(1), NEXT.formatted(2));
		assertThat(requested).hasValue(2);

		this.client.reads();
		assertThat(this.client.told).containsExactly(NEXT.formatted(1), NEXT.formatted(2), NEXT.formatted(3), COMPLETE);
	}

	@Test
	void tellsNothingOfWhatWentWrongInside() {
		SocketConversation conversation = this.client
			.answering("1", Mono.error(new IllegalStateException("bolt://secret")))
			.greeted(this.service);

		subscribe(conversation, "1");

		assertThat(this.client.told).singleElement().asString().contains("INTERNAL_ERROR").doesNotContain("secret");
		assertThat(this.client.codes).isEmpty();
	}

	@Test
	void closesWhatItCannotGoOnWith() {
		SocketConversation conversation = this.client.greeted(this.service);

		subscribe(conversation, "nobody knows this");

		assertThat(this.client.codes).containsExactly(4500);
	}

	@Test
	void closesAFlood() {
		SocketConversation conversation = this.client.greeted(this.service);

		for (int i = 0; i < 50; i++) {
			say(conversation, "{\"type\": \"pong\"}");
		}

		assertThat(this.client.codes).containsExactly(1008);
	}

	@Test
	void closesALongMessageBeforeItIsWhole() {
		SocketConversation conversation = this.client.greeted(this.service);

		conversation.receive("a".repeat(150), 150, false);
		assertThat(this.client.codes).isEmpty();
		conversation.receive("a".repeat(51), 51, false);

		assertThat(this.client.codes).containsExactly(1009);
	}

	@Test
	void readsByTheLetterAndWritesWholeCharacters() {
		SocketConversation conversation = this.client.greeted(this.service);

		say(conversation, "{\"type\": \"ping\", \"payload\": {\"a\": \"\\ud800\"}}");
		assertThat(this.client.told).containsExactly("{\"type\":\"pong\",\"payload\":{\"a\":\"?\"}}");
		say(conversation, "{\"type\": \"ping\", \"type\": \"ping\"}");

		assertThat(this.client.codes).containsExactly(4400);
	}

	@Test
	void closesWhoAsksByHalfOfACharacter() {
		SocketConversation conversation = this.client.greeted(this.service);

		subscribe(conversation, "\\ud800");

		assertThat(this.client.codes).containsExactly(4400);
	}

	@Test
	void putsAMessageTogether() {
		SocketConversation conversation = this.client.greeted(this.service);

		for (int i = 0; i < 5; i++) {
			conversation.receive("{\"type\":", 8, false);
			conversation.receive(" \"ping\"}", 8, true);
		}

		assertThat(this.client.told).hasSize(5);
	}

	@Test
	void closesWhoseTokenNobodyCanLookAtWithAnotherCodeThanAWrongOne() {
		say(this.client.refused(new TryLater(new IllegalStateException())).converse(this.service),
				"{\"type\": \"connection_init\"}");
		say(this.client.refused(new IllegalStateException()).converse(this.service), "{\"type\": \"connection_init\"}");

		assertThat(this.client.codes).containsExactly(1013, 4401);
	}

	@Test
	void closesTheSocketsOfAViewerThatAreTooManyUntilOneIsGone() {
		this.client.of(new ConnectionOwner("wang", false));
		SocketConversation first = this.client.greeted(this.service);
		this.client.greeted(this.service);

		SocketConversation third = this.client.greeted(this.service);
		assertThat(this.client.codes).containsExactly(1013);
		third.closed(1013);

		first.closed(1000);
		this.client.greeted(this.service);
		assertThat(this.client.codes).doesNotHaveDuplicates().contains(1013, -1000).doesNotContain(-1013);
	}

	@Test
	void closesTheEldestOfThoseThatSayNothingWhereTheyAreTooMany() {
		PretendedClient eldest = new PretendedClient();
		eldest.converse(this.service);
		for (int i = 0; i < 2; i++) {
			this.client.converse(this.service);
		}
		assertThat(eldest.codes).isEmpty();

		PretendedClient.say(this.client.converse(this.service), "{\"type\": \"connection_init\"}");

		Patience.until("the eldest is closed", Duration.ofSeconds(10), () -> List.of(1013).equals(eldest.codes));
		assertThat(this.client.codes).isEmpty();
		assertThat(this.client.told).containsExactly("{\"type\":\"connection_ack\"}");
	}

	@Test
	void leavesWhenWhatIsInFlightIsAnsweredAndSent() {
		Sinks.One<WebGraphQlResponse> answer = Sinks.one();
		Sinks.Many<ExecutionResult> events = Sinks.many().unicast().onBackpressureBuffer();
		SocketConversation conversation = this.client.answering("1", answer.asMono())
			.answering("2", listening(events.asFlux()))
			.answering("3", Mono.just(found(Map.of())))
			.greeted(this.service);
		subscribe(conversation, "1");
		subscribe(conversation, "2");

		conversation.leave();
		events.tryEmitComplete();
		subscribe(conversation, "3");
		assertThat(this.client.codes).isEmpty();
		this.client.stops();
		answer.tryEmitValue(found(7));
		this.client.readsOne();
		assertThat(this.client.codes).isEmpty();
		this.client.reads();

		assertThat(this.client.told).isEqualTo(List.of(COMPLETE.replace('1', '2'), NEXT.formatted(7), COMPLETE));
		assertThat(this.client.codes).containsExactly(1001);
	}

	@Test
	void leavesAtOnceWhereNothingIsInFlight() {
		this.client.greeted(this.service).leave();

		assertThat(this.client.codes).containsExactly(1001);
	}

	@Test
	void endsWhatIsInFlightWithTheSocket() {
		AtomicBoolean cancelled = new AtomicBoolean();
		SocketConversation conversation = this.client
			.answering("1", listening(Flux.<ExecutionResult>never().doOnCancel(() -> cancelled.set(true))))
			.greeted(this.service);
		subscribe(conversation, "1");

		conversation.closed(1006);

		assertThat(cancelled).isTrue();
	}

}
