package org.linli.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Gives out suppliers to vacancies. What counts first is that as many vacancies as can be
 * are filled, those that wait longest before others; then that nobody is asked twice
 * while others are not asked at all; then the scores. It is the best of all plans by this
 * measure, not only a good one.
 */
final class Planner {

	/** More than all scores together: nobody is asked more often for a better fit. */
	private static final double EVENLY = 2_000;

	/** More than all of that together: nothing waits so that others are asked less. */
	private static final double FILLED = 1e8;

	/** Waiting longer than ten years makes no difference. */
	private static final long LONGEST_DAYS = 3_650;

	private Planner() {
	}

	/**
	 * Who is asked for each vacancy, null where nobody is left.
	 * @param load for how many vacancies one is asked at most
	 */
	static List<@Nullable Match> assign(List<Waiting> vacancies, int load) {
		Graph<Object, DefaultWeightedEdge> offers = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		Map<DefaultWeightedEdge, Match> matches = new HashMap<>();
		Set<Object> places = new LinkedHashSet<>();
		Set<Object> turns = new LinkedHashSet<>();
		for (int i = 0; i < vacancies.size(); i++) {
			Integer place = i;
			places.add(place);
			offers.addVertex(place);
			Waiting waiting = vacancies.get(i);
			for (Match match : waiting.vacancy().matches()) {
				for (int nth = 0; nth < load; nth++) {
					Turn turn = new Turn(match.candidate().id(), nth);
					turns.add(turn);
					offers.addVertex(turn);
					DefaultWeightedEdge edge = offers.addEdge(place, turn);
					offers.setEdgeWeight(edge, FILLED * waiting.weight() + EVENLY * (load - nth - 1) + match.score());
					matches.put(edge, match);
				}
			}
		}
		List<@Nullable Match> assigned = new ArrayList<>();
		vacancies.forEach((vacancy) -> assigned.add(null));
		new MaximumWeightBipartiteMatching<>(offers, places, turns).getMatching()
			.getEdges()
			.forEach((edge) -> assigned.set((Integer) offers.getEdgeSource(edge), matches.get(edge)));
		return assigned;
	}

	/**
	 * A vacancy that waits.
	 *
	 * @param vacancy what is looked for
	 * @param days for how many days
	 */
	record Waiting(Vacancy vacancy, long days) {

		long weight() {
			return 1 + Math.clamp(this.days, 0, LONGEST_DAYS);
		}

	}

	/** That a supplier is asked for the nth time. */
	private record Turn(String supplier, int nth) {
	}

}
