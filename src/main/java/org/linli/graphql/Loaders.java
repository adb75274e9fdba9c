package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.ContextPropagationHelper;
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
			.registerMappedBatchLoader((keys, environment) -> Mono
				.fromCallable(loading(load, keys, Objects.requireNonNull(environment.getContext())))
				.subscribeOn(this.scheduler));
	}

	/** On whichever thread it loads, it does so for the request that asks. */
	private static <K, V> Callable<Map<K, V>> loading(BiFunction<Set<K>, GraphQLContext, Map<K, V>> load, Set<K> keys,
			GraphQLContext context) {
		return ContextPropagationHelper.captureFrom(context).wrap(() -> load.apply(keys, context));
	}

	/**
	 * Registers a look-up of lists: every key gets one, an empty one too.
	 * @param load answers the lists by key; what is empty may be left out
	 */
	public <T> void registerLists(String name, BiFunction<Set<String>, GraphQLContext, Map<String, List<T>>> load) {
		this.<String, List<T>>register(name, (keys, context) -> {
			Map<String, List<T>> lists = new HashMap<>(load.apply(keys, context));
			keys.forEach((key) -> lists.putIfAbsent(key, List.of()));
			return lists;
		});
	}

	/**
	 * Registers pages of what belongs to many parents: one statement for each field of
	 * the document, and one more where it selects {@code totalCount}. Controller methods
	 * take it as {@code DataLoader<PageKey, Page<T>>}.
	 * @param position where a row stands
	 */
	public <T> void registerPages(String name, PageSource<T> source, Function<T, Position> position) {
		this.<PageKey, Page<T>>register(name, (keys, context) -> {
			Map<PageKey, Page<T>> pages = new HashMap<>();
			keys.stream()
				.collect(Collectors.groupingBy((key) -> new PageKey("", key.filter(), key.page())))
				.forEach((field, group) -> pages.putAll(pages(context, field, group, source, position)));
			return pages;
		});
	}

	private static <T> Map<PageKey, Page<T>> pages(GraphQLContext context, PageKey field, List<PageKey> group,
			PageSource<T> source, Function<T, Position> position) {
		List<String> parents = group.stream().map(PageKey::parent).toList();
		PageSource.Found<T> found = source.find(context, parents, field.filter(), field.page());
		Map<PageKey, Page<T>> pages = new HashMap<>();
		for (PageKey key : group) {
			pages.put(key,
					key.page()
						.page(found.rows().getOrDefault(key.parent(), List.of()), position,
								() -> found.totals().getOrDefault(key.parent(), 0)));
		}
		return pages;
	}

}
