package org.linli.traffic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTests {

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 2", "5, 4", "50, 38", "100, 75" })
	void leavesAQuarterToThoseWhoAsk(int number, int events) {
		Places places = new Places(number);
		for (int i = 0; i < events; i++) {
			assertThat(places.enterToTell()).isTrue();
		}
		assertThat(places.enterToTell()).isFalse();
		for (int i = events; i < number; i++) {
			assertThat(places.areTaken()).isFalse();
			assertThat(places.enter()).isTrue();
		}
		assertThat(places.areTaken()).isTrue();
		assertThat(places.enter()).isFalse();
	}

	@Test
	void hasNoPlaceForAnEventWhereThoseWhoAskHaveThemAll() {
		Places places = new Places(2);
		assertThat(places.enter()).isTrue();
		assertThat(places.enter()).isTrue();
		assertThat(places.enterToTell()).isFalse();

		places.leave();
		assertThat(places.enterToTell()).isTrue();
		places.leaveTold();
		places.leave();
		assertThat(places.enterToTell()).isTrue();
		assertThat(places.enter()).isTrue();
	}

}
