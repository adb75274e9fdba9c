package org.linli.matching;

/**
 * That a team, a service site or an organisation provides a skill.
 *
 * @param skill the skill
 * @param scopePath path of the place for which it is promised, or else of the place where
 * it is found
 * @param promised whether it is promised for that place
 * @param inForce whether it holds today
 */
record Provision(HeldSkill skill, String scopePath, boolean promised, boolean inForce) {
}
