package org.linli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.linli.people.ConsentRow;
import org.linli.roster.Roster;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;

/**
 * Gives persons skills of the vocabulary, and the consent under which they may be
 * matched.
 */
final class Skills {

	private static final String MATCHING = "MATCHING";

	/** Share of further talents that a person does not offer. Assumed. */
	private static final double WITHHELD = 0.15;

	/** Share of those who consent who say when they can help. Assumed. */
	private static final double AVAILABLE = 0.6;

	private final Draft draft;

	private final Map<String, Roster.Skill> byCode;

	private final List<String> narrow;

	/** The first skill of each person, for which the person consented if at all. */
	private final Map<String, String> first = new HashMap<>();

	/** Who has which skill. */
	private final Set<String> given = new HashSet<>();

	Skills(Draft draft) {
		this.draft = draft;
		this.byCode = draft.world()
			.skills()
			.stream()
			.collect(Collectors.toMap(Roster.Skill::code, Function.identity()));
		// The widest terms only group the others, no volunteer has a professional one,
		// in these places nobody farms, and an amenity is what a site has.
		this.narrow = draft.world()
			.skills()
			.stream()
			.filter((skill) -> !skill.broader().isEmpty() && !skill.professional())
			.filter((skill) -> !Set.of("AGRICULTURE", "AMENITY").contains(skill.category()))
			.map(Roster.Skill::code)
			.toList();
	}

	/** Codes of all skills that somebody may have. */
	List<String> narrow() {
		return this.narrow;
	}

	void consent(Individual person, boolean withdrawn) {
		String id = Draft.id(person.key() + ".consent");
		Dice dice = this.draft.dice(person.key() + ".consent");
		LocalDate given = dice.day(this.draft.since());
		person.consentBy(id);
		this.draft.add(new ConsentRow(id, person.id(), MATCHING, given,
				withdrawn ? given.plusDays(dice.between(1, 14)) : null));
		if (!withdrawn && this.draft.dice(person.key() + ".availability").chance(AVAILABLE)) {
			new Hours(this.draft, person, id).add();
		}
	}

	/**
	 * Gives a person up to so many of these skills.
	 * @param source how they are known; null to choose: by certificate only where there
	 * are certificates
	 */
	void give(Individual person, List<String> codes, int count, @Nullable TalentSource source, @Nullable String pool) {
		Dice dice = this.draft.dice(person.key() + ".skills");
		Set<String> given = new HashSet<>();
		for (int i = 0; i < count; i++) {
			String code = dice.pick(codes);
			if (given.add(code)) {
				give(person, code, source, pool, dice);
			}
		}
	}

	/** Some who consented did not do so for each of their skills. */
	private @Nullable String consent(Individual person, String code) {
		boolean withheld = !code.equals(this.first.computeIfAbsent(person.id(), (id) -> code))
				&& this.draft.dice(person.key() + ".skill." + code + ".consent").chance(WITHHELD);
		return withheld ? null : person.consent();
	}

	/** Gives a person a skill that goes with a role, unless the person has it already. */
	void giveForRole(Individual person, String code, int level) {
		if (person.consent() == null) {
			consent(person, false);
		}
		if (this.given.add(person.id() + code)) {
			this.draft.add(new TalentRow(Draft.id(person.key() + ".skill." + code), this.draft.code("TA"), person.id(),
					Draft.id(code), level, TalentSource.VISIT, this.draft.since(), person.consent(), null,
					person.path()));
		}
	}

	private void give(Individual person, String code, @Nullable TalentSource source, @Nullable String pool, Dice dice) {
		Roster.Skill skill = this.byCode.get(code);
		TalentSource known = (source != null) ? source : dice.pick(List.of(TalentSource.VISIT, TalentSource.SELF));
		if (source == null && skill != null && skill.certifiable() && dice.chance(0.5)) {
			known = TalentSource.CERTIFICATE;
		}
		boolean verified = switch (known) {
			case CERTIFICATE -> true;
			case VISIT -> dice.chance(0.4);
			case REPORT_IN -> dice.chance(0.2);
			case SELF -> false;
		};
		this.given.add(person.id() + code);
		int level = dice.pick(List.of(1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5));
		this.draft.add(new TalentRow(Draft.id(person.key() + ".skill." + code), this.draft.code("TA"), person.id(),
				Draft.id(code), level, known, verified ? dice.day(this.draft.since()) : null, consent(person, code),
				pool, person.path()));
	}

}
