package org.linli.graphql;

import java.util.regex.Pattern;

/**
 * Texts that somebody wrote, as they are kept and shown to others.
 */
public final class PlainText {

	private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	/** Formats other than the joiners, and halves of characters. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}&&[^\\u200c\\u200d]]");

	private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{C}]");

	private PlainText() {
	}

	/**
	 * A text on one line, without characters that steer a screen or are not seen, except
	 * those that join parts of a sign; empty where nothing of it is seen.
	 */
	public static String of(String text) {
		String kept = UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
		return SEEN.matcher(kept).find() ? kept.strip() : "";
	}

	/** How many characters a text has, as people count them. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
