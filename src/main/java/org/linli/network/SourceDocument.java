package org.linli.network;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A published document and what it says, as data.
 *
 * @param id its id, such as {@code 000}
 * @param title its title
 * @param publisher who published it
 * @param date when; null if that is not known
 * @param page on which page
 * @param region of which region it speaks
 * @param note what remains to be known about it
 * @param mechanisms the mechanisms it names
 * @param contradictions where its figures do not agree
 * @param figures its figures
 */
record SourceDocument(String id, String title, String publisher, @Nullable LocalDate date, @Nullable Integer page,
		@Nullable String region, @Nullable String note, List<Mechanism> mechanisms, List<Contradiction> contradictions,
		List<Figure> figures) {

	/** Something that a document names and where it stands in the graph. */
	record Mechanism(String id, String nameZh, String nameEn, MechanismKind kind, String description,
			String modelledAs) {
	}

	/** Where the figures of a document do not agree, and what the graph makes of it. */
	record Contradiction(String id, String statement, String resolution) {
	}

}
