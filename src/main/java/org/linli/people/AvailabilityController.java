package org.linli.people;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.linli.graphql.Loaders;
import org.linli.people.PersonInputs.AvailabilityPayload;
import org.linli.people.PersonInputs.SetAvailabilityInput;
import org.linli.security.Viewer;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AvailabilityController {

	private final AvailabilityRights rights;

	AvailabilityController(AvailabilityGraph availability, AvailabilityRights rights, Loaders loaders) {
		this.rights = rights;
		loaders.<String, Availability>register("availability",
				(persons, context) -> availability.ofPersons(Viewer.scope(context), persons));
	}

	/** Of whoever is shown by the way, and lives elsewhere, nothing is known here. */
	@SchemaMapping
	CompletableFuture<Availability> availability(Person person, DataLoader<String, Availability> availability) {
		return availability.load(person.id()).thenApply((known) -> (known != null) ? known : Availability.UNKNOWN);
	}

	@MutationMapping
	AvailabilityPayload setAvailability(@Argument SetAvailabilityInput input, @ContextValue Viewer viewer) {
		return this.rights.set(viewer, input);
	}

}
