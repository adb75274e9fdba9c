package org.linli.partnership;

import org.linli.talent.Skill;

/**
 * A skill that an offer, a service item or a team brings, as it is read.
 *
 * @param skill the skill
 * @param level how well, 1 to 5
 */
record ProvidedSkill(Skill skill, int level) {
}
