package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Talents;
import org.linli.demo.RegionSettings.Volunteering;
import org.linli.people.Role;
import org.linli.points.AccountKind;
import org.linli.points.AccountRow;

/**
 * Volunteers with an account of points, most of them also with one of time credits, and
 * the residents of the talent database.
 */
final class Volunteers {

	private final Draft draft;

	private final Population people;

	private final Skills skills;

	/** With what the keys of persons begin, who stand at no place that has a key. */
	private final String region;

	Volunteers(Draft draft, Population people, Skills skills, String region) {
		this.region = region;
		this.draft = draft;
		this.people = people;
		this.skills = skills;
	}

	/** A part of them are members and heads, the others do nothing else. */
	void addVolunteers(Volunteering settings) {
		int count = settings.count();
		String key = Objects.requireNonNullElse(settings.at(), this.region);
		Dice dice = this.draft.dice("volunteers");
		Spot at = (settings.at() != null) ? this.draft.world().spot(settings.at()) : null;
		Predicate<Individual> here = (person) -> at == null || person.livesIn(at);
		List<Individual> chosen = new ArrayList<>();
		chosen.addAll(some("volunteers in the party", count / 5, here.and(Individual::inCommunityParty)));
		chosen.addAll(some("volunteers in service", count / 6, here.and(Individual::inService)));
		chosen.addAll(some("volunteers who are heads", count / 5, here.and((person) -> onlyHead(person))));
		List<Unit> units = new PlaceTree(this.people.places().within((at != null) ? List.of(at) : List.of())).units();
		for (int i = chosen.size(); i < count - settings.minors(); i++) {
			Individual volunteer = this.people.settle(key + ".volunteer" + i, dice.pick(units));
			chosen.add(volunteer);
			if (dice.chance(0.04)) {
				volunteer.pause();
			}
		}
		List<Individual> adults = dice.shuffled(chosen);
		for (int i = chosen.size(); i < count; i++) {
			Individual minor = this.people.join(key + ".youngvolunteer" + i, dice.pick(inhabited(units)));
			minor.becomeMinor();
			chosen.add(minor);
		}
		for (Individual volunteer : chosen) {
			volunteer.becomeVolunteer();
			account(volunteer, AccountKind.POINTS, settings.points());
		}
		if (settings.timeBankVolunteers() != null) {
			adults.subList(0, settings.timeBankVolunteers())
				.forEach((volunteer) -> account(volunteer, AccountKind.TIME_CREDIT, settings.timeBank()));
		}
		if (settings.shareWithSkills() != null) {
			adults.stream()
				.filter((volunteer) -> volunteer.consent() == null && dice.chance(settings.shareWithSkills()))
				.forEach((volunteer) -> {
					this.skills.consent(volunteer, dice.chance(0.04));
					this.skills.give(volunteer, this.skills.narrow(), dice.between(1, 2), null, null);
				});
		}
	}

	/** Registered, whatever their consent. */
	void addTalents(Talents settings) {
		String pool = Draft.id(settings.pool());
		int count = settings.count();
		Dice dice = this.draft.dice("talents");
		List<Individual> chosen = new ArrayList<>();
		chosen.addAll(some("talents who volunteer", count * 3 / 10,
				(person) -> person.volunteer() && person.adult() && !person.inService()));
		chosen.addAll(some("talents who are heads", count / 5, (person) -> onlyHead(person) && !person.volunteer()));
		List<Unit> units = this.people.places().units();
		for (int i = chosen.size(); i < count; i++) {
			chosen.add(this.people.settle(this.region + ".talent" + i, dice.pick(units)));
		}
		int without = (int) Math.round(count * settings.shareWithoutConsent());
		int withdrawn = (int) Math.round(count * settings.shareWithdrawnConsent());
		List<Individual> order = dice.shuffled(chosen);
		for (int i = 0; i < order.size(); i++) {
			if (i >= without) {
				this.skills.consent(order.get(i), i < without + withdrawn);
			}
			this.skills.give(order.get(i), this.skills.narrow(), dice.between(1, 3), null, pool);
		}
	}

	/** Further residents with skills, from one number to another. */
	void addExtra(int from, int to) {
		List<Unit> units = this.people.places().units();
		for (int i = from; i < to; i++) {
			Dice dice = this.draft.dice("extra" + i);
			Individual resident = this.people.settle(this.region + ".extra" + i, units.get(i % units.size()));
			if (dice.chance(0.9)) {
				this.skills.consent(resident, dice.chance(0.04));
			}
			this.skills.give(resident, this.skills.narrow(), dice.between(1, 2), null, null);
		}
	}

	/** Children live with somebody. */
	private List<Unit> inhabited(List<Unit> units) {
		return units.stream().filter((unit) -> !this.people.residents(unit).isEmpty()).toList();
	}

	private List<Individual> some(String purpose, int count, Predicate<Individual> fitting) {
		List<Individual> all = this.people.all().stream().filter(fitting).toList();
		return this.draft.dice(purpose).shuffled(all).subList(0, Math.min(count, all.size()));
	}

	private static boolean onlyHead(Individual person) {
		return !person.inCommunityParty() && !person.inService()
				&& (person.roles().contains(Role.UNIT_HEAD) || person.roles().contains(Role.BUILDING_HEAD));
	}

	private void account(Individual person, AccountKind kind, @Nullable String programme) {
		if (programme == null) {
			return;
		}
		String key = person.key() + "." + kind;
		this.draft.add(new AccountRow(Draft.id(key), this.draft.code("AC"), kind, person.id(), Draft.id(programme),
				person.path(), this.draft.dice(key).day(this.draft.since())));
	}

}
