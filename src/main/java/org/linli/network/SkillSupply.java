package org.linli.network;

import org.linli.talent.Skill;

/**
 * How much of a skill there is at a place against what is asked for.
 *
 * @param skill the skill
 * @param needs how many open needs of the place ask for it
 * @param holders how many who live there have it and may be asked
 */
record SkillSupply(Skill skill, int needs, int holders) {
}
