package org.linli.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import graphql.ExecutionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events are charged and have their places as queries do, and wait where those are
 * refused.
 */
@Timeout(60)
class EventPaceTests {

	/** An event is so dear that one is paid at once, and then one in three seconds. */
	private static final int DEAR = 3_000;

	private static final TrafficSettings SETTINGS = new TrafficSettings(10, 100, 1_000, 5_000, 3, 5);

	private final StandingTime time = new StandingTime();

	private final Allowances allowances = new Allowances(SETTINGS, this.time);

	private final Places instance = new Places(SETTINGS.capacity());

	private final PretendedLater later = new PretendedLater(this.time);

	private final ToldSubscription subscription = new ToldSubscription(
			new EventPace(this.allowances, this.instance, this.later), this.allowances);

	@Test
	void whoIsOverTheAllowanceIsToldAtItsPaceAndMissesNothing() {
		Heard heard = listen("one", Flux.range(0, 4), DEAR, DEAR);
		Heard other = listen("other", Flux.range(0, 1), DEAR, DEAR);
		heard.request(4);
		assertThat(heard.numbers()).containsExactly(0);

		other.request(1);
		assertThat(other.numbers()).containsExactly(0);
		for (int told : new int[] { 2, 2, 2, 3, 3, 3, 4 }) {
			this.later.pass(Duration.ofMillis(999));
			assertThat(heard.numbers()).hasSizeLessThanOrEqualTo(told);
			this.later.pass(Duration.ofMillis(1));
			assertThat(heard.numbers()).hasSize(told);
		}
		assertThat(heard.numbers()).containsExactly(0, 1, 2, 3);
		assertThat(heard.complete()).isTrue();
		assertThat(this.later.number()).isZero();
	}

	@Test
	void chargesNoEventBeforeItIsWantedAndStoresNone() {
		List<Integer> pulled = new ArrayList<>();
		Heard heard = listen("one", Flux.range(0, 9).doOnNext(pulled::add), 1, 1);
		assertThat(pulled).isEmpty();

		heard.request(1);
		heard.request(1);

		assertThat(pulled).hasSizeLessThanOrEqualTo(3);
		assertThat(heard.numbers()).containsExactly(0, 1);
		assertThat(left("one")).isEqualTo(5_000 - 2);
	}

	@Test
	void givesBackOnceForEachEventWhatWasNotFound() {
		Heard heard = listen("one", Flux.range(0, 3), 2_000, 500);
		heard.request(1);
		heard.request(1);
		heard.request(1);

		assertThat(heard.numbers()).hasSize(3);
		assertThat(left("one")).isEqualTo(5_000 - 3 * 500);
	}

	@Test
	void listeningItselfCostsNothing() {
		listen("one", Flux.never(), 2_000, 0);

		assertThat(left("one")).isEqualTo(5_000);
	}

	@Test
	void whoCannotHaveAnEventNowIsRefusedWhenItBeginsToListen() {
		assertThat(this.allowances.of("one").takeNodes(4_000)).isNull();

		ExecutionResult refused = this.subscription.begin("one", Flux.never(), UnaryOperator.identity(), DEAR, 0);

		assertThat(refused.getErrors()).singleElement()
			.extracting((error) -> error.getExtensions().get("code"))
			.isEqualTo("RATE_LIMITED");
	}

	@Test
	void anEventThatIsDearerThanAllThereMayBeTakesAllThereMayBe() {
		Heard heard = listen("one", Flux.range(0, 2), 50_000, 50_000);
		heard.request(2);
		assertThat(heard.numbers()).containsExactly(0);
		for (int second = 0; second < 5; second++) {
			assertThat(heard.numbers()).hasSize(1);
			this.later.pass(Duration.ofSeconds(1));
		}
		assertThat(heard.numbers()).containsExactly(0, 1);
	}

	@Test
	void anEventGivesBackNoMoreThanItTook() {
		Heard heard = listen("one", Flux.range(0, 1), 50_000, 4_000);
		heard.request(1);

		assertThat(heard.numbers()).containsExactly(0);
		assertThat(left("one")).isEqualTo(1_000);
	}

	@Test
	void paysForWhatAMistakeTook() {
		this.subscription.mistakes();
		Heard heard = listen("one", Flux.range(0, 1), 2_000, 0);
		heard.request(1);

		assertThat(heard.results()).singleElement().satisfies((result) -> assertThat(result.getErrors()).hasSize(1));
		assertThat(left("one")).isEqualTo(3_000);
		assertRested("one");
	}

