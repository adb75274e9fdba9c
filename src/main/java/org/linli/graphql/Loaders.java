package org.linli.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

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

	/**
	 * Registers pages of what belongs to many parents: one statement for each field of
	 * the document, and one more where it selects {@code totalCount}. Controller methods
	 * take it as {@code DataLoader<PageKey, Page<T>>}.
	 */
	public <T> void registerPages(String name, PageSource<T> source) {
		this.<PageKey, Page<T>>register(name, (keys, context) -> {
			Map<PageKey, Page<T>> pages = new HashMap<>();
			keys.stream()
				.collect(Collectors.groupingBy((key) -> new PageKey("", key.filter(), key.page())))
				.forEach((field, group) -> pages.putAll(pages(context, field, group, source)));
			return pages;
		});
	}

	private static <T> Map<PageKey, Page<T>> pages(GraphQLContext context, PageKey field, List<PageKey> group,
			PageSource<T> source) {
		List<String> parents = group.stream().map(PageKey::parent).toList();
		PageRequest page = field.page();
		Map<String, List<T>> rows = source.rows(context, parents, field.filter(), page);
		Map<String, Integer> totals = page.counted() ? source.totals(context, parents, field.filter(), page) : Map.of();
		Map<PageKey, Page<T>> pages = new HashMap<>();
		for (PageKey key : group) {
			pages.put(key,
					key.page()
						.page(rows.getOrDefault(key.parent(), List.of()), source::position,
								() -> totals.getOrDefault(key.parent(), 0)));
		}
		return pages;
	}

}
