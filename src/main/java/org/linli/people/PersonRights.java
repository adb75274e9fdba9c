package org.linli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.PlainText;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.people.PersonInputs.AnonymisePersonInput;
import org.linli.people.PersonInputs.ConsentPayload;
import org.linli.people.PersonInputs.OptOutOfRankingInput;
import org.linli.people.PersonInputs.PersonPayload;
import org.linli.people.PersonInputs.RecordConsentInput;
import org.linli.people.PersonInputs.WithdrawConsentInput;
import org.linli.people.PersonWriteGraph.Subject;
import org.linli.security.Audience;
import org.linli.security.Changes;
import org.linli.security.Changes.Change;
import org.linli.security.Viewer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What persons decide about their data (个人信息权利), told by themselves or by those who deal
 * with them.
 */
@Component
class PersonRights {

	private static final int LONGEST_NAME = 100;

	private static final int MOST_SKILLS = 50;

	private final PersonWriteGraph graph;

	private final AnonymisationGraph forgetting;

	private final ObjectProvider<Forgetting> others;

	private final Changes changes;

	PersonRights(PersonWriteGraph graph, AnonymisationGraph forgetting, ObjectProvider<Forgetting> others,
			Changes changes) {
		this.graph = graph;
		this.forgetting = forgetting;
		this.others = others;
		this.changes = changes;
	}

	ConsentPayload record(Viewer viewer, RecordConsentInput input) {
		return this.changes.once(new Change(viewer, "recordConsent", input.idempotencyKey(), input, input.person()),
				ConsentPayload.class, () -> consent(viewer, input), ConsentPayload::refused);
	}

	ConsentPayload withdraw(Viewer viewer, WithdrawConsentInput input) {
		return this.changes.once(new Change(viewer, "withdrawConsent", input.idempotencyKey(), input, input.person()),
				ConsentPayload.class, () -> withdrawn(viewer, input), ConsentPayload::refused);
	}

	PersonPayload optOut(Viewer viewer, OptOutOfRankingInput input) {
		return this.changes.once(new Change(viewer, "optOutOfRanking", input.idempotencyKey(), input),
				PersonPayload.class, () -> of(viewer, Audience.CASEWORKERS, input.person(), (person) -> {
					this.graph.optOut(scope(viewer, Audience.CASEWORKERS), person.id(), input.optOut());
					return new PersonPayload(person.code(), List.of());
				}, PersonPayload::refused), PersonPayload::refused);
	}

	PersonPayload anonymise(Viewer viewer, AnonymisePersonInput input) {
		return this.changes.once(new Change(viewer, "anonymisePerson", input.idempotencyKey(), input),
				PersonPayload.class, () -> of(viewer, Audience.COMMUNITY_OFFICE, input.person(), (person) -> {
					forget(scope(viewer, Audience.COMMUNITY_OFFICE), person.id());
					return new PersonPayload(person.code(), List.of());
				}, PersonPayload::refused), PersonPayload::refused);
	}

	private ConsentPayload consent(Viewer viewer, RecordConsentInput input) {
		Scope scope = scope(viewer, Audience.CASEWORKERS);
		return of(viewer, Audience.CASEWORKERS, input.person(), (person) -> {
			List<UserError> errors = new ArrayList<>();
			String guardian = input.guardian();
			// A minor does not name the guardian who consents.
			boolean alone = guardian == null || guardian.isEmpty() || person.id().equals(viewer.person());
			if (person.minor() && alone) {
				errors.add(error(UserErrorCode.GUARDIAN_NEEDED, "guardian"));
			}
			else if (guardian != null && PlainText.length(guardian) > LONGEST_NAME) {
				errors.add(error(UserErrorCode.TOO_LONG, "guardian", LONGEST_NAME));
			}
			errors.addAll(broken(scope, person, input.skills()));
			return errors.isEmpty() ? new ConsentPayload(this.graph.consent(scope, person.id(), input.purpose(),
					input.skills(), person.minor() ? guardian : null), List.of()) : ConsentPayload.refused(errors);
		}, ConsentPayload::refused);
	}

	/** Skills are named or left out, a few, and the person has a talent in each. */
	private List<UserError> broken(Scope scope, Subject person, @Nullable List<String> skills) {
		if (skills == null) {
			return List.of();
		}
		if (skills.isEmpty()) {
			return List.of(error(UserErrorCode.EMPTY, "skills"));
		}
		if (skills.size() > MOST_SKILLS) {
			return List.of(error(UserErrorCode.TOO_MANY, "skills", MOST_SKILLS));
		}
		return this.graph.untalented(scope, person.id(), skills)
			.stream()
			.map((code) -> error(UserErrorCode.NO_TALENT, "skills", code))
			.toList();
	}

	private ConsentPayload withdrawn(Viewer viewer, WithdrawConsentInput input) {
		Scope scope = scope(viewer, Audience.CASEWORKERS);
		return of(viewer, Audience.CASEWORKERS, input.person(), (person) -> {
			Consent consent = this.graph.withdraw(scope, person.id(), input.purpose());
			return (consent != null) ? new ConsentPayload(consent, List.of())
					: ConsentPayload.refused(List.of(error(UserErrorCode.BAD_STATE, "purpose")));
		}, ConsentPayload::refused);
	}

	/** What leads to the rest is forgotten last. */
	private void forget(Scope scope, String person) {
		this.others.orderedStream().forEach((other) -> other.forget(person));
		this.forgetting.identity(scope, person);
		this.forgetting.home(scope, person);
		this.forgetting.roles(scope, person);
		this.forgetting.answers(scope, person);
		this.forgetting.account(scope, person);
	}

	/** Does something for a person whom the viewer may change, and who is still there. */
	<P> P of(Viewer viewer, Audience audience, String code, Function<Subject, P> work,
			Function<List<UserError>, P> refusal) {
		Subject person = this.graph.lock(scope(viewer, audience), code, viewer.person());
		if (person == null) {
			return refusal.apply(List.of(error(UserErrorCode.UNKNOWN_PERSON, "person", code)));
		}
		return person.gone() ? refusal.apply(List.of(error(UserErrorCode.BAD_STATE, "person"))) : work.apply(person);
	}

	private static Scope scope(Viewer viewer, Audience audience) {
		return viewer.scope(audience);
	}

	private static UserError error(UserErrorCode code, String field, Object... values) {
		return UserError.of(code, List.of("input", field), values);
	}

}
