package org.linli.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.graph.WritingTransactions;
import org.linli.security.AccessLog.LogCheck;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever takes something out of the access log, or puts something into it, is found out,
 * and nobody else. Days are of a far past, which no other test knows.
 */
class AccessLogIT extends GraphIT {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final AtomicLong NEXT = new AtomicLong();

	/**
	 * Days of tests follow each other, like days: what comes later knows what was before.
	 */
	private final LocalDate day = LocalDate.of(1000, 1, 1)
		.plusDays(40 * Duration.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.now()).toHours()
				+ NEXT.getAndAdd(3));

	private final Viewer viewer = TestViewer.viewer("somebody", null, Scope.everything(), GrantRole.SECRETARY);

	@Autowired
	private AccessLogGraph graph;

	@Autowired
	private WritingTransactions transactions;

	private AccessLog log;

	/**
	 * Three servers begin one behind the other, and the first goes on to the next day.
	 */
	@BeforeEach
	void write() {
		this.log = log(this.day);
		look(this.log, 2);
		look(log(this.day), 3);
		look(log(this.day), 1);
		look(this.log, 2);
		look(log(this.day.plusDays(1)), 1);
		look(log(this.day.plusDays(2)), 1);
	}

	@Test
	void whatIsAsItWasWrittenIsWhole() {
		assertThat(check(this.day)).isEqualTo(new LogCheck(this.day, 3, 8, true));
		assertThat(check(this.day.plusDays(1))).isEqualTo(new LogCheck(this.day.plusDays(1), 1, 1, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MATCH (c:AccessChain {day: $day}) WITH c ORDER BY c.length DESC LIMIT 1 DELETE c",
			"MATCH (c:AccessChain {day: $day}) DELETE c",
			"MATCH (e:AccessEntry {day: $day, sequence: 1}) WITH e LIMIT 1 DELETE e",
			"MATCH (e:AccessEntry {day: $day, sequence: 1}) WITH e LIMIT 1 SET e.account = 'x'",
			"MATCH (e:AccessEntry {day: $day, sequence: 1}) WITH e LIMIT 1 CREATE (f:AccessEntry) SET f = e {.*, sequence: 9}",
			"MATCH (e:AccessEntry {day: $day, sequence: 1}) WITH e LIMIT 1 CREATE (f:AccessEntry) SET f = e {.*, sequence: 0}",
			"MATCH (e:AccessEntry {day: $day, sequence: 1}) WITH e LIMIT 1 CREATE (f:AccessEntry) SET f = e {.*, instance: 'x'}",
			"MATCH (c:AccessChain {day: $day}) WITH c LIMIT 1 SET c.length = c.length - 1",
			"MATCH (c:AccessChain {day: $day}) WHERE size(c.before) > 0 WITH c LIMIT 1 SET c.before = []" })
	void whatWasAlteredTakenOutOrAddedShows(String crime) {
		run(crime);

		assertThat(check(this.day).whole()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 3, 1 })
	void aChainThatWasTakenOutWithAllItsEntriesShows(int length) {
		run("""
				MATCH (c:AccessChain {day: $day, length: %d})
				MATCH (e:AccessEntry {instance: c.instance, day: c.day})
				DETACH DELETE c, e
				""".formatted(length));

		assertThat(check(this.day)).isEqualTo(new LogCheck(this.day, 2, 8 - length, false));
	}

	@Test
	void aChainThatWasPutBackIntoAnEarlierStateShows() {
		Map<String, Object> early = this.driver.executableQuery("MATCH (c:AccessChain {day: $day, length: 4}) RETURN c")
			.withParameters(Map.of("day", this.day))
			.execute()
			.records()
			.getFirst()
			.get("c")
			.asMap();
		look(this.log, 1);
		look(log(this.day), 1);
		assertThat(check(this.day).whole()).isTrue();

		this.driver.executableQuery("""
				MATCH (c:AccessChain {instance: $early.instance, day: $day})
				SET c = $early
				WITH c
				MATCH (e:AccessEntry {instance: c.instance, day: c.day, sequence: 5})
				DELETE e
				""").withParameters(Map.of("day", this.day, "early", early)).execute();

		assertThat(check(this.day).whole()).isFalse();
	}

	@Test
	void whoeverLooksWhileOthersAddIsNotAlarmed() {
		CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 60; i++) {
				look((i % 20 == 0) ? log(this.day) : this.log, 2);
			}
		});
		int looks = 0;
		while (!adding.isDone() || looks == 0) {
			assertThat(check(this.day).whole()).as("look %d", looks).isTrue();
			looks++;
		}
		adding.join();
		assertThat(check(this.day)).isEqualTo(new LogCheck(this.day, 6, 128, true));
	}

	private LogCheck check(LocalDate of) {
		return this.log.check(of);
	}

	private void run(String statement) {
		this.driver.executableQuery(statement).withParameters(Map.of("day", this.day)).execute();
	}

	private void look(AccessLog by, int persons) {
		by.add(this.viewer, Purpose.VISIT, List.of("a", "b", "c").subList(0, persons), List.of("Person.phone"),
				AccessOutcome.SHOWN);
	}

	/** A server on a day. */
	private AccessLog log(LocalDate at) {
		Clock clock = Clock.fixed(at.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
		return new AccessLog(this.graph, this.transactions,
				() -> new SecretKeySpec("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8),
						"HmacSHA256"),
				clock);
	}

}
