package org.linli.graph;

import java.time.Duration;

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
		this.familiar.add("one");

		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE);
		assertThat(this.familiar.patience("another", DEADLINE)).isEqualTo(Duration.ofSeconds(12));
	}

	@Test
	void allIsUnknownAgainOnceTheDatabaseAnswersAfterItDidNot() {
		this.familiar.add("one");
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> this.deadlines.within(DEADLINE, () -> {
			throw new DatabaseUnavailable("gone", null);
		}));
		assertThat(this.familiar.patience("one", DEADLINE)).as("as long as it does not answer").isEqualTo(DEADLINE);

		this.deadlines.within(DEADLINE, () -> "back");

		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(Duration.ofSeconds(12));
		this.familiar.add("one");
		assertThat(this.familiar.patience("one", DEADLINE)).isEqualTo(DEADLINE);
	}

}
