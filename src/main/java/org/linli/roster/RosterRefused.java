package org.linli.roster;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rosters that contain mistakes. All of them are named; nothing of the files is used.
 */
public class RosterRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 20;

	private final transient List<RosterProblem> problems;

	RosterRefused(List<RosterProblem> problems) {
		super(message(problems));
		this.problems = List.copyOf(problems);
	}

	/** All mistakes, file by file. */
	public List<RosterProblem> problems() {
		return this.problems;
	}

	private static String message(List<RosterProblem> problems) {
		String shown = problems.stream().limit(SHOWN).map(RosterProblem::toString).collect(Collectors.joining("\n"));
		int more = problems.size() - SHOWN;
		return "The rosters contain " + problems.size() + " mistakes, nothing was loaded:\n" + shown
				+ ((more > 0) ? "\nand " + more + " more" : "");
	}

}
