package org.linli.security;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That somebody saw something sensitive, or was refused it. It holds names of fields,
 * never their values, and knows the person concerned by a pseudonym.
 *
 * @param at when
 * @param account who asked: in the log the id of the account, to those who are told the
 * name by which its issuer knows it
 * @param roles as what the viewer may act
 * @param purpose what for, null where none was stated
 * @param fields which fields, as in the schema
 * @param outcome what came of it
 */
public record AccessRecord(OffsetDateTime at, String account, List<GrantRole> roles, @Nullable Purpose purpose,
		List<String> fields, AccessOutcome outcome) {

	/** The same, with this name of who asked. */
	AccessRecord by(String name) {
		return new AccessRecord(this.at, name, this.roles, this.purpose, this.fields, this.outcome);
	}

}
