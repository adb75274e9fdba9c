package org.linli.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.linli.matching.Candidate.Duty;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.Candidate.HereReportIn;
import org.linli.people.Person;
import org.linli.people.PersonStatus;

/**
 * A task that takes smartphone coaching in building unit u1, and candidates by phrase.
 * The places are county k, community c (grid g with building b with units u1 and u2, grid
 * g2) and community d.
 */
final class Candidates {

	static final String PHONES = "phones";

	static final Requirement COACHING = new Requirement(PHONES, 2,
			Map.of(PHONES, List.of(PHONES), "wechat", List.of(PHONES, "wechat")));

	static final Task TASK = new Task("need", List.of("k", "c", "g", "b", "u1"), "c", List.of(COACHING));

	private Candidates() {
	}

	static Candidate neighbour() {
		return resident(List.of("k", "c", "g", "b", "u1"), new HeldSkill(PHONES, 4, true, true));
	}

	static Candidate resident(List<String> home, HeldSkill... skills) {
		return new Candidate(new Person("p", "P-1", "甲", home, PersonStatus.ACTIVE, false, true), SupplierKind.RESIDENT,
				List.of(skills), null, null, List.of());
	}

	static Candidate member(boolean active, boolean paired) {
		return new Candidate(new Person("p", "P-1", "甲", List.of("k", "d", "g3"), PersonStatus.ACTIVE, false, true),
				SupplierKind.IN_SERVICE_MEMBER, List.of(new HeldSkill(PHONES, 4, true, true)),
				new HereReportIn(active, null),
				new Employer("o", "示例单位", paired ? LocalDate.of(2024, 1, 1) : null, null), List.of());
	}

	static Candidate withPerson(Candidate candidate, UnaryOperator<Person> change) {
		return new Candidate(change.apply(candidate.person()), candidate.kind(), candidate.skills(),
				candidate.reportIn(), candidate.employer(), candidate.duties());
	}

	static Candidate withDuty(Candidate candidate, String place) {
		return new Candidate(candidate.person(), candidate.kind(), candidate.skills(), candidate.reportIn(),
				candidate.employer(), List.of(new Duty(place, LocalDate.of(2024, 1, 1))));
	}

}
