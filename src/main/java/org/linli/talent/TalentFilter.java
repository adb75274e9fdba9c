package org.linli.talent;

import org.jspecify.annotations.Nullable;

/**
 * Which persons with skills are looked for; null is no condition.
 *
 * @param skill code of a skill that one of their talents is in, or in a narrower one
 * @param consented whether a consent to matching holds for that talent
 * @param name query of the index of names
 */
record TalentFilter(@Nullable String skill, @Nullable Boolean consented, @Nullable String name) {
}
