package org.linli.graphql;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UserErrorTests {

	@ParameterizedTest
	@CsvSource({ "a, 64, 0", "a, 65, 64", "\ud83d\ude00, 64, 0", "\ud83d\ude00, 65, 64", "\u00e9, 100, 64" })
	void tellsAgainWhatWasSentButNotAtLengthAndNoHalfCharacter(String one, int count, int kept) {
		String sent = one.repeat(count);

		List<Object> values = UserError.of(UserErrorCode.UNKNOWN_PLACE, List.of("input"), sent, 7).values();

		assertThat(values).containsExactly((kept > 0) ? one.repeat(kept) + "…" : sent, 7);
	}

	@ParameterizedTest
	@CsvSource({ "3, \ud83d\ude00\ud83d\ude00\ud83d\ude00, \ud83d\ude00\ud83d\ude00\ud83d\ude00",
			"2, a\ud83d\ude00b, a\ud83d\ude00…", "1, ab, a…", "2, ab, ab" })
	void isCutBehindACharacter(int longest, String text, String cut) {
		assertThat(UserError.shortened(text, longest)).isEqualTo(cut);
	}

}
