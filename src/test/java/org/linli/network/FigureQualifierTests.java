package org.linli.network;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureQualifierTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EXACT     | 47    | 47    | true
			EXACT     | 47    | 46    | false
			EXACT     | 47    | 48    | false
			EXACT     | 100   | 100   | true
			EXACT     | 100   | 99.9  | false
			EXACT     | 0     | 0     | true
			MORE_THAN | 3000  | 3000  | false
			MORE_THAN | 3000  | 3001  | true
			MORE_THAN | 3000  | 3150  | true
			MORE_THAN | 3000  | 3151  | false
			MORE_THAN | 210   | 220   | true
			MORE_THAN | 210   | 221   | false
			MORE_THAN | 20    | 21    | true
			MORE_THAN | 20    | 22    | false
			MORE_THAN | 5     | 5     | false
			MORE_THAN | 5     | 6     | true
			MORE_THAN | 5     | 7     | false
			AT_LEAST  | 6     | 5     | false
			AT_LEAST  | 6     | 6     | true
			AT_LEAST  | 6     | 600   | true
			ABOUT     | 46000 | 43699 | false
			ABOUT     | 46000 | 43700 | true
			ABOUT     | 46000 | 46000 | true
			ABOUT     | 46000 | 48300 | true
			ABOUT     | 46000 | 48301 | false
			ABOUT     | 0     | 0     | true
			ABOUT     | 0     | 1     | false
			""")
	void tellsWhetherAFigureHolds(FigureQualifier qualifier, double published, double measured, boolean holds) {
		assertThat(qualifier.holds(published, measured)).isEqualTo(holds);
	}

}
