package org.linli.talent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A sentence in which somebody says what is needed, compared with the words for skills.
 * Where words overlap, the longest wins: in 电动车上楼 nobody means 停电.
 */
final class Sentence {

	/** Characters that are read; what follows is left out. */
	static final int LONGEST = 200;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

	/** A shorter Latin word says too little to be shared. */
	private static final int SHORTEST_WORD = 3;

	/**
	 * What people say in any request, or what anything may be said of, and so tells no
	 * skill from another.
	 */
	private static final Set<String> SAID_OF_ALL = Set.of("需要", "怎么", "如何", "什么", "帮忙", "帮我", "有人", "没人", "家里", "想要",
			"可以", "孩子", "老人", "坏了", "机坏", "门坏", "没地", "楼道", "不会", "不了", "不着", "不上", "么办", "人管", "need", "needs",
			"someone", "somebody", "help", "how", "what", "with", "the", "and", "for", "can");

	private final String text;

	private final String small;

	private final int letters;

	Sentence(String text) {
		String start = text.codePoints().limit(LONGEST).mapToObj(Character::toString).collect(Collectors.joining());
		this.text = Normalizer.normalize(start, Normalizer.Form.NFKC);
		this.small = this.text.toLowerCase(Locale.ROOT);
		this.letters = (int) this.text.codePoints().filter(Character::isLetterOrDigit).count();
	}

	/** The text in small letters. */
	String small() {
		return this.small;
	}

	/** Its words in small letters; empty where it has neither letter nor digit. */
	List<String> words() {
		return BETWEEN_WORDS.splitAsStream(this.small).filter((word) -> !word.isEmpty()).toList();
	}

	/** Proposals for the skills of which a word stands in the sentence, best first. */
	List<SkillProposal> naming(List<Skill> skills) {
		List<Found> all = new ArrayList<>();
		skills.forEach((skill) -> skill.terms().forEach((term) -> find(skill, term, all)));
		all.sort(Comparator.comparingInt(Found::length)
			.reversed()
			.thenComparingInt(Found::start)
			.thenComparing((found) -> found.skill().code()));
		List<Found> kept = new ArrayList<>();
		for (Found found : all) {
			if (kept.stream().noneMatch(found::losesTo)) {
				kept.add(found);
			}
		}
		Set<String> seen = new HashSet<>();
		return kept.stream()
			.filter((found) -> seen.add(found.skill().id()))
			.map((found) -> new SkillProposal(found.skill(), found.term(), true, score(found)))
			.toList();
	}

	/** Proposals for the skills of which a word resembles the sentence, best first. */
	List<SkillProposal> resembling(List<Skill> skills) {
		Set<String> own = parts(this.small);
		own.removeAll(SAID_OF_ALL);
		List<SkillProposal> proposals = new ArrayList<>();
		for (Skill skill : skills) {
			SkillProposal best = null;
			for (String term : skill.terms()) {
				best = better(best, new SkillProposal(skill, term, false, share(own, term) / 2));
			}
			if (best != null && best.score() > 0) {
				proposals.add(best);
			}
		}
		proposals.sort(Comparator.comparingDouble(SkillProposal::score)
			.reversed()
			.thenComparing((proposal) -> proposal.skill().code()));
		return proposals;
	}

	private static SkillProposal better(@Nullable SkillProposal one, SkillProposal other) {
		return (one != null && one.score() >= other.score()) ? one : other;
	}

	private void find(Skill skill, String term, List<Found> all) {
		boolean han = HAN.matcher(term).find();
		// CPR and IT are abbreviations: "it" is none.
		boolean exact = !han && term.equals(term.toUpperCase(Locale.ROOT));
		String where = exact ? this.text : this.small;
		String what = exact ? term : term.toLowerCase(Locale.ROOT);
		for (int at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
			if (han || (boundary(where, at) && boundary(where, at + what.length()))) {
				all.add(new Found(skill, term, at, at + what.length()));
			}
		}
	}

	/** Whether no Latin word runs across this place. */
	private static boolean boundary(String text, int at) {
		return at == 0 || at == text.length() || !inWord(text.charAt(at - 1)) || !inWord(text.charAt(at));
	}

	private static boolean inWord(char c) {
		return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
	}

	private double score(Found found) {
		int meant = (int) found.term().codePoints().filter(Character::isLetterOrDigit).count();
		return 0.5 + 0.5 * Math.min(1.0, (double) meant / this.letters);
	}

	/** How much of a term the sentence has in common with it, from 0 to 1. */
	private static double share(Set<String> own, String term) {
		Set<String> parts = parts(term.toLowerCase(Locale.ROOT));
		return parts.isEmpty() ? 0 : (double) parts.stream().filter(own::contains).count() / parts.size();
	}

	/** Pairs of neighbouring Chinese characters, and Latin words. */
	private static Set<String> parts(String text) {
		Set<String> parts = new HashSet<>();
		HAN.matcher(text).results().forEach((run) -> {
			int[] characters = run.group().codePoints().toArray();
			for (int i = 1; i < characters.length; i++) {
				parts.add(new String(characters, i - 1, 2));
			}
		});
		BETWEEN_WORDS.splitAsStream(HAN.matcher(text).replaceAll(" "))
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.forEach(parts::add);
		return parts;
	}

	/** Where a word for a skill stands in the sentence. */
	private record Found(Skill skill, String term, int start, int end) {

		int length() {
			return this.end - this.start;
		}

		/** Two skills may share a word; else what overlaps a longer one is not meant. */
		boolean losesTo(Found other) {
			boolean same = this.start == other.start && this.end == other.end;
			return !same && this.start < other.end && other.start < this.end;
		}

	}

}
