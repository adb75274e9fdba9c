package org.linli.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.people.PersonInputs.AnonymisePersonInput;
import org.linli.people.PersonInputs.ConsentPayload;
import org.linli.people.PersonInputs.OptOutOfRankingInput;
import org.linli.people.PersonInputs.PersonPayload;
import org.linli.people.PersonInputs.RecordConsentInput;
import org.linli.people.PersonInputs.WithdrawConsentInput;
import org.linli.security.AccessLog;
import org.linli.security.AccessOutcome;
import org.linli.security.AccessRecord;
import org.linli.security.Audience;
import org.linli.security.Viewer;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What persons see and decide about their own data.
 */
@Controller
class OwnRecordController {

	private static final int LONGEST = 3_650;

	private static final List<String> FIELDS = List.of("OwnRecord.contact.name", "OwnRecord.contact.phone",
			"OwnRecord.contact.doorNo");

	private final OwnRecordGraph records;

	private final OwnExport export;

	private final PersonRights rights;

	private final AccessLog log;

	private final Clock clock;

	OwnRecordController(OwnRecordGraph records, OwnExport export, PersonRights rights, AccessLog log, Clock clock) {
		this.records = records;
		this.export = export;
		this.rights = rights;
		this.log = log;
		this.clock = clock;
	}

	@SchemaMapping(typeName = "Viewer")
	@Nullable OwnRecord ownRecord(Viewer viewer) {
		String person = viewer.person();
		return (person != null) ? new OwnRecord(person) : null;
	}

	/** Logged before it is read: it may be somebody else who came by the account. */
	@SchemaMapping
	@Nullable PersonContact contact(OwnRecord own, @ContextValue Viewer viewer) {
		this.log.add(viewer, null, List.of(own.person()), FIELDS, AccessOutcome.SHOWN);
		return this.records.contact(self(viewer), own.person());
	}

	@SchemaMapping
	List<Consent> consents(OwnRecord own, @ContextValue Viewer viewer) {
		return this.records.consents(self(viewer), own.person());
	}

	@SchemaMapping
	List<AccessRecord> accesses(OwnRecord own, @Argument int days) {
		return this.log.of(own.person(), LocalDate.now(this.clock).minusDays(Math.clamp(days, 1, LONGEST)));
	}

	@SchemaMapping
	String export(OwnRecord own, @ContextValue Viewer viewer) {
		return this.export.of(viewer, own);
	}

	@MutationMapping
	ConsentPayload recordConsent(@Argument RecordConsentInput input, @ContextValue Viewer viewer) {
		return this.rights.record(viewer, input);
	}

	@MutationMapping
	ConsentPayload withdrawConsent(@Argument WithdrawConsentInput input, @ContextValue Viewer viewer) {
		return this.rights.withdraw(viewer, input);
	}

	@MutationMapping
	PersonPayload optOutOfRanking(@Argument OptOutOfRankingInput input, @ContextValue Viewer viewer) {
		return this.rights.optOut(viewer, input);
	}

	@MutationMapping
	PersonPayload anonymisePerson(@Argument AnonymisePersonInput input, @ContextValue Viewer viewer) {
		return this.rights.anonymise(viewer, input);
	}

	private static Scope self(Viewer viewer) {
		return viewer.scope(Audience.GRANTED);
	}

}
