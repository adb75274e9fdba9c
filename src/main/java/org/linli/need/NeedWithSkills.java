package org.linli.need;

import java.util.List;

/**
 * A need with the skills that it takes.
 *
 * @param need the need
 * @param skills the skills, in the order of their codes
 */
public record NeedWithSkills(Need need, List<NeededSkill> skills) {
}
