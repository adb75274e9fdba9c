package org.linli.network;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.network.Figure.Where;

/**
 * What is to be counted for one figure at its places.
 *
 * @param figure id of the figure
 * @param paths paths of the places, none inside another
 * @param measure how to count
 */
record Measurement(String figure, List<String> paths, Measure measure) {

	/**
	 * What a figure asks for; null if it has no measure or not all its places are known.
	 */
	static @Nullable Measurement of(Figure figure) {
		Measure measure = figure.measure();
		return (measure != null && figure.placed()) ? new Measurement(figure.id(),
				Scope.of(figure.where().stream().map(Where::scopePath).toArray(String[]::new)).prefixes(), measure)
				: null;
	}

}
