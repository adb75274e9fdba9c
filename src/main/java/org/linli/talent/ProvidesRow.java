package org.linli.talent;

/**
 * That an offer, a service item or a team brings a skill.
 *
 * @param skill id of the skill
 * @param level how well, 1 to 5
 */
public record ProvidesRow(String skill, int level) {
}
