package org.linli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Patience;
import tools.jackson.databind.JsonNode;

/**
 * Listens to the changes of report-ins at one server, and when the connection is lost
 * goes on after the last change that it heard of.
 */
final class Listener implements AutoCloseable {

	private static final String LISTEN = """
			subscription($after: String) {
			  reportInChanged(after: $after) { id cursor sequence after reportIn { id } }
			}
			""";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Map<String, List<Integer>> heard = new ConcurrentHashMap<>();

	private final AtomicInteger events = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	private final int port;

	private final String token;

	private final Thread thread;

	private volatile @Nullable String cursor;

	private volatile boolean stopped;

	Listener(int port, String token) {
		this.port = port;
		this.token = token;
		this.thread = Thread.ofPlatform().name("listener-" + port).start(this::listen);
	}

	/** Whether it has heard of anything. */
	boolean began() {
		return this.cursor != null;
	}

	/** How many events came, those that came again among them. */
	int events() {
		return this.events.get();
	}

	/** How often it had to connect. */
	int connections() {
		return this.connections.get();
	}

	/** Waits until it has heard of as many changes of each report-in. */
	void awaitAll(Map<String, Integer> changes) {
		try {
			Patience.until("listener " + this.port + " hears all", PATIENCE, () -> missed(changes).isEmpty());
		}
		catch (AssertionError ex) {
			throw new AssertionError(ex.getMessage() + ", missed " + missed(changes) + " of " + changes.size(), ex);
		}
	}

	/** What was not heard of in full, with what was. */
	private Map<String, List<Integer>> missed(Map<String, Integer> changes) {
		Map<String, List<Integer>> missed = new TreeMap<>();
		changes.forEach((reportIn, number) -> {
			if (heard(reportIn).size() < number) {
				missed.put(reportIn, heard(reportIn));
			}
		});
		return missed;
	}

	/** The changes of a report-in in the order in which it heard of them first. */
	List<Integer> heard(String reportIn) {
		return List.copyOf(this.heard.getOrDefault(reportIn, List.of()));
	}

	@Override
	public void close() {
		this.stopped = true;
		Patience.join(this.thread, PATIENCE);
	}

	private void listen() {
		while (!this.stopped) {
			try (GraphQlSocket socket = GraphQlSocket.connect(this.port).init(this.token)) {
				this.connections.incrementAndGet();
				String after = this.cursor;
				socket.subscribe("1", LISTEN, (after != null) ? Map.of("after", after) : Map.of());
				while (!this.stopped && !socket.closed() && goesOn(socket.poll(1))) {
					// Each message is taken as it comes.
				}
			}
			catch (RuntimeException ex) {
				// The server is gone; it will be back.
			}
			Patience.pause();
		}
	}

	/** Takes a message; answers whether more will come. */
	private boolean goesOn(@Nullable JsonNode message) {
		if (message == null || "connection_ack".equals(message.path("type").asString())) {
			return true;
		}
		JsonNode event = message.at("/payload/data/reportInChanged");
		if (!"next".equals(message.path("type").asString()) || message.at("/payload").has("errors")
				|| !event.isObject()) {
			return false;
		}
		take(event.at("/reportIn/id").asString(), event.path("sequence").asInt());
		this.cursor = event.path("cursor").asString();
		return true;
	}

	private void take(String reportIn, int sequence) {
		this.events.incrementAndGet();
		List<Integer> known = this.heard.computeIfAbsent(reportIn, (id) -> new CopyOnWriteArrayList<>());
		if (!known.contains(sequence)) {
			known.add(sequence);
		}
	}

}
