package org.linli.network;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SensitiveCountTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,
			1,
			4,
			5, 5
			6, 6
			""")
	void doesNotTellFewApart(int count, @Nullable Integer told) {
		assertThat(SensitiveCount.of(count).count()).isEqualTo(told);
		assertThat(SensitiveCount.of(count).few()).isEqualTo(told == null);
	}

}
