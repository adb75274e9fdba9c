package org.linli.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Does something many times at a time.
 */
public final class Together {

	private Together() {
	}

	/** What each time answered, in the order in which the times were begun. */
	public static <T> List<T> all(int times, IntFunction<T> work) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return IntStream.range(0, times)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> work.apply(i), threads))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}
	}

}
