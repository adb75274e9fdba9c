package org.linli.partnership;

/**
 * That an offer or a service item brings a skill.
 *
 * @param skill id of the skill
 * @param level how well, 1 to 5
 */
public record ProvidesRow(String skill, int level) {
}
