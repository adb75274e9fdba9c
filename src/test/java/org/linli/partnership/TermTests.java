package org.linli.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-01-01, 2026-02-01, true
			2026-01-15, 2026-01-16, true
			2026-01-15,           , true
			2026-01-16,           , false
			2026-01-01, 2026-01-15, false
			          , 2026-02-01, false
			          ,           , false
			""")
	void coversTheFirstDayButNotTheLast(@Nullable LocalDate since, @Nullable LocalDate until, boolean covered) {
		assertThat(new Term(since, until).covers(LocalDate.of(2026, 1, 15))).isEqualTo(covered);
	}

}
