package org.linli.access;

import java.time.DayOfWeek;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.party.PartyMemberRow;
import org.linli.people.AvailabilityRow;
import org.linli.people.AvailabilityWindow;
import org.linli.people.ConsentRow;
import org.linli.people.ContactRow;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.WorkRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.testing.Chance;

import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * Adds people to a county: with homes, talents under consents or without, employers and
 * memberships.
 */
final class RandomPeople {

	/** Few, so that many people have the same. */
	static final List<String> NAMES = List.of("赵甲", "赵乙", "钱甲", "钱乙丙", "孙丁", "李甲丁");

	private final Sketch sketch;

	private final Chance chance;

	private final List<Thing> skills;

	RandomPeople(Sketch sketch, List<Thing> skills) {
		this.sketch = sketch;
		this.chance = sketch.chance();
		this.skills = skills;
	}

	void add(int count, Room room) {
		List<Place> homes = this.sketch.places(room.homes(), "UNIT", "UNIT", "BUILDING", "GRID");
		for (int i = 0; i < count && !homes.isEmpty(); i++) {
			Thing person = person(this.chance.one(homes),
					this.chance.of(85) ? PersonStatus.ACTIVE : PersonStatus.PAUSED, this.chance.of(10));
			for (Thing skill : this.chance.some(this.skills, 30)) {
				talent(person, skill, this.chance.between(1, 5), this.chance.of(60));
			}
			if (this.chance.of(50)) {
				worksAt(person);
			}
			if (this.chance.of(50)) {
				member(person);
			}
		}
	}

	/** Somebody; with null somebody whose home is not known. */
	Thing person(@Nullable Place home, PersonStatus status, boolean minor) {
		Thing person = this.sketch.thing("Person", home);
		String household = null;
		if (home != null && home.hidden()) {
			household = this.sketch.id();
			this.sketch.batch().add(new HouseholdRow(household, "H" + person.code(), home.id(), home.path()));
			Thing keyHousehold = this.chance.oneOrNone(this.sketch.county().of("PartyOrganization"), 70);
			if (keyHousehold != null) {
				this.sketch.batch().relation("BASED_ON", keyHousehold.id(), household);
			}
		}
		this.sketch.batch()
			.add(new PersonRow(person.id(), person.code(), this.chance.one(NAMES), person.path(), household, minor,
					status, this.chance.of(30), true));
		if (this.chance.of(60)) {
			this.sketch.batch()
				.add(new ContactRow(person.id(), "100" + this.chance.between(10_000_000, 99_999_999),
						this.chance.of(50) ? "10" + this.chance.between(1, 9) : null));
		}
		return person;
	}

	/** A talent; one with consent has a consent that holds, others one that does not. */
	void talent(Thing person, Thing skill, int level, boolean consented) {
		String consent = (consented || this.chance.of(50)) ? this.sketch.id() : null;
		if (consent != null) {
			this.sketch.batch()
				.add(new ConsentRow(consent, person.id(), "MATCHING", LONG_AGO, consented ? null : Sketch.ENDED));
			this.sketch.link("GAVE", person.id(), consent);
			this.sketch.batch()
				.add(new AvailabilityRow(this.sketch.id(), person.id(),
						new AvailabilityWindow(DayOfWeek.SATURDAY, "09:00", "11:00", null, null), consent));
		}
		Thing talent = this.sketch.thing("Talent", person.place());
		this.sketch.link("HAS_TALENT", person.id(), talent.id());
		this.sketch.batch()
			.add(new TalentRow(talent.id(), talent.code(), person.id(), skill.id(), level,
					this.chance.one(TalentSource.values()), this.chance.of(50) ? LONG_AGO : null, consent, null,
					talent.path()));
	}

	void worksAt(Thing person) {
		Thing organization = this.sketch.anyThing("Organization");
		if (organization != null) {
			this.sketch.batch()
				.add(new WorkRow(person.id(), organization.id(), this.sketch.since(), this.sketch.until()));
		}
	}

	@Nullable Thing member(Thing person) {
		Thing org = this.sketch.anyThing("PartyOrganization");
		if (org == null) {
			return null;
		}
		Thing member = this.sketch.thing("PartyMember", person.place());
		Place grid = this.chance.oneOrNone(this.sketch.county().level("GRID"), 40);
		this.sketch.batch()
			.add(new PartyMemberRow(member.id(), member.code(), person.id(), org.id(),
					(grid != null) ? grid.id() : null, member.path(), this.sketch.since(), this.sketch.until()));
		this.sketch.link("MEMBERSHIP_OF", member.id(), person.id());
		this.sketch.link("MEMBER_OF", member.id(), org.id());
		return member;
	}

}
