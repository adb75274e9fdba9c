package org.linli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What clients were told was done.
 */
final class Ledger {

	private final Map<String, String> needs = new ConcurrentHashMap<>();

	private final Map<String, Integer> changes = new ConcurrentHashMap<>();

	private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

	private final AtomicInteger acknowledged = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	/** A need was submitted. */
	void need(String title, String id) {
		this.needs.put(title, id);
		this.acknowledged.incrementAndGet();
	}

	/** A report-in was changed, for the first, second or third time. */
	void change(String reportIn, int number) {
		this.changes.put(reportIn, number);
		this.acknowledged.incrementAndGet();
	}

	/** An attempt failed as it may: it has to be made again. */
	void failed() {
		this.failed.incrementAndGet();
	}

	/** An answer that nobody should get. */
	void unexpected(String answer) {
		this.unexpected.add(answer);
	}

	/** Ids of needs by title. */
	Map<String, String> needs() {
		return Map.copyOf(this.needs);
	}

	/** How often each report-in was changed, by id. */
	Map<String, Integer> changes() {
		return Map.copyOf(this.changes);
	}

	List<String> unexpected() {
		return new ArrayList<>(this.unexpected);
	}

	int acknowledged() {
		return this.acknowledged.get();
	}

	int failures() {
		return this.failed.get();
	}

}
