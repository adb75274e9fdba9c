package org.linli.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.matching.DispatchPlan.PlannedHelper;
import org.linli.matching.DispatchPlan.PlannedNeed;
import org.linli.matching.Planner.Weighed;
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

	Dispatch(Needs needs, Matching matching) {
		this.needs = needs;
		this.matching = matching;
	}

	/**
	 * A plan. Parts of needs are given out first; what of them stays open is given out
	 * skill by skill.
	 * @param part where the needs lie
	 * @param scope where the viewer sees people
	 * @param engagements where the viewer sees teams
	 * @param first how many needs
	 * @param load for how many parts one volunteer is asked at most
	 */
	DispatchPlan preview(Scope part, Scope scope, Scope engagements, int first, int load,
			Collection<SupplierKind> kinds) {
		List<Need> open = this.needs.open(part, first + 1);
		List<Plan> plans = open.stream()
			.limit(first)
			.map((need) -> new Plan(need, this.matching.look(scope, engagements, need.id(), kinds)))
			.toList();
		// Nobody takes more than all skills that are asked for: so many of the best are
		// enough.
		int most = plans.stream().mapToInt((plan) -> plan.outlook.needed().size()).sum();
		Planner planner = new Planner(load);
		give(planner, plans, (plan) -> plan.outlook.vacancies(most));
		give(planner, plans, (plan) -> plan.skillsLeft(most));
		return new DispatchPlan(plans.stream().map(Plan::told).toList(), open.size() > first);
	}

	/**
	 * Gives out vacancies of all needs together; those who wait longer come first.
	 */
	private static void give(Planner planner, List<Plan> plans, Function<Plan, List<Vacancy>> vacancies) {
		List<Weighed> weighed = new ArrayList<>();
		List<Plan> whose = new ArrayList<>();
		for (int i = 0; i < plans.size(); i++) {
			for (Vacancy vacancy : vacancies.apply(plans.get(i))) {
				weighed.add(new Weighed(vacancy, plans.size() - i));
				whose.add(plans.get(i));
			}
		}
		List<@Nullable Match> assigned = planner.assign(weighed);
		for (int i = 0; i < assigned.size(); i++) {
			whose.get(i).take(weighed.get(i).vacancy(), assigned.get(i));
		}
	}

	/** What becomes of a need. */
	private static final class Plan {

		private final Need need;

		private final Outlook outlook;

		private final List<PlannedHelper> helpers = new ArrayList<>();

		private List<NeededSkill> left = new ArrayList<>();

		Plan(Need need, Outlook outlook) {
			this.need = need;
			this.outlook = outlook;
		}

		/** What nobody took, skill by skill. */
		List<Vacancy> skillsLeft(int most) {
			List<NeededSkill> skills = this.left;
			this.left = new ArrayList<>();
			return skills.stream().map((skill) -> this.outlook.vacancy(skill, most)).toList();
		}

		void take(Vacancy vacancy, @Nullable Match match) {
			if (match != null) {
				this.helpers.add(new PlannedHelper(vacancy.skills(), match));
			}
			else {
				this.left.addAll(vacancy.skills());
			}
		}

		PlannedNeed told() {
			return new PlannedNeed(this.need, this.helpers, this.left, this.outlook.uncovered(), this.outlook.hint());
		}

	}

}
