package org.linli.graphql.transport;

import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graphql.ConnectionOwner;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerTests {

	private static final int ALL = 100_000;

	private final AnswerRoom room = PretendedClient.room(60_000, ALL);

	private static final ConnectionOwner OWNER = new ConnectionOwner("one", false);

	private static final ConnectionOwner ANOTHER = new ConnectionOwner("another", false);

	@Test
	void hasItsRoomUntilItIsClosedAndGivesItBackOnce() throws IOException {
		Answer answer = written(50_000);
		assertThat(answer.refusal()).isNull();
		assertThat(answer.length()).isEqualTo(50_002);
		assertThat(this.room.left()).isEqualTo(ALL - 50_002);
		assertThat(answer.read().readAllBytes()).startsWith('"', 'x').hasSize(50_002);

		answer.close();
		answer.close();

		assertThat(this.room.left()).isEqualTo(ALL);
	}

	@ParameterizedTest
	@CsvSource({ "60_001, 0, LIMIT_EXCEEDED", "600_000, 0, LIMIT_EXCEEDED", "50_000, 50_001, TOO_BUSY",
			"10, 99_999, TOO_BUSY" })
	void isWrittenNoFurtherThanThereIsRoomAndKeepsNone(String length, String taken, String code) {
		int before = Integer.parseInt(taken.replace("_", ""));
		assertThat(this.room.take(ANOTHER, before / 2)).isNull();
		assertThat(this.room.take(ConnectionOwner.ANYBODY, before - before / 2)).isNull();

		try (Answer answer = written(Integer.parseInt(length.replace("_", "")))) {
			assertThat(Objects.requireNonNull(answer.refusal()).getExtensions()).containsEntry("code", code);
			assertThat(answer.length()).isZero();
			assertThat(this.room.left()).isEqualTo(ALL - before);
		}
		assertThat(this.room.left()).isEqualTo(ALL - before);
	}

	@Test
	void nobodyHasMoreThanAQuarterOfTheRoomOrElseOneAnswer() {
		AnswerRoom quarters = PretendedClient.room(1_000, ALL);
		for (int i = 0; i < 25; i++) {
			assertThat(quarters.take(OWNER, 1_000)).isNull();
		}
		assertThat(quarters.take(OWNER, 1)).isEqualTo(Fault.TOO_MANY_AT_ONCE);
		assertThat(quarters.take(ANOTHER, 1_000)).isNull();

		quarters.giveBack(OWNER, 1_000);
		assertThat(quarters.take(OWNER, 1_000)).isNull();
		assertThat(quarters.left()).isEqualTo(ALL - 26_000);
	}

	@Test
	void keepsNoRoomForWhatCannotBeWritten() {
		assertThatExceptionOfType(OutOfMemoryError.class)
			.isThrownBy(() -> Answer.written(this.room, OWNER, (output) -> {
				output.write(new byte[1_000]);
				throw new OutOfMemoryError("pretended");
			}));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> Answer.written(this.room, OWNER, (output) -> {
				output.write(new byte[1_000]);
				throw new IOException("pretended");
			}));

		assertThat(this.room.left()).isEqualTo(ALL);
	}

	@ParameterizedTest
	@CsvSource({ "0, 100", "100, 0", "3000000000, 100", "100, 3000000000" })
	void refusesSettingsByWhichNothingCouldBeAnswered(long answer, long answers) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new AnswerSettings(DataSize.ofBytes(answer), DataSize.ofBytes(answers)))
			.withMessageStartingWith("LINLI_LIMITS_ANSWER");
	}

	@Test
	void allAnswersMayTakeAQuarterOfTheHeapUnlessItIsSaid() {
		assertThat(new AnswerSettings(DataSize.ofMegabytes(16), null).all()).isPositive()
			.isLessThanOrEqualTo((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4));
		assertThat(new AnswerSettings(DataSize.ofMegabytes(16), DataSize.ofMegabytes(1)).longest()).isEqualTo(1 << 20);
	}

	/** A text of so many characters. */
	private Answer written(int length) {
		return Answer.written(this.room, OWNER, (output) -> JsonMapper.shared().writeValue(output, "x".repeat(length)));
	}

}
