package org.linli.talent;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a person belongs to a team.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param team the team
 * @param person id of who belongs to it
 * @param memberName name of who belongs to it, which everybody sees who sees the team
 * @param leads whether the person leads the team
 * @param since first day
 * @param until first day on which it is over
 */
record TeamMembership(String id, String code, Team team, String person, String memberName, boolean leads,
		LocalDate since, @Nullable LocalDate until) {
}
