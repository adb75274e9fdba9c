package org.linli.people;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PlainText;
import org.linli.graphql.UserError;

/**
 * What the mutations of persons take and answer, as the schema has it.
 */
final class PersonInputs {

	private PersonInputs() {
	}

	record RecordConsentInput(String idempotencyKey, String person, ConsentPurpose purpose,
			@Nullable List<String> skills, @Nullable String guardian) {

		RecordConsentInput {
			skills = (skills != null) ? skills.stream().distinct().sorted().toList() : null;
			guardian = (guardian != null) ? PlainText.of(guardian) : null;
		}

	}

	record WithdrawConsentInput(String idempotencyKey, String person, ConsentPurpose purpose) {
	}

	record OptOutOfRankingInput(String idempotencyKey, String person, boolean optOut) {
	}

	record AnonymisePersonInput(String idempotencyKey, String person) {
	}

	record SetAvailabilityInput(String idempotencyKey, String person, int expectedVersion,
			List<AvailabilityWindow> windows) {
	}

	record AvailabilityPayload(@Nullable Availability availability, List<UserError> userErrors) {

		static AvailabilityPayload refused(List<UserError> errors) {
			return new AvailabilityPayload(null, errors);
		}

	}

	record ConsentPayload(@Nullable Consent consent, List<UserError> userErrors) {

		static ConsentPayload refused(List<UserError> errors) {
			return new ConsentPayload(null, errors);
		}

	}

	record PersonPayload(@Nullable String code, List<UserError> userErrors) {

		static PersonPayload refused(List<UserError> errors) {
			return new PersonPayload(null, errors);
		}

	}

}
