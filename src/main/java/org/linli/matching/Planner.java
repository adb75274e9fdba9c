package org.linli.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Gives out suppliers to vacancies. What counts first is that as many vacancies as can be
 * are filled, those with more weight before others; then that nobody is asked twice while
 * others are not asked at all; then the scores. It is the best of all plans by this
 * measure, not only a good one. Whoever does what only professionals may do is asked for
 * all of that, and it counts for nothing else.
 */
final class Planner {

	/** More than all scores together: nobody is asked more often for a better fit. */
	private static final double EVENLY = 2_000;

	/**
	 * More than all of that together: nothing stays open so that others are asked less.
	 */
	private static final double FILLED = 1e8;

	private final int load;

	/** How often volunteers were asked before. */
	private final Map<String, Integer> asked = new HashMap<>();

	/**
	 * A planner.
	 * @param load for how many vacancies one volunteer is asked at most
	 */
	Planner(int load) {
		this.load = load;
	}

	/** Who is asked for each vacancy, null where nobody is left. */
	List<@Nullable Match> assign(List<Weighed> vacancies) {
		Graph<Object, DefaultWeightedEdge> offers = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		Map<DefaultWeightedEdge, Match> matches = new HashMap<>();
		Set<Object> places = new LinkedHashSet<>();
		Set<Object> turns = new LinkedHashSet<>();
		for (int i = 0; i < vacancies.size(); i++) {
			Integer place = i;
			places.add(place);
			offers.addVertex(place);
			Weighed vacancy = vacancies.get(i);
			for (Match match : vacancy.vacancy().matches()) {
				for (Turn turn : turns(vacancy, match, i)) {
					turns.add(turn);
					offers.addVertex(turn);
					DefaultWeightedEdge edge = offers.addEdge(place, turn);
					offers.setEdgeWeight(edge,
							FILLED * vacancy.weight() + EVENLY * (this.load - turn.nth() - 1) + match.score());
					matches.put(edge, match);
				}
			}
		}
		List<@Nullable Match> assigned = new ArrayList<>();
		vacancies.forEach((vacancy) -> assigned.add(null));
		new MaximumWeightBipartiteMatching<>(offers, places, turns).getMatching().getEdges().forEach((edge) -> {
			Match match = matches.get(edge);
			int place = (Integer) offers.getEdgeSource(edge);
			assigned.set(place, match);
			if (match != null && !vacancies.get(place).vacancy().professional()) {
				this.asked.merge(match.candidate().id(), 1, Integer::sum);
			}
		});
		return assigned;
	}

	/** The turns that a supplier has left, or one that is for this vacancy alone. */
	private List<Turn> turns(Weighed vacancy, Match match, int place) {
		String supplier = match.candidate().id();
		if (vacancy.vacancy().professional()) {
			return List.of(new Turn(supplier + " for " + place, 0));
		}
		return IntStream.range(this.asked.getOrDefault(supplier, 0), this.load)
			.mapToObj((nth) -> new Turn(supplier, nth))
			.toList();
	}

	/**
	 * A vacancy and how much it counts, above zero: more than all of less weight.
	 */
	record Weighed(Vacancy vacancy, int weight) {
	}

	/** That a supplier is asked for the nth time. */
	private record Turn(String supplier, int nth) {
	}

}
