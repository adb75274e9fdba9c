package org.linli.graphql;

import java.util.Locale;

/**
 * The language of a generated text.
 */
public enum Lang {

	/** Chinese. */
	ZH(Locale.CHINESE),

	/** English. */
	EN(Locale.ENGLISH);

	private final Locale locale;

	Lang(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return this.locale;
	}

	/** A title in quotes; those within it become the inner ones. */
	public String quoted(String title) {
		return choose("“" + inner(title) + "”", "\"" + inner(title) + "\"");
	}

	/** What stands between quotes: with inner quotes where it has some itself. */
	public static String inner(String title) {
		return title.replace('“', '‘').replace('”', '’').replace('"', '\'');
	}

	/** The one of two texts that is in this language. */
	public String choose(String zh, String en) {
		return (this == ZH) ? zh : en;
	}

}
