package org.linli.partnership;

/**
 * A skill that an offer or a service item brings.
 *
 * @param skill id of the skill
 * @param level how well, 1 to 5
 */
public record ProvidedSkill(String skill, int level) {
}
