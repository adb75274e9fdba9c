package org.linli.people;

import java.util.ArrayList;
import java.util.List;

import org.linli.graph.Scope;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.people.PersonInputs.AvailabilityPayload;
import org.linli.people.PersonInputs.SetAvailabilityInput;
import org.linli.people.PersonWriteGraph.Subject;
import org.linli.security.Audience;
import org.linli.security.Changes;
import org.linli.security.Changes.Change;
import org.linli.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * When a person can help, told by the person or by those who deal with the person.
 */
@Component
class AvailabilityRights {

	/** Four a day, and more is hardly known. */
	static final int MOST = 28;

	private final PersonRights persons;

	private final AvailabilityGraph graph;

	private final Changes changes;

	AvailabilityRights(PersonRights persons, AvailabilityGraph graph, Changes changes) {
		this.persons = persons;
		this.graph = graph;
		this.changes = changes;
	}

	AvailabilityPayload set(Viewer viewer, SetAvailabilityInput input) {
		return this.changes.once(new Change(viewer, "setAvailability", input.idempotencyKey(), input, input.person()),
				AvailabilityPayload.class,
				() -> this.persons.of(viewer, Audience.CASEWORKERS, input.person(),
						(person) -> replaced(viewer, person, input), AvailabilityPayload::refused),
				AvailabilityPayload::refused);
	}

	private AvailabilityPayload replaced(Viewer viewer, Subject person, SetAvailabilityInput input) {
		Scope scope = viewer.scope(Audience.CASEWORKERS);
		List<UserError> errors = new ArrayList<>(problems(input.windows()));
		if (!input.windows().isEmpty() && !this.graph.consented(scope, person.id())) {
			errors.add(UserError.of(UserErrorCode.NO_CONSENT, List.of("input", "person")));
		}
		Availability current = this.graph.written(scope, person.id());
		if (current.version() != input.expectedVersion()) {
			errors.add(UserError.of(UserErrorCode.CONFLICT, List.of("input", "expectedVersion")));
		}
		if (errors.isEmpty()) {
			this.graph.replace(scope, person.id(), current.version() + 1, input.windows());
			current = this.graph.written(scope, person.id());
		}
		return new AvailabilityPayload(current, errors);
	}

	private static List<UserError> problems(List<AvailabilityWindow> windows) {
		List<UserError> errors = new ArrayList<>();
		if (windows.size() > MOST) {
			errors.add(UserError.of(UserErrorCode.TOO_MANY, List.of("input", "windows"), MOST));
		}
		for (int i = 0; i < Math.min(windows.size(), MOST); i++) {
			AvailabilityWindow window = windows.get(i);
			List<String> path = List.of("input", "windows", String.valueOf(i));
			if (!window.told()) {
				errors.add(UserError.of(UserErrorCode.BAD_TIME, path));
			}
			else if (!window.lasts()) {
				errors.add(UserError.of(UserErrorCode.BAD_PERIOD, path));
			}
		}
		return errors;
	}

}
