package org.linli;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.linli.graph.Ids;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that write at the same time: each submits a need, files a report-in, receives
 * and ends it, again and again. What is not answered is sent again with the same key, to
 * the other server, until it is.
 */
final class Writers implements AutoCloseable {

	/** What says that the same may be asked again. */
	static final Set<String> ASK_AGAIN = Set.of("DATABASE_UNAVAILABLE", "DEADLINE_EXCEEDED");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final List<Thread> threads = new ArrayList<>();

	private final List<Client> servers;

	private final Ledger ledger;

	private final String place;

	private final String community;

	private volatile boolean stopped;

	/**
	 * Begins to write.
	 * @param servers whom to ask
	 * @param filers codes of the members that report in, one for each writer
	 * @param place code of the place of needs
	 * @param community code of the community
	 */
	Writers(List<Client> servers, Ledger ledger, List<String> filers, String place, String community) {
		this.servers = servers;
		this.ledger = ledger;
		this.place = place;
		this.community = community;
		for (int i = 0; i < filers.size(); i++) {
			Client first = servers.get(i % servers.size());
			String filer = filers.get(i);
			this.threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(first, filer)));
		}
	}

	/** How long it took until so many more changes were acknowledged. */
	Duration more(int number) {
		int goal = this.ledger.acknowledged() + number;
		return Patience.until(number + " changes are acknowledged", PATIENCE, () -> {
			assertThat(this.ledger.unexpected()).isEmpty();
			return this.ledger.acknowledged() >= goal;
		});
	}

	/** Ends when each has finished what it began. */
	@Override
	public void close() {
		this.stopped = true;
		this.threads.forEach((thread) -> Patience.join(thread, PATIENCE));
	}

	private void write(Client first, String filer) {
		while (!this.stopped && this.ledger.unexpected().isEmpty()) {
			String title = Ids.next();
			this.ledger.need(title, run(first, "submitNeed", "need", Map.of("title", title, "place", this.place)));
			String id = run(first, "fileReportIn", "reportIn", Map.of("filer", filer, "community", this.community));
			this.ledger.change(id, 1);
			run(first, "receiveReportIn", "reportIn", Map.of("reportIn", id, "expectedVersion", 0));
			this.ledger.change(id, 2);
			run(first, "endReportIn", "reportIn", Map.of("reportIn", id, "expectedVersion", 1));
			this.ledger.change(id, 3);
		}
	}

	/** Asks until it is answered, and answers the id of what was changed. */
	private String run(Client first, String verb, String field, Map<String, Object> content) {
		Map<String, Object> input = new HashMap<>(content);
		input.put("idempotencyKey", Ids.next());
		String type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
		String document = "mutation($input: %sInput!) { %s(input: $input) { %s { id } userErrors { code } } }"
			.formatted(type, verb, field);
		int server = this.servers.indexOf(first);
		while (this.ledger.unexpected().isEmpty()) {
			JsonNode payload = answer(this.servers.get(server % this.servers.size()), document, input, verb);
			if (payload.path("userErrors").isEmpty() && payload.path(field).has("id")) {
				return payload.path(field).path("id").asString();
			}
			if (payload.has("userErrors")) {
				this.ledger.unexpected(verb + ": " + payload);
			}
			this.ledger.failed();
			server++;
			Patience.pause();
		}
		return "";
	}

	/** The payload; empty if there is none. */
	private JsonNode answer(Client server, String document, Map<String, Object> input, String verb) {
		try {
			Answer answer = server.ask(document, Map.of("input", input));
			JsonNode payload = answer.data("/" + verb);
			if (!payload.isObject() && !ASK_AGAIN.contains(answer.code())) {
				this.ledger.unexpected(verb + ": " + answer);
			}
			return payload;
		}
		catch (UncheckedIOException ex) {
			return MissingNode.getInstance();
		}
	}

}
