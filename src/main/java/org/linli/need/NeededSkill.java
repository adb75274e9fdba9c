package org.linli.need;

import org.linli.talent.Skill;

/**
 * A skill that a need takes.
 *
 * @param skill the skill
 * @param minLevel how well it must be known at least, 1 to 5
 */
public record NeededSkill(Skill skill, int minLevel) {
}
