package org.linli.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;

/**
 * The words under which a Chinese name is found: every character, every syllable, the
 * syllables together and their initials, with and without the surname, such as
 * {@code 王 书 兰 wang shu lan wangshulan shulan wsl sl}.
 */
final class NameKey {

	/** Reads surnames as surnames (单 as shan, not dan), then leaves out the tones. */
	private static final Transliterator PINYIN = Transliterator
		.getInstance("Han-Latin/Names; NFD; [[:Nonspacing Mark:]-[\\u0308]] Remove; NFC; Lower");

	private NameKey() {
	}

	static String of(String name) {
		Stream<String> characters = name.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString);
		String pinyin = PINYIN.transliterate(name);
		Set<String> sounds = new LinkedHashSet<>(words(pinyin.replace('ü', 'u')));
		// As keyboards write it.
		sounds.addAll(words(pinyin.replace('ü', 'v')));
		return Stream.concat(characters, sounds.stream()).collect(Collectors.joining(" "));
	}

	private static List<String> words(String pinyin) {
		List<String> syllables = Stream.of(pinyin.split("[^a-z0-9]+", -1)).filter((one) -> !one.isEmpty()).toList();
		List<String> words = new ArrayList<>(syllables);
		List<String> initials = syllables.stream().map((syllable) -> syllable.substring(0, 1)).toList();
		words.addAll(joined(syllables));
		words.addAll(joined(initials));
		return words;
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
