package org.linli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;

/**
 * The words under which a Chinese name is found: every character, every syllable, the
 * syllables together and their initials, with and without the surname, such as
 * {@code 王 淑 兰 wang shu lan wangshulan shulan wsl sl}.
 */
final class NameKey {

	/** Reads surnames as surnames (单 as shan, not dan), then leaves out the tones. */
	private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

	private NameKey() {
	}

	static String of(String name) {
		List<String> words = new ArrayList<>();
		List<String> syllables = new ArrayList<>();
		name.codePoints().filter(Character::isLetterOrDigit).forEach((c) -> words.add(Character.toString(c)));
		for (String syllable : PINYIN.transliterate(name).toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
			if (!syllable.isEmpty()) {
				syllables.add(syllable);
			}
		}
		words.addAll(syllables);
		List<String> initials = syllables.stream().map((syllable) -> syllable.substring(0, 1)).toList();
		words.addAll(joined(syllables));
		words.addAll(joined(initials));
		return String.join(" ", words);
	}

	/**
	 * All together and without the first ones: a given name is asked for without the
	 * surname.
	 */
	private static List<String> joined(List<String> parts) {
		return IntStream.range(0, Math.max(1, parts.size() - 1))
			.mapToObj((from) -> String.join("", parts.subList(from, parts.size())))
			.toList();
	}

}
