package org.linli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * The words under which a Chinese name is found: every character, every syllable, the
 * syllables together and their initials, such as
 * {@code 王 淑 兰 wang shu lan wangshulan wsl}.
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
		words.add(String.join("", syllables));
		StringBuilder initials = new StringBuilder();
		syllables.forEach((syllable) -> initials.append(syllable.charAt(0)));
		words.add(initials.toString());
		return String.join(" ", words);
	}

}
