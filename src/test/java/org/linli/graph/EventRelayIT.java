package org.linli.graph;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.linli.testing.Patience;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event is told however late its change is committed: others that are younger were
 * told before.
 */
class EventRelayIT extends GraphIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final String topic = Ids.next();

	@Autowired
	private Outbox outbox;

	@Autowired
	private GraphReader reader;

	@Autowired
	private GraphSettings settings;

	@Autowired
	private ObjectProvider<MeterRegistry> meters;

	private EventRelay relay;

	private Duration longest = Duration.ZERO;

	@BeforeEach
	void relay() {
		GraphSettings usual = new GraphSettings(this.settings.uri(), this.settings.username(), null,
				this.settings.database(), this.settings.directory(), 64, Duration.ofSeconds(4), Duration.ofSeconds(5),
				Duration.ofSeconds(20), 20);
		this.longest = Deadlines.longestChange(usual);
		this.relay = new EventRelay(this.outbox, usual, this.meters);
	}

	@Test
	void tellsOfAChangeThatTookAsLongAsOneMay() {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		List<String> heard = new CopyOnWriteArrayList<>();
		Disposable listening = listen(this.relay.live(this.topic), heard);
		try {
			tell("young", now);
			until(heard, "young");

			tell("late", now.minus(this.longest));
			until(heard, "late");
		}
		finally {
			listening.dispose();
		}
		assertThat(heard).containsExactly("young", "late");
	}

	@Test
	void tellsOfItToWhoeverGoesOnAfterAYoungerOne() {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		tell("young", now);
		tell("late", now.minus(this.longest));

		List<String> heard = new CopyOnWriteArrayList<>();
		Disposable listening = listen(this.relay.since(Scope.everything(), this.topic, now.toInstant().toEpochMilli()),
				heard);
		try {
			until(heard, "late");
		}
		finally {
			listening.dispose();
		}
	}

	@Test
	void readsOfWhatHappenedBeforeOnlyWhatSomebodyWantsToKnow() {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		this.driver.executableQuery("""
				UNWIND range(1, $many) AS i
				CREATE (:Event {id: $topic + i, topic: $topic + (i % 2), aggregate: $topic, sequence: i, after: 'DONE',
				  scopePath: CASE i WHEN 2 THEN 'nowhere/' ELSE 'elsewhere/' END, at: $at})
				""").withParameters(Map.of("many", 2 * Outbox.MOST, "topic", this.topic, "at", now)).execute();
		CountedOutbox counted = new CountedOutbox(this.reader, this.writer);
		EventRelay relay = new EventRelay(counted, this.settings, this.meters);

		assertThat(relay.since(Scope.of("nowhere/"), this.topic + 0, now.toInstant().toEpochMilli()).blockFirst())
			.extracting(Event::sequence)
			.isEqualTo(2L);
		assertThat(counted.looks).hasValueLessThanOrEqualTo(2);
		relay.destroy();
	}

	@Test
	void readsWhatHappenedBeforeForTwoAtATime() {
		long now = System.currentTimeMillis();
		tell("one", OffsetDateTime.now(ZoneOffset.UTC));
		CountedOutbox counted = new CountedOutbox(this.reader, this.writer);
		EventRelay relay = new EventRelay(counted, this.settings, this.meters);

		assertThat(Flux.range(0, 40)
			.flatMap((i) -> relay.since(Scope.everything(), this.topic, now).take(1), 40)
			.count()
			.block(PATIENCE)).isEqualTo(40);
		assertThat(counted.looks).hasValueGreaterThanOrEqualTo(40);
		assertThat(counted.most).hasValueBetween(1, EventRelay.PASTS);
		relay.destroy();
	}

	@Test
	void knowsHowLongTheLongestChangeMayTake() {
		assertThat(this.longest).as("four fifths of three deadlines").isEqualTo(Duration.ofSeconds(12));
	}

	private Disposable listen(Flux<Event> events, List<String> heard) {
		return events.subscribe((event) -> heard.add(event.id().replace(this.topic, "")));
	}

	private void until(List<String> heard, String id) {
		Patience.until(id + " is heard", PATIENCE, () -> heard.contains(id));
	}

	private void tell(String id, OffsetDateTime at) {
		this.driver.executableQuery("""
				CREATE (:Event {id: $id, topic: $topic, aggregate: $id, sequence: 1, scopePath: 'nowhere/',
				  after: 'DONE', at: $at})
				""").withParameters(Map.of("id", id + this.topic, "topic", this.topic, "at", at)).execute();
	}

	/** Counts how often events of a topic are asked for, and by how many at a time. */
	private static final class CountedOutbox extends Outbox {

		private final AtomicInteger looks = new AtomicInteger();

		private final AtomicInteger now = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		CountedOutbox(GraphReader reader, GraphWriter writer) {
			super(reader, writer);
		}

		@Override
		List<Event> since(Scope scope, @Nullable String topic, long from, Collection<String> known) {
			if (topic == null) {
				return super.since(scope, null, from, known);
			}
			this.looks.incrementAndGet();
			this.most.accumulateAndGet(this.now.incrementAndGet(), Math::max);
			try {
				return super.since(scope, topic, from, known);
			}
			finally {
				this.now.decrementAndGet();
			}
		}

	}

}
