package org.linli.security;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.UserError;

/**
 * What the mutations of grants take and answer, as the schema has it.
 */
final class GrantInputs {

	private GrantInputs() {
	}

	record GrantAccessInput(String idempotencyKey, String subject, GrantRole role, String place,
			@Nullable List<Purpose> purposes, @Nullable String organization, @Nullable String person,
			@Nullable LocalDate since, @Nullable LocalDate until) {

		List<Purpose> wanted() {
			List<Purpose> given = this.purposes;
			return (given != null) ? given.stream().distinct().sorted().toList() : List.of();
		}

	}

	record RevokeAccessInput(String idempotencyKey, String grant, int expectedVersion) {
	}

	record GrantPayload(@Nullable Grant grant, List<UserError> userErrors) {

		static GrantPayload refused(List<UserError> errors) {
			return new GrantPayload(null, errors);
		}

	}

}
