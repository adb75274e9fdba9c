package org.linli.matching;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * The hard rules for what teams, service sites and organisations provide. Each is one
 * method and one sentence; where nothing is left by a rule, it gives the reason.
 */
final class SupplyRules {

	private static final List<Rule> RULES = List.of(
			new Rule(ExclusionReason.SUPPLY_BELOW_LEVEL, SupplyRules::isGoodEnough),
			new Rule(ExclusionReason.SUPPLY_NOT_IN_FORCE, SupplyRules::isInForce),
			new Rule(ExclusionReason.OUT_OF_REACH, SupplyRules::isForThePlace));

	private SupplyRules() {
	}

	/** What of a supply meets all rules, or the rule that leaves nothing of it. */
	static Outcome judge(Task task, Supply supply) {
		List<Provision> left = supply.provisions();
		for (Rule rule : RULES) {
			left = left.stream().filter((one) -> rule.holds().test(task, one)).toList();
			if (left.isEmpty()) {
				return new Outcome.Excluded(rule.reason());
			}
		}
		return new Outcome.Passed(supply.providing(left));
	}

	/** A skill of the need is provided at the level it takes. */
	static boolean isGoodEnough(Task task, Provision provision) {
		return task.requirements().stream().anyMatch((required) -> required.isMetBy(provision.skill()));
	}

	/** What is promised for a period helps within it. */
	static boolean isInForce(Task task, Provision provision) {
		return provision.inForce();
	}

	/**
	 * What is promised for a place helps there; what is found at a place helps there, and
	 * in the community around it.
	 */
	static boolean isForThePlace(Task task, Provision provision) {
		return task.liesIn(provision.scopePath())
				|| (!provision.promised() && task.isInTheCommunity(provision.scopePath()));
	}

	private record Rule(ExclusionReason reason, BiPredicate<Task, Provision> holds) {
	}

	/** What becomes of a supply. */
	sealed interface Outcome {

		/**
		 * It can help.
		 *
		 * @param supply it, with those provisions only that help
		 */
		record Passed(Supply supply) implements Outcome {
		}

		/**
		 * It cannot.
		 *
		 * @param reason the rule that leaves nothing of it
		 */
		record Excluded(ExclusionReason reason) implements Outcome {
		}

	}

}
