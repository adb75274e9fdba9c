package org.linli.matching;

/**
 * A skill that a candidate has.
 *
 * @param skill id of the skill
 * @param level how well, 1 to 5
 * @param verified whether somebody verified it
 * @param consented whether the person consents today that it serves matching
 */
record HeldSkill(String skill, int level, boolean verified, boolean consented) {
}
