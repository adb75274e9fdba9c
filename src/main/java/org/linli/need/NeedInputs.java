package org.linli.need;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PlainText;
import org.linli.graphql.UserError;
import org.linli.talent.SkillProposal;

/**
 * What the mutations of needs take and answer, as the schema has it.
 */
final class NeedInputs {

	private NeedInputs() {
	}

	record NeededSkillInput(String skill, int minLevel) {
	}

	record SubmitNeedInput(String idempotencyKey, String title, String place, NeedKind kind,
			@Nullable List<NeededSkillInput> skills) {

		SubmitNeedInput {
			title = PlainText.of(title);
		}

		List<NeededSkillInput> wanted() {
			List<NeededSkillInput> given = this.skills;
			return (given != null) ? given : List.of();
		}

	}

	record ConfirmNeedSkillsInput(String idempotencyKey, String need, int expectedVersion,
			List<NeededSkillInput> skills) {
	}

	record SubmitNeedPayload(@Nullable Need need, List<SkillProposal> proposedSkills, List<UserError> userErrors) {

		static SubmitNeedPayload refused(List<UserError> errors) {
			return new SubmitNeedPayload(null, List.of(), errors);
		}

	}

	record ConfirmNeedSkillsPayload(@Nullable Need need, List<UserError> userErrors) {
	}

	/**
	 * Skills by code with their least levels; of a skill named twice the greater level.
	 */
	static Map<String, Integer> minLevels(List<NeededSkillInput> skills) {
		Map<String, Integer> levels = new TreeMap<>();
		skills.forEach((skill) -> levels.merge(skill.skill(), skill.minLevel(), Math::max));
		return levels;
	}

}