	@Test
	void hasItsPlacesUntilItsAnswerIsFound() {
		this.subscription.hold();
		List<Heard> three = IntStream.range(0, 3).mapToObj((i) -> listen("one", Flux.just(i), 1, 1)).toList();
		three.forEach((heard) -> heard.request(1));
		assertThat(this.subscription.held()).hasSize(2);
		assertThat(this.later.number()).isOne();
		List<Heard> others = List.of(listen("two", Flux.just(0), 1, 1), listen("two", Flux.just(0), 1, 1),
				listen("three", Flux.just(0), 1, 1));
		others.forEach((heard) -> heard.request(1));
		assertThat(this.subscription.held()).as("one place is left to those who ask").hasSize(4);
		assertThat(this.instance.enter()).isTrue();
		assertThat(this.instance.enter()).isFalse();
		this.instance.leave();

		this.subscription.letGo();
		this.later.pass(Duration.ofSeconds(1));

		assertThat(three).allMatch((heard) -> heard.complete());
		assertThat(others).allMatch((heard) -> heard.complete());
		assertRested("one", "two", "three");
	}

	@Test
	void theEndOfAccessEndsTheWait() {
		Sinks.Empty<Integer> access = Sinks.empty();
		Heard heard = listen("one", Flux.merge(Flux.just(0, 1), access.asMono()), DEAR, DEAR);
		heard.request(2);
		assertThat(this.later.number()).isOne();

		access.tryEmitError(new IllegalStateException("over"));

		assertThat(heard.failure()).hasMessage("over");
		assertThat(heard.numbers()).containsExactly(0);
		assertThat(this.later.number()).isZero();
		assertRested("one");
	}

	@Test
	void nothingIsTakenForWhoIsGone() {
		Heard waiting = listen("one", Flux.range(0, 2), DEAR, DEAR);
		waiting.request(2);
		this.subscription.hold();
		Heard answered = listen("two", Flux.range(0, 2), DEAR, DEAR);
		answered.request(1);
		assertThat(this.later.number()).isOne();

		waiting.cancel();
		answered.cancel();
		assertThat(this.later.number()).isZero();
		this.subscription.letGo();

		this.later.pass(Duration.ofSeconds(10));
		assertThat(waiting.numbers()).hasSize(1);
		assertThat(left("one")).isEqualTo(5_000);
		assertRested("one", "two");
	}

	@Test
	void paysNothingForWhatIsNoLongerSeenWhenItsTurnComes() {
		Heard heard = listen("one", Flux.range(0, 5), (events) -> events.filter((number) -> number > 2), 2_000, 2_000);
		heard.request(1);

		assertThat(heard.numbers()).containsExactly(3);
		assertThat(left("one")).isEqualTo(3_000);
		assertRested("one");
	}

	@Test
	void tellsManyAtOnceAllTheirEventsInTheirOrder() throws InterruptedException {
		ToldSubscription busy = new ToldSubscription(new EventPace(this.allowances, this.instance,
				(wait, task) -> Mono.delay(wait.dividedBy(10)).subscribe((tick) -> Thread.startVirtualThread(task))),
				this.allowances);
		int listeners = 20;
		int events = 200;
		CountDownLatch ends = new CountDownLatch(listeners);
		List<Heard> all = new ArrayList<>();
		for (int i = 0; i < listeners; i++) {
			Flux<Integer> source = Flux.range(0, events).publishOn(Schedulers.boundedElastic(), 8);
			Heard heard = Heard.of(busy.begin("viewer" + i % 2, source, UnaryOperator.identity(), 0, 0));
			heard.oneByOne(ends::countDown);
			all.add(heard);
		}
		assertThat(ends.await(50, TimeUnit.SECONDS)).isTrue();

		assertThat(all).allSatisfy((heard) -> assertThat(heard.numbers())
			.containsExactlyElementsOf(IntStream.range(0, events).boxed().toList()));
		assertRested("viewer0", "viewer1");
	}

	private Heard listen(String viewer, Flux<Integer> events, int cost, int rows) {
		return listen(viewer, events, UnaryOperator.identity(), cost, rows);
	}

	private Heard listen(String viewer, Flux<Integer> events, UnaryOperator<Flux<Integer>> afterwards, int cost,
			int rows) {
		return Heard.of(this.subscription.begin(viewer, events, afterwards, cost, rows));
	}

	/** All of their places are free, and all of the instance. */
	private void assertRested(String... viewers) {
		assertThat(List.of(viewers)).map((viewer) -> this.allowances.of(viewer).places())
			.allSatisfy((places) -> assertFree(places, SETTINGS.atOnce()));
		assertFree(this.instance, SETTINGS.capacity());
	}

	private static void assertFree(Places places, int number) {
		for (int i = 0; i < number; i++) {
			assertThat(places.enter()).isTrue();
		}
		assertThat(places.areTaken()).isTrue();
		for (int i = 0; i < number; i++) {
			places.leave();
		}
	}

	/** How many objects the viewer may still be answered. */
	private int left(String viewer) {
		Allowance allowance = this.allowances.of(viewer);
		int left = SETTINGS.nodeBurst();
		while (allowance.takeNodes(left) != null) {
			left--;
		}
		allowance.giveBack(left);
		return left;
	}

}
