package org.linli.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PlainText;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.need.NeedInputs.NeededSkillInput;
import org.linli.talent.Skill;
import org.linli.territory.Territory;

/**
 * The rules about what may be written of a need. Each adds an error that says where.
 */
final class NeedRules {

	static final int LONGEST_TITLE = 200;

	static final int MOST_SKILLS = 10;

	private final List<UserError> errors = new ArrayList<>();

	List<UserError> errors() {
		return List.copyOf(this.errors);
	}

	boolean broken() {
		return !this.errors.isEmpty();
	}

	/** A title says something, in at most 200 characters. */
	void title(String title) {
		if (title.isBlank()) {
			add(UserErrorCode.EMPTY, "title");
		}
		else if (PlainText.length(title) > LONGEST_TITLE) {
			add(UserErrorCode.TOO_LONG, "title", LONGEST_TITLE);
		}
	}

	/** A need is at a place that the viewer may see. */
	void place(String code, @Nullable Territory place) {
		if (place == null) {
			add(UserErrorCode.UNKNOWN_PLACE, "place", code);
		}
	}

	/**
	 * A need takes at most ten skills, all of them in the vocabulary, at levels from 1 to
	 * 5.
	 */
	void skills(List<NeededSkillInput> inputs, Map<String, Skill> known) {
		if (inputs.size() > MOST_SKILLS) {
			add(UserErrorCode.TOO_MANY, "skills", MOST_SKILLS);
			return;
		}
		for (int i = 0; i < inputs.size(); i++) {
			NeededSkillInput input = inputs.get(i);
			if (!known.containsKey(input.skill())) {
				this.errors.add(UserError.of(UserErrorCode.UNKNOWN_SKILL,
						List.of("input", "skills", String.valueOf(i), "skill"), input.skill()));
			}
			if (input.minLevel() < 1 || input.minLevel() > 5) {
				this.errors.add(UserError.of(UserErrorCode.BAD_LEVEL,
						List.of("input", "skills", String.valueOf(i), "minLevel"), input.minLevel()));
			}
		}
	}

	/** To confirm skills is to name at least one. */
	void someSkill(List<NeededSkillInput> inputs) {
		if (inputs.isEmpty()) {
			add(UserErrorCode.EMPTY, "skills");
		}
	}

	void add(UserErrorCode code, String field, Object... values) {
		this.errors.add(UserError.of(code, List.of("input", field), values));
	}

}
