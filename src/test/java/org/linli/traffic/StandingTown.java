package org.linli.traffic;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.linli.graph.Ids;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two communities on a server of which one viewer may ask little: a large one, and one
 * where something happens.
 */
final class StandingTown {

	/** May listen to the large one. */
	static final String LISTENER = "listens";

	/** May listen to the other, and asks for much. */
	static final String GREEDY = "wants-much";

	/** May file what happens there. */
	static final String WORKER = "works";

	private static final int CHILDREN = 30;

	private static final int EVENTS = 7;

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place busy = this.here.community("鸿雁社区");

	private final Deque<Thing> members = new ArrayDeque<>();

	private final StandingServer server;

	private StandingTown(StandingServer server) {
		this.server = server;
		this.here.grant(LISTENER, GrantRole.COMMUNITY_WORKER, this.community, null);
		IntStream.range(0, CHILDREN).forEach((i) -> this.here.place("COMPOUND", "小区", this.community));
		this.here.grant(GREEDY, GrantRole.COMMUNITY_WORKER, this.busy, null);
		this.here.grant(WORKER, GrantRole.COMMUNITY_WORKER, this.busy, null);
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		Place unit = this.here.place("UNIT", "1单元", this.busy);
		IntStream.range(1, CHILDREN).forEach((i) -> this.here.place("COMPOUND", "小区", this.busy));
		IntStream.range(0, EVENTS)
			.forEach((i) -> this.members.add(this.here.member(this.here.resident("东人", unit), branch, null)));
		server.load(this.here.batch());
	}

	static StandingTown at(Path directory) {
		return new StandingTown(new StandingServer(directory));
	}

	StandingServer server() {
		return this.server;
	}

	/** Something happens. */
	void file() {
		assertThat(Client.of(this.server.port())
			.with(this.server.token(WORKER))
			.ask("mutation($i: FileReportInInput!) { fileReportIn(input: $i) { reportIn { id } } }",
					Map.of("i",
							Map.of("idempotencyKey", Ids.next(), "filer", this.members.remove().code(), "community",
									this.busy.code())))
			.code()).isEmpty();
	}

	/** All happens that can; answers how much that was. */
	int fileAll() {
		int left = this.members.size();
		IntStream.range(0, left).forEach((i) -> file());
		return left;
	}

	/** Asks so many times for the large one. */
	String children(int times) {
		return "{ territory(code: \"%s\") { %s } }".formatted(this.community.code(), names(times, page()));
	}

	/** Asks a place for more than is there, under many names. */
	static String children() {
		return names(CHILDREN, page());
	}

	/** A field under so many names. */
	static String names(int times, String field) {
		return IntStream.range(0, times).mapToObj((i) -> "f" + i + ": " + field).collect(Collectors.joining(" "));
	}

	private static String page() {
		return "children(first: %d) { nodes { code } }".formatted(CHILDREN);
	}

	/** The next events that somebody hears, by their ids. */
	static Set<String> heard(GraphQlSocket socket, int number) {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < number; i++) {
			JsonNode message = socket.next();
			assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
			ids.add(message.at("/payload/data/reportInChanged/id").asString());
		}
		return ids;
	}

}
