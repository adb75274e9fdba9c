package org.linli.network;

import org.jspecify.annotations.Nullable;
import org.linli.network.Figure.Where;

/**
 * What is to be counted for one figure at one place.
 *
 * @param figure id of the figure
 * @param path path of the place
 * @param region region of the place
 * @param measure how to count
 */
record Measurement(String figure, String path, String region, Measure measure) {

	/** What a figure asks for; null if it has no measure or its place is not known. */
	static @Nullable Measurement of(Figure figure) {
		Measure measure = figure.measure();
		Where where = figure.where();
		return (measure != null && where != null)
				? new Measurement(figure.id(), where.scopePath(), where.region(), measure) : null;
	}

}
