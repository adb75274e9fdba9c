package org.linli.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.linli.matching.MatchResult.Exclusion;
import org.linli.matching.SupplyRules.Outcome;

/**
 * Parts those who pass the hard rules from those who do not.
 */
final class Sieve {

	private final Task task;

	private final Task volunteers;

	/** In which capacity persons pass, by id. */
	private final Map<String, Applicant> passed = new HashMap<>();

	private final List<Supply> supplies = new ArrayList<>();

	private final Map<ExclusionReason, Integer> excluded = new EnumMap<>(ExclusionReason.class);

	Sieve(Task task) {
		this.task = task;
		this.volunteers = task.forVolunteers();
	}

	/** The task as far as volunteers may do it. */
	Task volunteers() {
		return this.volunteers;
	}

	boolean takesProfessionals() {
		return this.volunteers.requirements().size() < this.task.requirements().size();
	}

	Map<String, Applicant> passed() {
		return this.passed;
	}

	List<Supply> supplies() {
		return this.supplies;
	}

	List<Exclusion> exclusions() {
		return this.excluded.entrySet().stream().map((one) -> Exclusion.of(one.getKey(), one.getValue())).toList();
	}

	/** Who passes in one capacity is in, whoever passes in none is out by the first. */
	void sort(Applicants alike, Collection<SupplierKind> kinds) {
		ExclusionReason first = null;
		for (Applicant applicant : alike.inCapacities(kinds)) {
			ExclusionReason broken = EligibilityRules.firstBroken(this.volunteers, applicant);
			if (broken == null) {
				alike.ids().forEach((id) -> this.passed.put(id, applicant));
				return;
			}
			first = (first != null) ? first : broken;
		}
		// Of those who are hidden nobody is counted, and no rule is told.
		if (first != null && alike.count() > 0) {
			this.excluded.merge(first, alike.count(), Integer::sum);
		}
	}

	void judge(Task part, Stream<Supply> some) {
		some.forEach((supply) -> {
			switch (SupplyRules.judge(part, supply)) {
				case Outcome.Passed in -> this.supplies.add(in.supply());
				case Outcome.Excluded out -> {
					if (supply.counted()) {
						this.excluded.merge(out.reason(), 1, Integer::sum);
					}
				}
			}
		});
	}

}
