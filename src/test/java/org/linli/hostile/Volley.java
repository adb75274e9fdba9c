package org.linli.hostile;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.linli.testing.Patience;

/**
 * Sends attacks from several sides at a time, each by somebody of another role or by
 * nobody, and keeps what is wrong with the answers and which took long.
 */
final class Volley {

	private static final int SIDES = 4;

	private static final Duration PATIENCE = Duration.ofMinutes(20);

	/** Whatever is not answered by then will not be. */
	private static final Duration GIVEN_UP = Punctuality.LONGEST.multipliedBy(4);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	private final List<String> tokens;

	private final Attacks attacks;

	private final Judge judge;

	private final Queue<String> faults = new ConcurrentLinkedQueue<>();

	private final Punctuality punctuality = new Punctuality();

	private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

	Volley(int port, List<String> tokens, Attacks attacks, Judge judge) {
		this.port = port;
		this.tokens = tokens;
		this.attacks = attacks;
		this.judge = judge;
	}

	/** Sends some, and waits for all answers. */
	void send(int from, int to) {
		AtomicInteger next = new AtomicInteger(from);
		List<Thread> sides = IntStream.range(0, SIDES)
			.mapToObj((side) -> Thread.ofPlatform().name("volley-" + side).start(() -> {
				for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
					this.punctuality.took(number, send(this.attacks.get(number)));
				}
			}))
			.toList();
		sides.forEach((side) -> Patience.join(side, PATIENCE));
	}

	/** What was wrong, the first of it. */
	List<String> faults() {
		return this.faults.stream().limit(12).toList();
	}

	/** How many answers had each status. */
	Map<Integer, Integer> statuses() {
		Map<Integer, Integer> all = new TreeMap<>();
		this.statuses.forEach((status, number) -> all.put(status, number.get()));
		return all;
	}

	/** Those that took long, and take long again when nothing else is asked. */
	List<String> slow() {
		return this.punctuality.delayed()
			.entrySet()
			.stream()
			.map((one) -> Map.entry(this.attacks.get(one.getKey()), one.getValue()))
			.filter((one) -> IntStream.range(0, 3).allMatch((i) -> send(one.getKey()).compareTo(Punctuality.LONG) > 0))
			.map((one) -> one.getValue() + " " + one.getKey())
			.toList();
	}

	/** How long answers took while others were asked. */
	Punctuality punctuality() {
		return this.punctuality;
	}

	private Duration send(Attack attack) {
		int who = attack.number() % (this.tokens.size() + 1);
		String token = (who < this.tokens.size()) ? this.tokens.get(who) : null;
		long begin = System.nanoTime();
		try {
			HttpResponse<String> response = this.http.send(attack.request(this.port, token, GIVEN_UP),
					BodyHandlers.ofString());
			Duration took = Duration.ofNanos(System.nanoTime() - begin);
			this.statuses.computeIfAbsent(response.statusCode(), (status) -> new AtomicInteger()).incrementAndGet();
			this.judge.faults(attack, response).forEach((fault) -> this.faults.add(fault + " for " + attack));
			return took;
		}
		catch (IOException | RuntimeException ex) {
			this.faults.add(ex + " for " + attack);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

}
