package org.linli.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a source publishes it.
 *
 * @param id its id, unique over all documents
 * @param document id of the document
 * @param placeKeys roster keys of the place, or of the places together, of which it
 * speaks
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
 * @param where those of the places that are known and seen; none until they were looked
 * up
 */
record Figure(String id, String document, List<String> placeKeys, String statementZh, String statementEn,
		double published, FigureQualifier qualifier, String unit, FigureKind kind, String counts, String scope,
		String period, @Nullable String note, @Nullable Measure measure, List<Where> where) {

	Figure at(List<Where> places) {
		return new Figure(this.id, this.document, this.placeKeys, this.statementZh, this.statementEn, this.published,
				this.qualifier, this.unit, this.kind, this.counts, this.scope, this.period, this.note, this.measure,
				places);
	}

	/** Whether all its places are known. */
	boolean placed() {
		return this.where.size() == this.placeKeys.size();
	}

	/** A place of the graph. */
	record Where(String id, String scopePath) {
	}

}
