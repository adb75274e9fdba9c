package org.linli.graphql;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Generated texts in both languages, from {@code messages} (Chinese) and
 * {@code messages_en}.
 */
@Component
public class Texts {

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text with its gaps filled.
	 * @throws org.springframework.context.NoSuchMessageException if there is none
	 */
	public String get(Lang lang, String key, Object... values) {
		return this.messages.getMessage(key, values, lang.locale());
	}

}
