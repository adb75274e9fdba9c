package org.linli.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.matching.DispatchPlan.PlannedHelper;
import org.linli.matching.DispatchPlan.PlannedNeed;
import org.linli.matching.Planner.Waiting;
import org.linli.need.Need;
import org.linli.need.NeededSkill;
import org.linli.need.Needs;

import org.springframework.stereotype.Component;

/**
 * Plans whom to ask for all open needs of a place together. Nothing is written.
 */
@Component
class Dispatch {

	private final Needs needs;

	private final Matching matching;

	private final Clock clock;

	Dispatch(Needs needs, Matching matching, Clock clock) {
		this.needs = needs;
		this.matching = matching;
		this.clock = clock;
	}

	/**
	 * A plan.
	 * @param part where the needs lie
	 * @param scope where the viewer sees people
	 * @param engagements where the viewer sees teams
	 * @param first how many needs
	 * @param load for how many one supplier is asked at most
	 */
	DispatchPlan preview(Scope part, Scope scope, Scope engagements, int first, int load,
			Collection<SupplierKind> kinds) {
		List<Need> open = this.needs.open(part, first + 1);
		List<Need> planned = open.subList(0, Math.min(first, open.size()));
		List<Outlook> outlooks = planned.stream()
			.map((need) -> this.matching.look(scope, engagements, need.id(), kinds))
			.toList();
		List<List<Vacancy>> vacancies = vacancies(outlooks);
		List<Waiting> waiting = new ArrayList<>();
		for (int i = 0; i < planned.size(); i++) {
			long days = days(planned.get(i));
			vacancies.get(i).forEach((vacancy) -> waiting.add(new Waiting(vacancy, days)));
		}
		Iterator<@Nullable Match> assigned = Planner.assign(waiting, load).iterator();
		List<PlannedNeed> plan = new ArrayList<>();
		for (int i = 0; i < planned.size(); i++) {
			plan.add(planned(planned.get(i), outlooks.get(i), vacancies.get(i), assigned));
		}
		return new DispatchPlan(plan, open.size() > first);
	}

	/**
	 * The vacancies of each need. Of those who can fill one, as many as there are
	 * vacancies are enough: the others fill fewer.
	 */
	private static List<List<Vacancy>> vacancies(List<Outlook> outlooks) {
		int all = outlooks.stream().mapToInt((outlook) -> outlook.vacancies(1).size()).sum();
		return outlooks.stream().map((outlook) -> outlook.vacancies(all)).toList();
	}

	private long days(Need need) {
		return Duration.between(need.submittedAt().toInstant(), this.clock.instant()).toDays();
	}

	private static PlannedNeed planned(Need need, Outlook outlook, List<Vacancy> vacancies,
			Iterator<@Nullable Match> assigned) {
		List<PlannedHelper> helpers = new ArrayList<>();
		List<NeededSkill> taken = new ArrayList<>();
		for (Vacancy vacancy : vacancies) {
			Match match = assigned.next();
			if (match != null) {
				helpers.add(new PlannedHelper(vacancy.skills(), match));
			}
			else {
				taken.addAll(vacancy.skills());
			}
		}
		return new PlannedNeed(need, helpers, taken, outlook.uncovered(), outlook.hint());
	}

}
