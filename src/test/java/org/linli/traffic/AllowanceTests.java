package org.linli.traffic;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AllowanceTests {

	private final StandingTime time = new StandingTime();

	private final Allowance allowance = new Allowance(new TrafficSettings(10, 100, 1_000, 5_000, 3, 0), this.time);

	@Test
	void grantsABurstAndThenWhatComesBack() {
		assertThat(this.allowance.takeOperations(100)).isNull();
		assertThat(this.allowance.takeOperations(1)).isEqualTo(Duration.ofMillis(100));

		pass(Duration.ofMillis(500));

		assertThat(this.allowance.takeOperations(6)).isEqualTo(Duration.ofMillis(100));
		assertThat(this.allowance.takeOperations(5)).isNull();
		assertThat(this.allowance.takeOperations(1)).isNotNull();
	}

	@Test
	void takesNothingWhereNotAllIsThere() {
		assertThat(this.allowance.takeNodes(4_000)).isNull();
		assertThat(this.allowance.takeNodes(1_001)).isEqualTo(Duration.ofMillis(1));
		assertThat(this.allowance.takeNodes(1_000)).isNull();
	}

	@Test
	void givesBackWhatWasNotFoundAndNoMoreThanThereWas() {
		this.allowance.takeNodes(4_000);
		this.allowance.giveBack(3_500);
		this.allowance.giveBack(-1_000);
		assertThat(this.allowance.takeNodes(4_501)).isNotNull();
		this.allowance.giveBack(1_000_000);
		assertThat(this.allowance.takeNodes(5_000)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@Test
	void grantsWhatIsMoreThanThereMayEverBeOnceAllIsThere() {
		assertThat(this.allowance.takeNodes(1)).isNull();
		assertThat(this.allowance.takeNodes(50_000)).isEqualTo(Duration.ofMillis(1));
		assertThat(this.allowance.takeOperations(101)).isNull();

		pass(Duration.ofMillis(1));

		assertThat(this.allowance.takeNodes(50_000)).isNull();
		assertThat(this.allowance.takeNodes(1)).isNotNull();
	}

	@Test
	void hasRoomForSomeAtOnce() {
		assertThat(this.allowance.places().enter()).isTrue();
		assertThat(this.allowance.places().enter()).isTrue();
		assertThat(this.allowance.places().enter()).isTrue();
		assertThat(this.allowance.places().enter()).isFalse();
		this.allowance.places().leave();
		assertThat(this.allowance.places().enter()).isTrue();
	}

	@Test
	void anInstanceHasRoomByItsProcessorsUnlessItIsSaid() {
		assertThat(new TrafficSettings(1, 1, 1, 1, 1, 7).capacity()).isEqualTo(7);
		assertThat(new TrafficSettings(1, 1, 1, 1, 1, 0).capacity()).isGreaterThanOrEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1, 1, 1", "1, -1, 1, 1, 1", "1, 1, 2000000000, 1, 1", "1, 1, 1, 0, 1", "1, 1, 1, 1, 0" })
	void refusesSettingsByWhichNobodyWouldEverBeAnswered(int operations, int burst, int nodes, int nodeBurst,
			int atOnce) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new TrafficSettings(operations, burst, nodes, nodeBurst, atOnce, 0))
			.withMessageStartingWith("LINLI_TRAFFIC_");
	}

	private void pass(Duration time) {
		this.time.pass(time);
	}

}
