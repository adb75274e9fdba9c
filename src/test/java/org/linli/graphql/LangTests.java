package org.linli.graphql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LangTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			ZH | 理发             | “理发”
			ZH | “六点半”服务     | “‘六点半’服务”
			EN | "half six" class | "'half six' class"
			""")
	void quotesATitleAndWhatIsQuotedInIt(Lang lang, String title, String quoted) {
		assertThat(lang.quoted(title)).isEqualTo(quoted);
	}

}
