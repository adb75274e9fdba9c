package org.linli.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about the files while reading them: which keys there are, and what
 * is wrong.
 */
final class Findings {

	private final Map<String, RosterLine> lines = new HashMap<>();

	private final List<RosterProblem> problems = new ArrayList<>();

	void add(String file, long line, @Nullable String column, String what) {
		this.problems.add(new RosterProblem(file, line, column, what));
	}

	/** Keys are unique over all files: they become ids. */
	void register(RosterLine line) {
		String key = line.key();
		String column = (line.file() == RosterFile.SKILLS || line.file() == RosterFile.LEVELS) ? "code" : "key";
		if (key == null) {
			line.text(column);
			return;
		}
		RosterLine other = this.lines.putIfAbsent(key, line);
		if (other != null) {
			line.wrong(column, "stands twice, also in " + other.source() + ": " + key);
		}
	}

	boolean known(String key, RosterFile... files) {
		RosterLine line = this.lines.get(key);
		return line != null && Arrays.asList(files).contains(line.file());
	}

	void refuseIfWrong() {
		if (!this.problems.isEmpty()) {
			throw new RosterRefused(this.problems);
		}
	}

}
