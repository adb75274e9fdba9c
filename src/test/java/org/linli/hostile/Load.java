package org.linli.hostile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.linli.testing.Patience;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server the same for a while: as fast as it answers, or as often as is wanted
 * whether it answers or not.
 */
final class Load {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final List<HttpRequest> requests;

	private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

	private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

	private final Queue<String> faults = new ConcurrentLinkedQueue<>();

	private final AtomicInteger next = new AtomicInteger();

	private volatile long begin;

	private volatile long end;

	private Load(int port, List<String> tokens, List<String> documents) {
		this.requests = documents.stream()
			.flatMap((document) -> tokens.stream()
				.map((token) -> HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
					.header("Content-Type", "application/json")
					.header("Accept", Attack.STRICT)
					.header("Authorization", "Bearer " + token)
					.POST(BodyPublishers.ofByteArray(Bombs.body(document)))
					.build()))
			.toList();
	}

	/** So many clients, each of which asks again when it was answered. */
	static Load closed(int port, List<String> tokens, List<String> documents, int clients, Duration duration) {
		Load load = new Load(port, tokens, documents);
		load.start(duration);
		List<Thread> threads = IntStream.range(0, clients).mapToObj((i) -> Thread.ofVirtual().start(() -> {
			while (System.nanoTime() < load.end) {
				load.send().join();
			}
		})).toList();
		threads.forEach((thread) -> Patience.join(thread, PATIENCE));
		return load;
	}

	/** So many requests in a second, whatever becomes of those before. */
	static Load open(int port, List<String> tokens, List<String> documents, double perSecond, Duration duration) {
		Load load = new Load(port, tokens, documents);
		load.start(duration);
		Queue<CompletableFuture<Void>> sent = new ConcurrentLinkedQueue<>();
		for (int i = 0; System.nanoTime() < load.end; i++) {
			long due = load.begin + (long) (i * 1e9 / perSecond);
			for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			sent.add(load.send());
		}
		CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
		return load;
	}

	/** How many were answered with data in a second, while it was asked. */
	double goodput() {
		return this.nanos.size() / ((this.end - this.begin) / 1e9);
	}

	/** How long those took that were answered, but for the slowest hundredth. */
	Duration nearlyAll() {
		List<Long> all = this.nanos.stream().sorted().toList();
		return Duration.ofNanos(all.get(all.size() * 99 / 100));
	}

	/** How many were asked. */
	int asked() {
		return this.next.get();
	}

	/** How many were refused, by the code of the refusal. */
	Map<String, AtomicInteger> refusals() {
		return this.refusals;
	}

	/** What is wrong with answers, the first of it. */
	List<String> faults() {
		return this.faults.stream().limit(10).toList();
	}

	private void start(Duration duration) {
		this.begin = System.nanoTime();
		this.end = this.begin + duration.toNanos();
	}

	private CompletableFuture<Void> send() {
		HttpRequest request = this.requests.get(this.next.getAndIncrement() % this.requests.size());
		long sent = System.nanoTime();
		return this.http.sendAsync(request, BodyHandlers.ofString())
			.handle((response, failure) -> take(response, failure, sent));
	}

	private @Nullable Void take(@Nullable HttpResponse<String> response, @Nullable Throwable failure, long sent) {
		long now = System.nanoTime();
		if (response == null) {
			this.faults.add(String.valueOf(failure));
			return null;
		}
		String code = code(response);
		if (response.statusCode() == 200 && code.isEmpty()) {
			if (now < this.end) {
				this.nanos.add(now - sent);
			}
		}
		else if (isRefusal(response, code)) {
			this.refusals.computeIfAbsent(code, (key) -> new AtomicInteger()).incrementAndGet();
		}
		else {
			this.faults.add(response.statusCode() + " " + response.body());
		}
		return null;
	}

	/** The code of an answer, which whatever is no JSON has not. */
	private static String code(HttpResponse<String> response) {
		try {
			return JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/code").asString("");
		}
		catch (JacksonException ex) {
			return "none, it is no JSON";
		}
	}

	/** A refusal says why and when to come again. */
	private static boolean isRefusal(HttpResponse<String> response, String code) {
		return response.headers().firstValue("Retry-After").isPresent() && switch (code) {
			case "TOO_BUSY" -> response.statusCode() == 503;
			case "TOO_MANY_AT_ONCE", "RATE_LIMITED" -> response.statusCode() == 429;
			default -> false;
		};
	}

}
