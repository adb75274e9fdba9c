package org.linli.graph;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class DeadlinesTests {

	private static final Duration SOON = Duration.ofMillis(50);

	private static final Duration LATE = Duration.ofMinutes(1);

	private final Deadlines deadlines = new Deadlines();

	private final CountDownLatch interrupted = new CountDownLatch(1);

	@Test
	void answersWhatTheWorkAnswers() {
		assertThat(this.deadlines.within(LATE, () -> "answer")).isEqualTo("answer");
	}

	@Test
	void interruptsTheWorkAtTheDeadline() throws InterruptedException {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(SOON, this::waitForEver));

		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void interruptsWhatIsReadForARequestThatIsGivenUp() throws InterruptedException {
		Work request = Work.within(LATE);
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch refused = asking(request, () -> this.deadlines.within(LATE, () -> {
			begun.countDown();
			return waitForEver();
		}));
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

		request.giveUp();

		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
		PretendedRequest.in(request,
				() -> assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> Work.left(LATE)));
	}

	@Test
	void doesToTheEndWhatChangesSomethingOrIsPlannedThoughNobodyWaits() {
		Work change = Work.within(LATE);
		change.changes();
		Work plan = Work.within(LATE);

		PretendedRequest.in(change, () -> assertThat(this.deadlines.within(LATE, () -> givenUp(change))).isTrue());
		PretendedRequest.in(plan,
				() -> assertThat(plan.planned(() -> this.deadlines.within(LATE, () -> givenUp(plan)))).isTrue());

		assertThat(change.left()).isPositive();
		assertThat(plan.left()).isNegative();
	}

	@Test
	void waitsNoLongerEvenIfTheWorkDoesNotEnd() {
		AtomicBoolean enough = new AtomicBoolean();

		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> this.deadlines.within(SOON, () -> {
			while (!enough.get()) {
				LockSupport.parkNanos(1_000_000);
			}
			return "too late";
		}));
		enough.set(true);
	}

	@Test
	void theDatabaseIsNotAwayWhileItAnswersOthers() {
		assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> this.deadlines.within(SOON, () -> {
			this.deadlines.within(LATE, () -> "answer");
			return waitForEver();
		}));
		this.deadlines.within(LATE, () -> "answer");

		assertThat(this.deadlines.returns()).isZero();
	}

	@Test
	void theDatabaseIsNotAwayBecauseThereWasLittleTimeLeft() {
		assertThatExceptionOfType(DeadlineExceeded.class)
			.isThrownBy(() -> this.deadlines.within(SOON, SOON.multipliedBy(2), this::waitForEver));
		this.deadlines.within(LATE, () -> "answer");

		assertThat(this.deadlines.returns()).isZero();
	}

	@Test
	void theDatabaseIsAwayIfItSaysNothingInNearlyAllOfTheTime() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(SOON, SOON.multipliedBy(11).dividedBy(10), this::waitForEver))
			.isNotInstanceOf(DeadlineExceeded.class);
	}

	@Test
	void aDatabaseThatIsAwayIsStillAwayWhereThereIsLittleTimeLeft() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(SOON, this::waitForEver));

		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(SOON, LATE, this::waitForEver))
			.isNotInstanceOf(DeadlineExceeded.class);
	}

	@Test
	void theDatabaseReturnsWhenItAnswersAfterItDidNot() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> this.deadlines.within(SOON, this::waitForEver))
			.isNotInstanceOf(DeadlineExceeded.class);
		this.deadlines.within(LATE, () -> "answer");

		assertThat(this.deadlines.returns()).isOne();
	}

	@Test
	void interruptsTheWorkOfThoseWhoAreInterrupted() throws InterruptedException {
		CountDownLatch working = new CountDownLatch(1);
		AtomicBoolean kept = new AtomicBoolean();
		Thread client = Thread.ofVirtual().start(() -> {
			try {
				this.deadlines.within(LATE, () -> {
					working.countDown();
					return waitForEver();
				});
			}
			catch (DatabaseUnavailable ex) {
				kept.set(Thread.currentThread().isInterrupted());
			}
		});
		working.await();
		client.interrupt();
		client.join();

		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(kept).isTrue();
	}

	@Test
	void saysThatTheDatabaseIsUnavailableWhateverTheDriverCallsIt() {
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> this.deadlines.within(LATE, () -> {
			throw new IllegalStateException(new ServiceUnavailableException("gone"));
		}));
	}

	@Test
	void handsOnOtherFailuresAsTheyAreAndSaysWhoAsked() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.deadlines.within(LATE, () -> {
			throw new IllegalArgumentException("wrong");
		}))
			.withMessage("wrong")
			.satisfies((ex) -> assertThat(ex.getSuppressed()[0].getStackTrace())
				.anyMatch((frame) -> frame.getMethodName().startsWith("handsOnOtherFailures")));
	}

	@Test
	void tellsTheDatabaseWholeMillisecondsAndNeverNone() {
		assertThat(Deadlines.transaction(Duration.ofSeconds(4))).isEqualTo(Duration.ofMillis(3200));
		assertThat(Deadlines.transaction(Duration.ofNanos(2_999_999))).isEqualTo(Duration.ofMillis(2));
		assertThat(Deadlines.transaction(Duration.ofNanos(1))).isEqualTo(Duration.ofMillis(1));
	}

	@Test
	void staysInTheThreadOfATransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThat(this.deadlines.within(LATE, Thread::currentThread)).isSameAs(Thread.currentThread());
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
		assertThat(this.deadlines.within(LATE, Thread::currentThread)).isNotSameAs(Thread.currentThread());
	}

	/** Whether work goes on that nobody waits for. */
	private static boolean givenUp(Work work) {
		work.giveUp();
		work.extend(LATE);
		return !Thread.currentThread().isInterrupted();
	}

	private static CountDownLatch asking(Work request, Runnable work) {
		CountDownLatch refused = new CountDownLatch(1);
		Thread.startVirtualThread(() -> PretendedRequest.in(request, () -> {
			assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(work::run);
			refused.countDown();
		}));
		return refused;
	}

	private String waitForEver() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
		}
		return "";
	}

}
