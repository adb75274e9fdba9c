package org.linli.people;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameQueryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			王                 | "王"
			书兰               | "书 兰"
			王书兰             | "王 书 兰"
			阿依·古丽          | "阿 依" AND "古 丽"
			wangshulan         | wangshulan*
			WangShuLan         | wangshulan*
			ＷＳＬ             | wsl*
			wáng               | wang*
			lǚ                 | lv*
			LÜ                 | lv*
			wang shulan        | ((wang* AND shulan*) OR wangshulan*)
			wang shu l         | ((wang* AND shu* AND l*) OR wangshul*)
			王sl               | "王" AND sl*
			王 2号             | "王" AND "号" AND 2*
			𠮷田               | "𠮷 田"
			""")
	void readsCharactersInSequenceAndLettersAsBeginnings(String text, String query) {
		assertThat(NameQuery.of(text)).isEqualTo(query);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			wang*                  | wang*
			*wang                  | wang*
			name:x                 | ((name* AND x*) OR namex*)
			nameKey:[a TO z]       | ((namekey* AND a* AND to* AND z*) OR namekeyatoz*)
			"wang" OR "li"         | ((wang* AND or* AND li*) OR wangorli*)
			NOT wang               | ((not* AND wang*) OR notwang*)
			wang~2^9               | ((wang* AND 2* AND 9*) OR wang29*)
			/.*/ {!} (w && l) -x   | ((w* AND l* AND x*) OR wlx*)
			\\"王\\" \\u002a       | "王" AND u002a*
			王'}) DETACH DELETE p  | "王" AND ((detach* AND delete* AND p*) OR detachdeletep*)
			""")
	void takesNothingTypedForAnOperator(String text, String query) {
		assertThat(NameQuery.of(text)).isEqualTo(query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*", "?*~", "\"\"", "\\", "——·。", "()[]{}", "\u0301\u0301", "\uD840", "🙂" })
	void looksForNothingWithoutALetterOrDigit(String text) {
		assertThat(NameQuery.of(text)).isNull();
	}

	@Test
	void readsTheFirstFiftyCharactersOnly() {
		assertThat(NameQuery.of("a".repeat(5_000))).isEqualTo("a".repeat(NameQuery.LONGEST) + "*");
		assertThat(NameQuery.of("王 ".repeat(2_500)))
			.isEqualTo(String.join(" AND ", Collections.nCopies(NameQuery.LONGEST / 2, "\"王\"")));
		assertThat(NameQuery.of("\"".repeat(5_000) + "王")).isNull();
	}

}
