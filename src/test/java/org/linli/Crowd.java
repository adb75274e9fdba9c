package org.linli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.linli.Question.Told;
import org.linli.testing.Client;
import org.linli.testing.Patience;

/**
 * Clients that ask one question after the other, whatever fails meanwhile: more of them
 * than a server has connections to its database. Each is answered in time, with data or
 * with a failure that may be.
 */
final class Crowd implements AutoCloseable {

	private static final int CLIENTS = 30;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final List<Thread> threads = new ArrayList<>();

	private final Map<String, AtomicInteger> codes = new ConcurrentHashMap<>();

	private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	/** Begins to ask. */
	Crowd(Town town) {
		for (int i = 0; i < CLIENTS; i++) {
			Client client = town.client(i % 2);
			Question question = Question.ALL.get(i % Question.ALL.size());
			this.threads.add(Thread.ofVirtual().name("crowd-" + i).start(() -> ask(client, question)));
		}
	}

	/** How many answers had each code, and how many had none. */
	Map<String, Integer> codes() {
		Map<String, Integer> all = new TreeMap<>();
		this.codes.forEach((code, number) -> all.put(code.isEmpty() ? "data" : code, number.get()));
		return all;
	}

	/** How many answers had a code so far; an empty one for data. */
	int answers(String code) {
		AtomicInteger number = this.codes.get(code);
		return (number != null) ? number.get() : 0;
	}

	/** What was wrong with answers, the first of it. */
	List<Throwable> faults() {
		return this.faults.stream().limit(5).toList();
	}

	/** Ends when each was answered. */
	@Override
	public void close() {
		this.stopped = true;
		this.threads.forEach((thread) -> Patience.join(thread, PATIENCE));
	}

	private void ask(Client client, Question question) {
		while (!this.stopped) {
			try {
				Told told = question.told(client);
				String code = told.answer().code();
				this.codes.computeIfAbsent(code, (key) -> new AtomicInteger()).incrementAndGet();
				told.assertAtLast();
				if (Writers.ASK_AGAIN.contains(code)) {
					Patience.pause();
				}
				else {
					question.assertAnswered(told.answer());
				}
			}
			catch (RuntimeException | AssertionError ex) {
				this.faults.add(ex);
				Patience.pause();
			}
		}
	}

}
