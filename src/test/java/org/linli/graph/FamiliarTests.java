package org.linli.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FamiliarTests {

	private static final Duration DEADLINE = Duration.ofSeconds(4);

	private final OtherThreads threads = new OtherThreads();

	private final Deadlines deadlines = new Deadlines();

	private final Familiar familiar = new Familiar(this.deadlines);

	@Test
	void whatWasNeverDoneHasThreeDeadlinesAndWhatWasDoneOne() {
		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(Duration.ofSeconds(12));
		done("one");

		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE);
		assertThat(this.familiar.patience("another", DEADLINE)).isEqualTo(Duration.ofSeconds(12));
	}

	@Test
	void allIsUnknownAgainOnceTheDatabaseAnswersAfterItDidNot() {
		done("one");
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> this.deadlines.within(DEADLINE, () -> {
			throw new DatabaseUnavailable("gone", null);
		}));
		assertThat(this.familiar.patience("one", DEADLINE)).as("as long as it does not answer").isEqualTo(DEADLINE);

		this.deadlines.within(DEADLINE, () -> "back");

		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(Duration.ofSeconds(12));
		done("one");
		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE);
	}

	@Test
	void aRequestHasWhatIsLeftOfItsTime() {
		done("one");
		PretendedRequest.in(Work.within(Duration.ofSeconds(20)),
				() -> assertThat(this.familiar.patience("one", DEADLINE)).isBetween(Duration.ofSeconds(15),
						Duration.ofSeconds(20)));
		PretendedRequest.in(Work.endless(),
				() -> assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE));
		PretendedRequest.in(Work.within(Duration.ZERO), () -> assertThatExceptionOfType(DeadlineExceeded.class)
			.isThrownBy(() -> this.familiar.patience("one", DEADLINE)));
	}

	@Test
	void aRequestIsNotChargedForWhatHadToBePlanned() {
		Work request = Work.within(DEADLINE);
		PretendedRequest.in(request, () -> {
			busy("one");
			assertThat(request.left()).isGreaterThan(DEADLINE.minusMillis(40));
			busy("one");
			assertThat(request.left()).isLessThan(DEADLINE.minusMillis(40));
		});
	}

	@Test
	void aRequestKnowsWhetherSomethingIsPlannedForIt() {
		Work request = Work.within(DEADLINE);
		List<Boolean> planning = new ArrayList<>();
		PretendedRequest.in(request, () -> {
			this.familiar.within("one", DEADLINE, (patience) -> planning.add(request.planning().isPositive()));
			this.familiar.within("one", DEADLINE, (patience) -> planning.add(request.planning().isPositive()));
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> this.familiar.within("another", DEADLINE, (patience) -> {
					planning.add(request.planning().isPositive());
					throw new IllegalStateException("wrong");
				}));
		});

		assertThat(planning).containsExactly(true, false, true);
		assertThat(request.planning()).isZero();
	}

	@Test
	void whatIsPlannedAtTheSameTimeLengthensARequestOnce() throws Exception {
		Work request = Work.within(DEADLINE);
		CyclicBarrier together = new CyclicBarrier(3);
		List<Thread> plans = Stream.of("one", "two", "three")
			.map((what) -> this.threads
				.begin(() -> PretendedRequest.in(request, () -> this.familiar.within(what, DEADLINE, (patience) -> {
					OtherThreads.meet(together);
					spin(Duration.ofMillis(50));
					return what;
				}))))
			.toList();
		for (Thread plan : plans) {
			this.threads.ends(plan);
		}

		assertThat(request.left()).isBetween(Duration.ofSeconds(2), DEADLINE);
	}

	@Test
	void aRequestIsNotChargedForAPlanThatFailed() {
		Work request = Work.within(DEADLINE);
		PretendedRequest.in(request, () -> assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.familiar.within("one", DEADLINE, (patience) -> {
				spin(Duration.ofMillis(200));
				throw new IllegalStateException("wrong");
			})));

		assertThat(request.left()).isBetween(DEADLINE.minusMillis(150), DEADLINE);
	}

	@Test
	void theTimeOfARequestStandsStillForAllItAsksWhileSomethingIsPlanned() throws Exception {
		done("known");
		Work request = Work.within(Duration.ofSeconds(1));
		OtherThreads.Held plan = this.threads.held();
		plan.by(this.threads
			.begin(() -> PretendedRequest.in(request, () -> this.familiar.within("one", DEADLINE, (patience) -> {
				plan.waits();
				return "one";
			}))));
		spin(Duration.ofMillis(1001));

		PretendedRequest.in(request, () -> {
			assertThat(this.familiar.patience("known", DEADLINE)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
			assertThat(this.familiar.patience("another", DEADLINE)).isGreaterThan(DEADLINE.multipliedBy(2));
		});
		assertThat(request.planning()).isGreaterThan(Duration.ofSeconds(1));
		plan.ends();
	}

	@Test
	void whoWaitedForThePlanOfAnotherHasWhatIsLeftOfItsOwnTime() throws Exception {
		Work request = Work.within(DEADLINE);
		OtherThreads.Held first = this.threads.held();
		first.by(asking(DEADLINE, first::waits));
		AtomicReference<Duration> patience = new AtomicReference<>();
		AtomicReference<Duration> planning = new AtomicReference<>();
		Thread second = this.threads
			.begin(() -> PretendedRequest.in(request, () -> this.familiar.within("one", DEADLINE, (left) -> {
				patience.set(left);
				planning.set(request.planning());
				return "one";
			})));
		OtherThreads.waits(second);

		first.ends();
		this.threads.ends(second);
		assertThat(patience.get()).isBetween(Duration.ofSeconds(1), DEADLINE);
		assertThat(planning.get()).isZero();
	}

	@Test
	void ofSeveralWhoAskForTheSameOneIsPlannedAndTheOthersWaitForThat() throws Exception {
		AtomicInteger atOnce = new AtomicInteger();
		CyclicBarrier together = new CyclicBarrier(3);
		OtherThreads.Held first = this.threads.held();
		first.by(asking(DEADLINE, () -> {
			assertThat(atOnce.incrementAndGet()).isOne();
			first.waits();
			atOnce.decrementAndGet();
		}));
		List<Thread> others = Stream.generate(() -> asking(DEADLINE, () -> {
			assertThat(atOnce.incrementAndGet()).isPositive();
			// All but the first are there at the same time.
			OtherThreads.meet(together);
		})).limit(3).toList();
		others.forEach(OtherThreads::waits);
		assertThat(atOnce.get()).isOne();

		first.ends();
		for (Thread other : others) {
			this.threads.ends(other);
		}
		assertThat(atOnce.get()).isEqualTo(3);
	}

	@Test
	void theNextOneIsPlannedWhereTheFirstFailed() throws Exception {
		OtherThreads.Held first = this.threads.held();
		first.by(asking(DEADLINE, () -> {
			first.waits();
			throw new DatabaseUnavailable("gone", null);
		}));
		AtomicReference<Duration> patience = new AtomicReference<>();
		Thread second = this.threads.begin(() -> this.familiar.within("one", DEADLINE, (left) -> {
			patience.set(left);
			return "there";
		}));
		OtherThreads.waits(second);

		first.fails();
		this.threads.ends(second);
		assertThat(patience.get()).isBetween(DEADLINE.multipliedBy(2), DEADLINE.multipliedBy(3));
		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE);
	}

	@Test
	void nobodyWaitsForAnothersPlanLongerThanOneDeadline() throws Exception {
		Duration deadline = Duration.ofMillis(50);
		OtherThreads.Held first = this.threads.held();
		first.by(asking(deadline, first::waits));

		assertThat(this.familiar.<Duration>within("one", deadline, (patience) -> patience))
			.isBetween(Duration.ofNanos(1), deadline.multipliedBy(2));
		first.ends();
	}

	@Test
	void whoIsInterruptedWaitsNoLongerForAnothersPlan() throws Exception {
		OtherThreads.Held first = this.threads.held();
		first.by(asking(DEADLINE, first::waits));

		Thread.currentThread().interrupt();
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> done("one"));
		assertThat(Thread.interrupted()).isTrue();
		first.ends();
	}

	/** Asks for one thing in another thread. */
	private Thread asking(Duration deadline, Runnable work) {
		return this.threads.begin(() -> this.familiar.within("one", deadline, (patience) -> {
			work.run();
			return "done";
		}));
	}

	private void done(String what) {
		this.familiar.within(what, DEADLINE, (patience) -> what);
	}

	/** Takes 50 ms. */
	private void busy(String what) {
		this.familiar.within(what, DEADLINE, (patience) -> {
			spin(Duration.ofMillis(50));
			return what;
		});
	}

	private static void spin(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			Thread.onSpinWait();
		}
	}

}
