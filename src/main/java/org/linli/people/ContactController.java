package org.linli.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.people.ContactGraph.Clear;
import org.linli.people.ContactGraph.Masked;
import org.linli.people.ContactGraph.Standing;
import org.linli.people.ContactRefused.Reason;
import org.linli.security.AccessLog;
import org.linli.security.AccessOutcome;
import org.linli.security.Audience;
import org.linli.security.MaskedText;
import org.linli.security.Purpose;
import org.linli.security.Viewer;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * How persons are reached: masked for everybody, in clear for a purpose that was granted.
 * What is shown in clear and what is refused is logged before it is answered.
 */
@Controller
class ContactController {

	private static final List<String> FIELDS = List.of("Person.contact.name", "Person.contact.phone",
			"Person.contact.doorNo");

	private final ContactGraph contacts;

	private final AccessLog log;

	ContactController(ContactGraph contacts, AccessLog log, Loaders loaders) {
		this.contacts = contacts;
		this.log = log;
		loaders.<String, Masked>register("maskedContacts",
				(ids, context) -> contacts.masked(Viewer.scope(context), ids));
		loaders.<ContactKey, Answer>register("contacts", this::answers);
	}

	@SchemaMapping(typeName = "Person")
	CompletableFuture<@Nullable MaskedText> phone(Person person, DataLoader<String, Masked> maskedContacts) {
		return maskedContacts.load(person.id()).thenApply((masked) -> (masked != null) ? masked.phone() : null);
	}

	@SchemaMapping(typeName = "Person")
	CompletableFuture<@Nullable MaskedText> doorNo(Person person, DataLoader<String, Masked> maskedContacts) {
		return maskedContacts.load(person.id()).thenApply((masked) -> (masked != null) ? masked.doorNo() : null);
	}

	@SchemaMapping(typeName = "Person")
	CompletableFuture<@Nullable PersonContact> contact(Person person, @Argument Purpose purpose,
			DataLoader<ContactKey, Answer> contacts) {
		return contacts.load(new ContactKey(person.id(), purpose))
			.thenApply((answer) -> (answer != null) ? answer.orRefused() : null);
	}

	private Map<ContactKey, Answer> answers(Set<ContactKey> keys, GraphQLContext context) {
		Map<ContactKey, Answer> answers = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy(ContactKey::purpose,
					Collectors.mapping(ContactKey::person, Collectors.toSet())))
			.forEach((purpose, persons) -> answers(Viewer.of(context), purpose, persons)
				.forEach((person, answer) -> answers.put(new ContactKey(person, purpose), answer)));
		return answers;
	}

	/** Decides, logs, and only then reads. */
	private Map<String, Answer> answers(Viewer viewer, Purpose purpose, Set<String> persons) {
		Scope scope = viewer.scope(Audience.CASEWORKERS);
		Map<String, Answer> answers = new HashMap<>();
		Map<String, Standing> standings = this.contacts.standings(scope, persons);
		standings.forEach((person, standing) -> {
			Reason reason = refusal(viewer, purpose, standing);
			if (reason != null) {
				answers.put(person, new Answer(null, reason));
			}
		});
		this.log.add(viewer, purpose, answers.keySet(), FIELDS, AccessOutcome.REFUSED);
		Set<String> shown = standings.keySet()
			.stream()
			.filter((person) -> !answers.containsKey(person))
			.collect(Collectors.toSet());
		this.log.add(viewer, purpose, shown, FIELDS, AccessOutcome.SHOWN);
		if (!shown.isEmpty()) {
			Map<String, Clear> clear = this.contacts.clear(scope, shown);
			clear.forEach((person, found) -> answers.put(person, new Answer(found.contact(), null)));
		}
		return answers;
	}

	/**
	 * The purpose must be granted where the person lives; contact about a need or an
	 * offer takes the person's consent; a minor's data are shown in an emergency only.
	 */
	private static @Nullable Reason refusal(Viewer viewer, Purpose purpose, Standing standing) {
		if (!viewer.purposesAt(standing.path()).contains(purpose)) {
			return Reason.PURPOSE_NOT_GRANTED;
		}
		if (standing.minor() && purpose != Purpose.EMERGENCY) {
			return Reason.MINOR;
		}
		return (purpose == Purpose.CONTACT && !standing.consents()) ? Reason.NO_CONSENT : null;
	}

	/** Whose data for what. */
	record ContactKey(String person, Purpose purpose) {
	}

	/** The data, or why not. */
	record Answer(@Nullable PersonContact contact, @Nullable Reason refused) {

		@Nullable PersonContact orRefused() {
			if (this.refused != null) {
				throw new ContactRefused(this.refused);
			}
			return this.contact;
		}

	}

}
