package org.linli.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FamiliarTests {

	private static final Duration DEADLINE = Duration.ofSeconds(4);

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
		inRequest(Work.within(Duration.ofSeconds(20)), () -> assertThat(this.familiar.patience("one", DEADLINE))
			.isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20)));
		inRequest(Work.endless(), () -> assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE));
		inRequest(Work.within(Duration.ZERO), () -> assertThatExceptionOfType(DeadlineExceeded.class)
			.isThrownBy(() -> this.familiar.patience("one", DEADLINE)));
	}

	@Test
	void aRequestIsNotChargedForWhatHadToBePlanned() {
		Work request = Work.within(DEADLINE);
		inRequest(request, () -> {
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
		inRequest(request, () -> {
			this.familiar.within("one", DEADLINE, (patience) -> planning.add(request.planning()));
			this.familiar.within("one", DEADLINE, (patience) -> planning.add(request.planning()));
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> this.familiar.within("another", DEADLINE, (patience) -> {
					planning.add(request.planning());
					throw new IllegalStateException("wrong");
				}));
		});

		assertThat(planning).containsExactly(true, false, true);
		assertThat(request.planning()).isFalse();
	}

	private void done(String what) {
		this.familiar.within(what, DEADLINE, (patience) -> what);
	}

	/** Takes 50 ms. */
	private void busy(String what) {
		this.familiar.within(what, DEADLINE, (patience) -> {
			long end = System.nanoTime() + 50_000_000;
			while (System.nanoTime() < end) {
				Thread.onSpinWait();
			}
			return what;
		});
	}

	private static void inRequest(Work request, Runnable work) {
		Work.set(request);
		try {
			work.run();
		}
		finally {
			Work.set(null);
		}
	}

}
