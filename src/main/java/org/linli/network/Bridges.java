package org.linli.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.linli.partnership.PairingLink;

/**
 * Finds the organisations that link communities by their pairings. Where one meets
 * several blocks of the web, these have nothing else in common: without it they fall
 * apart.
 */
final class Bridges {

	private static final Comparator<Bridge> FIRST = Comparator.comparingInt(Bridge::parts)
		.thenComparingInt((bridge) -> bridge.communities().size())
		.reversed()
		.thenComparing(Bridge::code);

	/**
	 * The search goes down one call for each thing on its way, twice ten thousand at
	 * most.
	 */
	private static final long STACK = 32L << 20;

	private Bridges() {
	}

	/**
	 * The bridges among these pairings, first those on which most hangs.
	 */
	static List<Bridge> of(List<PairingLink> links) {
		FutureTask<List<Bridge>> search = new FutureTask<>(() -> search(links));
		Thread.ofPlatform().name("bridges").daemon().stackSize(STACK).start(search);
		try {
			return search.get();
		}
		catch (InterruptedException ex) {
			search.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancellationException("Nobody waits for the bridges any more");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The search for bridges failed", ex);
		}
	}

	private static List<Bridge> search(List<PairingLink> links) {
		Map<String, List<PairingLink>> linking = new LinkedHashMap<>();
		links.forEach((link) -> linking.computeIfAbsent(link.organization(), (id) -> new ArrayList<>()).add(link));
		// Who is paired with one community links nothing.
		linking.values().removeIf((own) -> own.size() < 2);
		Graph<String, DefaultEdge> web = new SimpleGraph<>(DefaultEdge.class);
		linking.forEach((organization, own) -> {
			web.addVertex(organization);
			own.forEach((link) -> {
				web.addVertex(link.community());
				web.addEdge(organization, link.community());
			});
		});
		BiconnectivityInspector<String, DefaultEdge> blocks = new BiconnectivityInspector<>(web);
		return linking.entrySet()
			.stream()
			.map((one) -> new Bridge(one.getKey(), one.getValue().getFirst().code(),
					one.getValue().stream().map(PairingLink::community).toList(),
					blocks.getBlocks(one.getKey()).size()))
			.sorted(FIRST)
			.toList();
	}

}
