package org.linli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.testing.Client;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;
import org.linli.testing.Patience;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A community whose members write and whose workers listen, over two servers, so that it
 * can be seen what becomes of both when something fails.
 */
final class Town implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Town.class);

	/**
	 * How soon all is as before, once what failed is back. A database that begins anew on
	 * a busy machine, asked by all at once, takes a while to know its statements again.
	 */
	static final Duration RECOVERY = Duration.ofSeconds(Integer.getInteger("linli.faults.recovery", 20));

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int WRITERS = 8;

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final List<String> filers = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	private final Ledger ledger = new Ledger();

	private final List<Listener> listeners = new ArrayList<>();

	private final Installation installation;

	private final String token;

	/** What was written before everybody listened. */
	private final Set<String> early;

	private Town(Path directory) throws IOException {
		Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.here.county());
		for (int i = 0; i < WRITERS; i++) {
			this.filers.add(this.here.member(this.here.resident("党员", this.unit), branch, null).code());
		}
		for (int i = 0; i < 3 * WRITERS; i++) {
			this.others.add(this.here.member(this.here.resident("党员", this.unit), branch, null).code());
		}
		this.here.grant("demo-community-worker", GrantRole.COMMUNITY_WORKER, this.community, null);
		this.here.grant("demo-administrator", GrantRole.ADMINISTRATOR, this.here.county(), null);
		this.installation = Installation.of(directory, this.here.batch());
		this.token = Client.of(this.installation.port(1)).mint("COMMUNITY_WORKER").body().path("token").asString();
		assertThat(this.token).isNotEmpty();
		this.listeners.add(new Listener(this.installation.port(0), this.token));
		this.listeners.add(new Listener(this.installation.port(1), this.token));
		try (Writers writers = writers()) {
			writers.more(1);
			Patience.until("everybody listens", PATIENCE, () -> this.listeners.stream().allMatch(Listener::began));
		}
		this.early = this.ledger.changes().keySet();
	}

	/** Both servers are ready, and listened to. */
	static Town at(Path directory) throws IOException {
		return new Town(directory);
	}

	Installation installation() {
		return this.installation;
	}

	String token() {
		return this.token;
	}

	/** Codes of members for whom nobody writes. */
	List<String> others() {
		return this.others;
	}

	/** What clients were told was done. */
	Ledger ledger() {
		return this.ledger;
	}

	Client client(int server) {
		return Client.of(this.installation.port(server)).with(this.token);
	}

	/** Begins to write, to both servers. */
	Writers writers() {
		return writers(this.filers);
	}

	/** Begins to write for others. */
	Writers writers(List<String> members) {
		return new Writers(
				this.installation.entrances().stream().map((port) -> Client.of(port).with(this.token)).toList(),
				this.ledger, members, this.unit.code(), this.community.code());
	}

	/**
	 * How long it takes until both servers read and write, each asked by a client of its
	 * own.
	 */
	Duration recovery() {
		long begin = System.nanoTime();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int server = 0; server < 2; server++) {
				Client client = client(server);
				for (Question question : List.of(Question.READING, Question.CHANGING)) {
					clients.execute(() -> Patience.until(question + " is answered", PATIENCE,
							() -> question.ask(client).code().isEmpty()));
				}
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - begin);
		assertThat(took).isLessThan(RECOVERY);
		return took;
	}

	/**
	 * Nothing that was acknowledged is lost, nothing was done twice, all was heard of.
	 */
	void audit() throws IOException {
		Map<String, Integer> changes = new HashMap<>(this.ledger.changes());
		changes.keySet().removeAll(this.early);
		try (Driver driver = this.installation.driver()) {
			Audit audit = new Audit(driver, this.ledger);
			audit.assertNothingLostDoubledOrHalf();
			for (Listener listener : this.listeners) {
				listener.awaitAll(changes);
				audit.assertHeard(listener, changes.keySet());
			}
		}
		logger.info("{} changes acknowledged, {} attempts made again, {} events heard over {} connections",
				this.ledger.acknowledged(), this.ledger.failures(),
				this.listeners.stream().mapToInt(Listener::events).sum(),
				this.listeners.stream().mapToInt(Listener::connections).sum());
	}

	@Override
	public void close() {
		this.listeners.forEach(Listener::close);
		this.installation.close();
	}

}
