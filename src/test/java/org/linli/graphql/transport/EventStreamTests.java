package org.linli.graphql.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import graphql.GraphqlErrorBuilder;
import org.junit.jupiter.api.Test;
import org.linli.graphql.ConnectionOwner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.SubscriptionPublisherException;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration SHORT = Duration.ofMillis(20);

	private static final Map<String, Object> RESULT = Map.of("data", Map.of("a", 1));

	private static final String EVENT = "event:next\ndata:{\"data\":{\"a\":1}}\n\n";

	private static final String END = "event:complete\ndata:\n\n";

	private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

	@Test
	void writesWhatComesToItsEnd() {
		assertThat(isWritten(Flux.just(RESULT, RESULT), LONG, this.sent)).isTrue();
		assertThat(text()).isEqualTo(EVENT + EVENT + END);
	}

	@Test
	void tellsByACodeWhyItEnds() {
		var known = new SubscriptionPublisherException(
				List.of(GraphqlErrorBuilder.newError().message("m").extensions(Map.of("code", "TOO_SLOW")).build()),
				new IllegalStateException());

		assertThat(isWritten(Flux.concat(Flux.just(RESULT), Flux.error(known)), LONG, this.sent)).isTrue();
		assertThat(text()).startsWith(EVENT + "event:next\ndata:{\"errors\":[{")
			.contains("\"code\":\"TOO_SLOW\"")
			.endsWith(END);
	}

	@Test
	void tellsNothingOfWhatFailedByItself() {
		assertThat(isWritten(Flux.error(new IllegalStateException("secret")), LONG, this.sent)).isTrue();
		assertThat(text()).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain("secret").endsWith(END);
	}

	@Test
	void showsThatItIsThereWhileAllIsStillAndIsNeverGivenUpForThat() {
		Sinks.Many<Map<String, Object>> source = Sinks.many().unicast().onBackpressureBuffer();
		OutputStream reader = new OutputStream() {

			private int signs;

			@Override
			public void write(int one) {
				EventStreamTests.this.sent.write(one);
				if (one == ':' && ++this.signs == 3) {
					source.tryEmitNext(RESULT);
					source.tryEmitComplete();
				}
			}

		};

		assertThat(isWritten(source.asFlux(), SHORT, reader)).isTrue();
		assertThat(text()).startsWith(":\n\n:\n\n:\n\n").endsWith(EVENT + END);
	}

	@Test
	void asksForNoEventBeforeTheOneBeforeIsSent() {
		AtomicInteger asked = new AtomicInteger();
		OutputStream reader = new OutputStream() {

			@Override
			public void write(int one) {
				EventStreamTests.this.sent.write(one);
				assertThat((long) asked.get()).isLessThanOrEqualTo(events() + 1);
			}

		};
		Flux<Map<String, Object>> source = Flux.<Map<String, Object>>generate((sink) -> {
			asked.incrementAndGet();
			sink.next(RESULT);
		}).take(10);

		assertThat(isWritten(source, LONG, reader)).isTrue();
		assertThat(asked).hasValue(10);
	}

	@Test
	void givesUpAReaderWhoIsGone() {
		AtomicBoolean cancelled = new AtomicBoolean();
		OutputStream reader = new OutputStream() {

			@Override
			public void write(int one) throws IOException {
				throw new IOException("Broken pipe");
			}

		};
		Flux<Map<String, Object>> source = Flux.just(RESULT)
			.concatWith(Flux.never())
			.doOnCancel(() -> cancelled.set(true));

		assertThat(isWritten(source, LONG, reader)).isFalse();
		assertThat(cancelled).isTrue();
	}

	@Test
	void givesUpAReaderWhoTakesABiteNowAndThen() {
		AtomicLong now = new AtomicLong();
		AtomicBoolean cancelled = new AtomicBoolean();
		OutputStream reader = new OutputStream() {

			@Override
			public void write(int one) {
				now.addAndGet(SHORT.toNanos());
			}

		};
		Flux<Map<String, Object>> source = Flux.just(Map.<String, Object>of("data", "x".repeat(20_000)))
			.concatWith(Flux.never())
			.doOnCancel(() -> cancelled.set(true));
		EventStream stream = new EventStream(JsonMapper.shared(), LONG, new Delivery(SHORT, now::get),
				PretendedClient.room(), ConnectionOwner.ANYBODY);
		source.subscribe(stream);

		assertThat(stream.isWritten(reader)).isFalse();
		assertThat(cancelled).isTrue();
	}

	private long events() {
		return text().lines().filter("event:next"::equals).count();
	}

	private String text() {
		return this.sent.toString(StandardCharsets.UTF_8);
	}

	private static boolean isWritten(Flux<Map<String, Object>> source, Duration keepAlive, OutputStream reader) {
		EventStream stream = new EventStream(JsonMapper.shared(), keepAlive, new Delivery(PretendedClient.SETTINGS),
				PretendedClient.room(), ConnectionOwner.ANYBODY);
		source.subscribe(stream);
		return stream.isWritten(reader);
	}

}
