package org.linli.matching;

import java.util.List;
import java.util.Set;

/**
 * Who or what no hard rule keeps from helping, with all that the score asks about.
 */
sealed interface Candidate permits Helper, Supply {

	String id();

	/** The code that Linli issued: of equals the lower one comes first. */
	String code();

	String name();

	/** In what capacity it helps. */
	SupplierKind kind();

	/** The skills that are about the task. */
	List<HeldSkill> skills();

	/** Ids of the places in which it lives, works or sits. */
	Set<String> places();

	/** What links it to the place of a task, the strongest first. */
	List<Linkage> linkages(Task task);

}
