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

	private final Map<String, RosterFile> keys = new HashMap<>();

	private final List<RosterProblem> problems = new ArrayList<>();

	void add(RosterFile file, long line, @Nullable String column, String what) {
		this.problems.add(new RosterProblem(file.fileName(), line, column, what));
	}

	/** Keys are unique over all files: they become ids. */
	void register(RosterLine line) {
		String key = line.key();
		String column = (line.file() == RosterFile.SKILLS || line.file() == RosterFile.LEVELS) ? "code" : "key";
		if (key == null) {
			line.text(column);
			return;
		}
		RosterFile other = this.keys.putIfAbsent(key, line.file());
		if (other != null) {
			line.wrong(column, "stands twice, also in " + other.fileName() + ": " + key);
		}
	}

	boolean known(String key, RosterFile... files) {
		RosterFile file = this.keys.get(key);
		return file != null && Arrays.asList(files).contains(file);
	}

	void refuseIfWrong() {
		if (!this.problems.isEmpty()) {
			throw new RosterRefused(this.problems);
		}
	}

}
