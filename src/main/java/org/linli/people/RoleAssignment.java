package org.linli.people;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param role which role
 * @param person id of who holds it
 * @param holderName name of who holds it, which everybody sees who sees the role
 * @param place id of the place where it is held, null if it is held in an organisation
 * @param organization id of the organisation in which it is held, null if it is held at a
 * place
 * @param path the ids of the places in which it holds, top down
 * @param since first day
 * @param until first day on which it no longer holds
 * @param employment how it is held
 * @param employer id of the organisation that employs the person for it
 * @param agreement id of the agreement under which it is held
 */
public record RoleAssignment(String id, String code, Role role, String person, String holderName,
		@Nullable String place, @Nullable String organization, List<String> path, LocalDate since,
		@Nullable LocalDate until, Employment employment, @Nullable String employer, @Nullable String agreement) {
}
