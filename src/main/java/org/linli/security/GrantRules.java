package org.linli.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.security.GrantInputs.GrantAccessInput;

/**
 * The rules about what may be granted.
 *
 * @param input what is asked for
 * @param ends what it leads to
 * @param today the day on which it is asked
 */
record GrantRules(GrantAccessInput input, GrantGraph.Ends ends, LocalDate today) {

	static final int LONGEST_SUBJECT = 255;

	/** Spaces at an end, controls, formats, breaks and halves of characters. */
	private static final Pattern UNSEEN = Pattern.compile("^\\p{Z}|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|\\p{Z}$");

	/** The rules that are broken, each with the field that breaks it. */
	List<UserError> errors(Viewer viewer, Account account) {
		List<UserError> errors = new ArrayList<>();
		subject(errors, viewer, account);
		if (this.ends.place() == null) {
			add(errors, UserErrorCode.UNKNOWN_PLACE, "place", this.input.place());
		}
		organization(errors);
		person(errors);
		if (!this.input.wanted().isEmpty() && !Audience.CASEWORKERS.includes(this.input.role())) {
			add(errors, UserErrorCode.PURPOSE_WITHOUT_DUTY, "purposes");
		}
		LocalDate since = (this.input.since() != null) ? this.input.since() : this.today;
		if (this.input.until() != null && !this.input.until().isAfter(since)) {
			add(errors, UserErrorCode.BAD_PERIOD, "until");
		}
		return errors;
	}

	/** Somebody is named, and nobody grants access to themselves. */
	private void subject(List<UserError> errors, Viewer viewer, Account account) {
		String subject = this.input.subject();
		if (subject.isBlank()) {
			add(errors, UserErrorCode.EMPTY, "subject");
		}
		else if (subject.length() > LONGEST_SUBJECT) {
			add(errors, UserErrorCode.TOO_LONG, "subject", LONGEST_SUBJECT);
		}
		else if (UNSEEN.matcher(subject).find()) {
			add(errors, UserErrorCode.BAD_SUBJECT, "subject");
		}
		else if (viewer.name().equals(account.id())) {
			add(errors, UserErrorCode.OWN_GRANT, "subject");
		}
	}

	/** A liaison acts for an organisation; nobody else does. */
	private void organization(List<UserError> errors) {
		boolean liaison = this.input.role() == GrantRole.ORGANISATION_LIAISON;
		String organization = this.input.organization();
		if (liaison != (organization != null)) {
			add(errors, UserErrorCode.LIAISON_NEEDS_ORGANIZATION, "organization");
		}
		else if (organization != null && this.ends.organization() == null) {
			add(errors, UserErrorCode.UNKNOWN_ORGANIZATION, "organization", organization);
		}
	}

	/** Whoever is behind the account is somebody whom the viewer may administer. */
	private void person(List<UserError> errors) {
		String person = this.input.person();
		if (person != null && this.ends.person() == null) {
			add(errors, UserErrorCode.UNKNOWN_PERSON, "person", person);
		}
	}

	/** An account is one person's, who has no other and is not anonymised. */
	static List<UserError> errors(GrantGraph.Hold hold) {
		List<UserError> errors = new ArrayList<>();
		if (hold != GrantGraph.Hold.FREE) {
			add(errors, (hold == GrantGraph.Hold.GONE) ? UserErrorCode.BAD_STATE : UserErrorCode.ACCOUNT_TAKEN,
					"person");
		}
		return errors;
	}

	private static void add(List<UserError> errors, UserErrorCode code, String field, Object... values) {
		errors.add(UserError.of(code, List.of("input", field), values));
	}

}
