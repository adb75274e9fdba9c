package org.linli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual says the same in both languages.
 */
class ReadmeTests {

	private static final Path HERE = Path.of("README.md");

	@Test
	void bothLanguagesHaveTheSameQueriesCommandsSettingsAndFigures() {
		assertThat(Readme.english().difference(Readme.chinese()).orElse("")).isEmpty();
	}

	@Test
	void eachLeadsToTheOtherInItsFirstLines() {
		assertThat(Readme.english().blocks().get(1).text()).contains("(src/docs/README.zh.md)");
		assertThat(Readme.chinese().blocks().get(1).text()).contains("(../../README.md)");
	}

	@Test
	void everyLinkLeadsToAFile() {
		assertThat(Readme.english().brokenLinks()).isEmpty();
		assertThat(Readme.chinese().brokenLinks()).isEmpty();
		assertThat(Readme.of(HERE, "See [it](nowhere.md).").brokenLinks()).containsExactly(Path.of("nowhere.md"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
			Set `A` to 5,000 in November 2026. ~ 2026年11月把 `A` 设为 5,000。
			Neo4j with p50 of 2.1 ms           ~ Neo4j 的 p50 为 2.1 毫秒
			See [it](LICENSE).                 ~ 见[它](LICENSE)。
			^## One^                           ~ ^## 一^
			**Bold** text                      ~ **粗体**文字
			""")
	void theSameInAnotherLanguageIsNoDifference(String one, String other) {
		assertThat(Readme.of(HERE, one).difference(Readme.of(HERE, other))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
			Set `A`.                 ~ 设置 `B`。
			It takes 5.2 ms.         ~ 用时 5.3 毫秒。
			In November 2026.        ~ 2026年10月。
			2 of 2                   ~ 2
			| a | `b` |              ~ | 甲 | `b` | |
			^## One^                 ~ ^### 一^
			See [it](LICENSE).       ~ 见[它](README.md)。
			**Bold** text            ~ 文字
			One.\\n\\nTwo.           ~ 一。
			One.\\n\\n    command    ~ 一。\\n\\n    other
			```graphql\\n{ a }\\n``` ~ ```graphql\\n{ b }\\n```
			""")
	void whatDiffersIsFoundAndShown(String one, String other) {
		Readme mine = Readme.of(HERE, one.replace("\\n", "\n"));
		Readme theirs = Readme.of(HERE, other.replace("\\n", "\n"));

		assertThat(mine.difference(theirs)).hasValueSatisfying(
				(message) -> assertThat(message).contains("Block ", "Under ", mine.blocks().getLast().beginning()));
		assertThat(mine.difference(mine)).isEmpty();
	}

}
