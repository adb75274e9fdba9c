package org.linli.people;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a person, as a query of the full-text index
 * {@code person_name}: Chinese characters in sequence, syllables or initials by their
 * beginning, all of which must be met. Only letters and digits get into the query, so
 * nothing typed is read as an operator.
 */
public final class NameQuery {

	/** Characters that are read; what follows is left out. */
	static final int LONGEST = 50;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final List<String> clauses = new ArrayList<>();

	private final List<String> letters = new ArrayList<>();

	private final StringBuilder run = new StringBuilder();

	private boolean latin;

	private NameQuery() {
	}

	/** The query for the index; null where the text holds nothing to look for. */
	public static @Nullable String of(String text) {
		NameQuery query = new NameQuery();
		plain(text).codePoints().forEach(query::read);
		query.endRun();
		return query.text();
	}

	/** Full-width forms, capitals and tone marks make no difference; ü is typed as v. */
	private static String plain(String text) {
		String start = text.codePoints().limit(LONGEST).mapToObj(Character::toString).collect(Collectors.joining());
		String apart = Normalizer.normalize(start, Normalizer.Form.NFKD)
			.replace("u\u0308", "v")
			.replace("U\u0308", "v");
		String split = MARKS.matcher(apart).replaceAll("");
		return Normalizer.normalize(split, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	private void read(int c) {
		if (!Character.isLetterOrDigit(c)) {
			endRun();
			return;
		}
		boolean ofLatin = Character.isDigit(c) || UnicodeScript.of(c) == UnicodeScript.LATIN;
		if (ofLatin != this.latin) {
			endRun();
		}
		this.latin = ofLatin;
		if (!ofLatin && !this.run.isEmpty()) {
			this.run.append(' ');
		}
		this.run.appendCodePoint(c);
	}

	private void endRun() {
		if (!this.run.isEmpty()) {
			if (this.latin) {
				this.letters.add(this.run.toString());
			}
			else {
				this.clauses.add("\"" + this.run + "\"");
			}
			this.run.setLength(0);
		}
	}

	private @Nullable String text() {
		if (!this.letters.isEmpty()) {
			this.clauses.add(beginnings());
		}
		return this.clauses.isEmpty() ? null : String.join(" AND ", this.clauses);
	}

	/** Syllables may be typed apart, yet the index knows them joined only in whole. */
	private String beginnings() {
		String apart = this.letters.stream().map((word) -> word + "*").collect(Collectors.joining(" AND "));
		return (this.letters.size() == 1) ? apart : "((" + apart + ") OR " + String.join("", this.letters) + "*)";
	}

}
