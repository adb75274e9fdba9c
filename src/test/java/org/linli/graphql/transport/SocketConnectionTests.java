package org.linli.graphql.transport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SocketConnectionTests {

	@ParameterizedTest
	@CsvSource({ "a, 123, 123", "a, 124, 123", "a, 100000, 123", "\u4e2d, 41, 41", "\u4e2d, 42, 41",
			"\ud83d\ude00, 30, 30", "\ud83d\ude00, 31, 30", "\ud83d\ude00, 200, 30" })
	void saysAsMuchOfAReasonAsThereIsRoomForAndNoHalfCharacter(String one, int count, int kept) {
		assertThat(SocketConnection.shortened(one.repeat(count))).isEqualTo(one.repeat(kept));
	}

}
