package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a published figure is counted in the graph. A measure is one fixed statement that
 * counts for several figures at once: it takes {@code $figures}, each with {@code id},
 * {@code path} of its place and the terms of the measure, and answers {@code key} and
 * {@code measured}. It answers nothing for a place that the scope does not cover whole,
 * and nothing for a share of nothing. Persons are counted once.
 */
sealed interface Measure permits PlaceMeasure, PeopleMeasure, PartyMeasure, PartnershipMeasure {

	/** The statement, the same for every measure of this kind. */
	String statement();

	/**
	 * What the statement needs to know of the figure beside its place.
	 * @param region the region of the place, whose levels are meant
	 */
	Map<String, @Nullable Object> terms(String region);

}
