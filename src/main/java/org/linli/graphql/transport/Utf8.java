package org.linli.graphql.transport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;

/**
 * Text in UTF-8, by the letter.
 */
final class Utf8 {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private Utf8() {
	}

	/** Whether a media type says that its text is in UTF-8. */
	static boolean isMeantBy(MediaType type) {
		return StandardCharsets.UTF_8.equals(type.getCharset());
	}

	/** Whether a text can be told in UTF-8: half of a character cannot. */
	static boolean isWhole(String text) {
		return text.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

	/** A text with something else in place of halves of characters. */
	static String whole(String text) {
		return isWhole(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	/**
	 * The text that bytes hold.
	 * @throws Unreadable if they are not UTF-8, or begin with a byte order mark
	 */
	static String text(byte[] bytes, String what) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
				return text;
			}
			throw new Unreadable(what + " must not begin with a byte order mark");
		}
		catch (CharacterCodingException ex) {
			throw new Unreadable(what + " must be in UTF-8");
		}
	}

}
