package org.linli.graph;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.MeterRegistry;
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
		Disposable listening = listen(this.relay.live(), heard);
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
		Disposable listening = listen(this.relay.since(now.toInstant().toEpochMilli()), heard);
		try {
			until(heard, "late");
		}
		finally {
			listening.dispose();
		}
	}

	@Test
	void knowsHowLongTheLongestChangeMayTake() {
		assertThat(this.longest).as("four fifths of three deadlines").isEqualTo(Duration.ofSeconds(12));
	}

	private Disposable listen(Flux<Event> events, List<String> heard) {
		return events.filter((event) -> event.topic().equals(this.topic))
			.subscribe((event) -> heard.add(event.id().replace(this.topic, "")));
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

}
