package org.linli.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.matching.Helper.Duty;
import org.linli.matching.Helper.Employer;
import org.linli.people.Person;
import org.linli.people.PersonStatus;
import org.linli.talent.Skill;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;
import org.linli.territory.TerritoryLevel;

/**
 * A task that takes smartphone coaching in building unit u1, and applicants and
 * candidates by phrase. The places are county k, community c (grid g with building b with
 * units u1 and u2, grid g2) and community d; building b stands in compound x.
 */
final class Candidates {

	static final String PHONES = "phones";

	static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	static final Requirement COACHING = new Requirement(PHONES, 2,
			Map.of(PHONES, List.of(skill(PHONES)), "wechat", List.of(skill(PHONES), skill("wechat"))));

	static final Territory COMMUNITY = place("c", TerritoryKind.COMMUNITY, 50);

	static final Task TASK = task(COACHING);

	private Candidates() {
	}

	static Task task(Requirement... requirements) {
		List<Territory> places = List.of(place("k", TerritoryKind.DIVISION, 30), COMMUNITY,
				place("g", TerritoryKind.GRID, 60), place("b", TerritoryKind.BUILDING, 70),
				place("u1", TerritoryKind.UNIT, 80), place("x", TerritoryKind.COMPOUND, 55));
		return new Task("need", COMMUNITY, places, List.of(requirements));
	}

	static Skill skill(String id) {
		return new Skill(id, id, id, id, List.of(), List.of(), false, false);
	}

	private static Territory place(String id, TerritoryKind kind, int rank) {
		return new Territory(id, id, id, new TerritoryLevel(kind.name(), kind, rank, "", ""), List.of(id), true, null);
	}

	static Applicant applicant(SupplierKind kind, boolean livesHere, boolean reportedInHere, HeldSkill... skills) {
		return new Applicant(kind, PersonStatus.ACTIVE, false, false, List.of(skills), livesHere, reportedInHere);
	}

	static Applicant neighbour(HeldSkill... skills) {
		return applicant(SupplierKind.RESIDENT, true, false, skills);
	}

	static Helper resident(List<String> home, HeldSkill... skills) {
		return candidate(home, null, List.of(), skills);
	}

	/** Somebody who lives in community d and reported in here, or did not. */
	static Helper member(boolean reportedIn, Employer... employers) {
		return candidate(List.of("k", "d", "g3"), reportedIn ? DAY : null, List.of(employers));
	}

	static Employer employer(String id, boolean paired) {
		return new Employer(id, id, paired ? DAY : null, DAY);
	}

	static Helper holding(Helper candidate, Duty... duties) {
		return new Helper(candidate.person(), candidate.supplier(), candidate.kind(), candidate.skills(),
				candidate.homes(), candidate.reportedIn(), candidate.employers(),
				Stream.concat(candidate.duties().stream(), Stream.of(duties)).toList());
	}

	private static Helper candidate(List<String> home, @Nullable LocalDate reportedIn, List<Employer> employers,
			HeldSkill... skills) {
		Person person = new Person("p", "P-1", "甲", home, PersonStatus.ACTIVE, false, true);
		return new Helper(person, person, SupplierKind.RESIDENT, List.of(skills), new HashSet<>(home), reportedIn,
				employers, List.of());
	}

}
