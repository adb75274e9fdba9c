package org.linli.talent;

/**
 * A skill that a sentence may ask for.
 *
 * @param skill the skill
 * @param matched the word for the skill that led to it
 * @param literal whether the sentence holds that word; if not, it shares parts with it
 * @param score from 0 to 1: above one half if literal, the more the longer the word; else
 * the more of the word is shared
 */
public record SkillProposal(Skill skill, String matched, boolean literal, double score) {
}
