package org.linli.graphql;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

import graphql.GraphQLContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Registers batched look-ups by key that several fields share. Each batch runs on a
 * virtual thread of its own.
 */
@Component
public class Loaders {

	private final BatchLoaderRegistry registry;

	private final Scheduler scheduler = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

	Loaders(BatchLoaderRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Registers a look-up; controller methods take it as a {@code DataLoader} argument of
	 * that name.
	 * @param load answers the values by key; what is missing becomes null
	 */
	public <K, V> void register(String name, BiFunction<Set<K>, GraphQLContext, Map<K, V>> load) {
		this.registry.<K, V>forName(name)
			.registerMappedBatchLoader(
					(keys, environment) -> Mono.fromCallable(() -> load.apply(keys, environment.getContext()))
						.subscribeOn(this.scheduler));
	}

}
