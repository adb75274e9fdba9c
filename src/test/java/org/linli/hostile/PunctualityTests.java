package org.linli.hostile;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PunctualityTests {

	private final Punctuality punctuality = new Punctuality();

	@Test
	void forgivesNobodyWhoWasLateOnceThatMuch() {
		this.punctuality.took(1, Duration.ofMillis(20));
		this.punctuality.took(2, Duration.ofSeconds(5));
		this.punctuality.took(3, Duration.ofSeconds(30));

		assertThat(this.punctuality.overdue()).containsExactly("3: PT30S");
	}

	@Test
	void countsThoseThatWereLate() {
		assertThat(this.punctuality.share()).isZero();
		this.punctuality.took(1, Duration.ofMillis(20));
		this.punctuality.took(2, Duration.ofSeconds(1));
		this.punctuality.took(3, Duration.ofMillis(1_001));
		this.punctuality.took(4, Duration.ofSeconds(6));

		assertThat(this.punctuality.share()).isEqualTo(0.5);
		assertThat(this.punctuality.delayed()).containsOnlyKeys(3, 4);
	}

}
