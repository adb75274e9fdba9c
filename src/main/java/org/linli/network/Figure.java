package org.linli.network;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a source publishes it.
 *
 * @param id its id, unique over all documents
 * @param document id of the document
 * @param placeKey roster key of the place of which it speaks
 * @param statementZh what it says, in Chinese
 * @param statementEn what it says, in English
 * @param published the number
 * @param qualifier how exactly the source means it
 * @param unit what it is a number of
 * @param kind what it speaks of
 * @param counts what is counted to compare it with
 * @param scope its place in words
 * @param period its time in words
 * @param note what remains open about it
 * @param measure how to count it in the graph; null where the graph holds nothing to
 * count
 * @param where the place in the graph; null until it was looked up or if it is not there
 */
record Figure(String id, String document, String placeKey, String statementZh, String statementEn, double published,
		FigureQualifier qualifier, String unit, FigureKind kind, String counts, String scope, String period,
		@Nullable String note, @Nullable Measure measure, @Nullable Where where) {

	Figure at(@Nullable Where place) {
		return new Figure(this.id, this.document, this.placeKey, this.statementZh, this.statementEn, this.published,
				this.qualifier, this.unit, this.kind, this.counts, this.scope, this.period, this.note, this.measure,
				place);
	}

	/** A place of the graph, and the region whose levels it and its parts have. */
	record Where(String id, String scopePath, String region) {
	}

}
