package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a published figure is counted in the graph. A measure is one fixed statement that
 * counts for several figures at once: it takes {@code $figures}, each with {@code id},
 * {@code paths} of its places and the terms of the measure, and answers {@code key} and
 * {@code measured}. It answers nothing for places that the scope does not cover whole,
 * and nothing for a share of nothing. Persons are counted once.
 */
sealed interface Measure permits PlaceMeasure, PeopleMeasure, HomeMeasure, StaffMeasure, PartyMeasure,
		PartnershipMeasure, OrganizationMeasure, TeamMeasure {

	/** The statement, the same for every measure of this kind. */
	String statement();

	/** What the statement needs to know of the figure beside its places. */
	Map<String, @Nullable Object> terms();

}
