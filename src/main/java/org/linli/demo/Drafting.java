package org.linli.demo;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

import org.springframework.core.io.ClassPathResource;

/**
 * Drafts the demonstration in a thread of its own, one part ahead of whoever loads it. It
 * needs no database, so it can begin while the engine is still on its way up.
 */
final class Drafting implements AutoCloseable {

	private final BlockingQueue<Supplier<@Nullable GraphBatch>> parts = new ArrayBlockingQueue<>(1);

	private final CompletableFuture<Integer> count = new CompletableFuture<>();

	private final Thread thread;

	Drafting(DemoSettings settings) {
		this.thread = Thread.ofPlatform().daemon().name("demo-draft").start(() -> draft(settings));
	}

	/**
	 * The next part, null after the last. Parts refer to themselves and to earlier ones
	 * only.
	 */
	@Nullable GraphBatch next() {
		try {
			return this.parts.take().get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the demonstration was drafted", ex);
		}
	}

	/** How many parts there will be. */
	int parts() {
		return this.count.join();
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

	private void draft(DemoSettings settings) {
		try {
			Demonstration demonstration = Demonstration.read(new ClassPathResource("graph-seed/"),
					(read) -> (settings.demoResidents() > 0) ? read.withExtraResidents(settings.demoResidents())
							: read);
			this.count.complete(demonstration.parts());
			demonstration.generate((rows) -> handOver(batch(rows)));
			handOver(() -> null);
		}
		catch (RuntimeException ex) {
			this.count.completeExceptionally(ex);
			handOver(() -> {
				throw ex;
			});
		}
	}

	private static Supplier<@Nullable GraphBatch> batch(List<GraphRow> rows) {
		GraphBatch batch = new GraphBatch(DemoGraph.PROVENANCE);
		rows.forEach(batch::add);
		return () -> batch;
	}

	private void handOver(Supplier<@Nullable GraphBatch> part) {
		try {
			this.parts.put(part);
		}
		catch (InterruptedException ex) {
			// Nobody wants the rest; what comes now is thrown away at once.
			Thread.currentThread().interrupt();
		}
	}

}
