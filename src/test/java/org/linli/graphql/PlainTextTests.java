package org.linli.graphql;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PlainTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000", "\u200b", "\u200d\u200d", "\u202e \u2066", "\u0000", "\n\t", "\ud83d" })
	void seesNothingInATextWithoutAVisibleCharacter(String text) {
		assertThat(PlainText.of(text)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void keepsATextOnOneLineWithoutUnseenCharacters(String text, String kept) {
		assertThat(PlainText.of(text)).isEqualTo(kept);
	}

	static Stream<Arguments> keepsATextOnOneLineWithoutUnseenCharacters() {
		return Stream.of(arguments(" 老人不会用手机挂号 ", "老人不会用手机挂号"), arguments("a\u0000b", "a b"),
				arguments("第一行\r\n第二行", "第一行 第二行"), arguments("\u202eabc\u200b", "abc"), arguments("修灯\ud83d", "修灯"),
				arguments("👩\u200d⚕️ 量血压", "👩\u200d⚕️ 量血压"), arguments("𠮷", "𠮷"));
	}

}
