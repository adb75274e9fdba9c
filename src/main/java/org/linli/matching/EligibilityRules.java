package org.linli.matching;

import java.util.List;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.linli.people.PersonStatus;

/**
 * The hard rules: who breaks one is not proposed. Each is one method and one sentence;
 * the first that is broken gives the reason.
 */
final class EligibilityRules {

	private static final List<Rule> RULES = List.of(new Rule(ExclusionReason.PAUSED, EligibilityRules::takesPart),
			new Rule(ExclusionReason.OPTED_OUT, EligibilityRules::letsThemselvesBeRanked),
			new Rule(ExclusionReason.AGE, EligibilityRules::isOfAge),
			new Rule(ExclusionReason.LACKS_SKILL, EligibilityRules::hasASkill),
			new Rule(ExclusionReason.LEVEL_TOO_LOW, EligibilityRules::isGoodEnough),
			new Rule(ExclusionReason.NO_CONSENT, EligibilityRules::consents),
			new Rule(ExclusionReason.NOT_REPORTED_IN, EligibilityRules::isReportedIn),
			new Rule(ExclusionReason.OUT_OF_AREA, EligibilityRules::livesInTheCommunity));

	private EligibilityRules() {
	}

	/** Why somebody cannot be proposed, null if nothing stands against it. */
	static @Nullable ExclusionReason firstBroken(Task task, Applicant applicant) {
		return RULES.stream()
			.filter((rule) -> !rule.holds().test(task, applicant))
			.map(Rule::reason)
			.findFirst()
			.orElse(null);
	}

	/** Who has paused or was anonymised is left in peace. */
	static boolean takesPart(Task task, Applicant applicant) {
		return applicant.status() == PersonStatus.ACTIVE;
	}

	/** Nobody is ranked who does not want to be. */
	static boolean letsThemselvesBeRanked(Task task, Applicant applicant) {
		return !applicant.optedOut();
	}

	/** A minor is not sent to help. */
	static boolean isOfAge(Task task, Applicant applicant) {
		return !applicant.minor();
	}

	/** A skill of the need is there, itself or a narrower one. */
	static boolean hasASkill(Task task, Applicant applicant) {
		return task.requirements()
			.stream()
			.anyMatch((required) -> applicant.skills().stream().anyMatch(required::isAbout));
	}

	/** A skill of the need is there at the level it takes. */
	static boolean isGoodEnough(Task task, Applicant applicant) {
		return task.requirements()
			.stream()
			.anyMatch((required) -> applicant.skills().stream().anyMatch(required::isMetBy));
	}

	/** A skill counts only while its owner consents to be matched by it. */
	static boolean consents(Task task, Applicant applicant) {
		return task.requirements()
			.stream()
			.anyMatch((required) -> applicant.skills()
				.stream()
				.anyMatch((held) -> held.consented() && required.isMetBy(held)));
	}

	/** An in-service member serves the community to which the report-in holds today. */
	static boolean isReportedIn(Task task, Applicant applicant) {
		return applicant.kind() != SupplierKind.IN_SERVICE_MEMBER || applicant.reportedInHere();
	}

	/** A resident helps in the community of the home. */
	static boolean livesInTheCommunity(Task task, Applicant applicant) {
		return applicant.kind() != SupplierKind.RESIDENT || applicant.livesHere();
	}

	private record Rule(ExclusionReason reason, BiPredicate<Task, Applicant> holds) {
	}

}
