package org.linli.roster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks what spans several lines: that nothing is its own ancestor, and that every place
 * stands under a level under which it may stand, of its region or of another.
 */
final class RosterTrees {

	private RosterTrees() {
	}

	static void check(Map<RosterFile, List<RosterLine>> files) {
		acyclic(files.getOrDefault(RosterFile.TERRITORIES, List.of()), "parent");
		acyclic(files.getOrDefault(RosterFile.ORGANIZATIONS, List.of()), "parent");
		acyclic(files.getOrDefault(RosterFile.PARTY_ORGS, List.of()), "parent");
		acyclic(files.getOrDefault(RosterFile.SITES, List.of()), "host");
		acyclic(files.getOrDefault(RosterFile.SKILLS, List.of()), "broader");
		Map<String, RosterLine> levels = byKey(files.getOrDefault(RosterFile.LEVELS, List.of()));
		Set<String> codes = levels.values().stream().map((level) -> level.text("code")).collect(Collectors.toSet());
		levels.values().forEach((level) -> parentLevels(level, codes));
		Map<String, RosterLine> places = byKey(files.getOrDefault(RosterFile.TERRITORIES, List.of()));
		places.values().forEach((place) -> level(place, places, levels));
	}

	private static void parentLevels(RosterLine level, Set<String> codes) {
		for (String parent : level.list("parents")) {
			if (!codes.contains(parent)) {
				level.wrong("parents", "no such level: " + parent);
			}
		}
	}

	private static void level(RosterLine place, Map<String, RosterLine> places, Map<String, RosterLine> levels) {
		RosterLine level = levels.get(place.optional("region") + ":" + place.optional("level"));
		if (level == null) {
			place.wrong("level", "the region " + place.optional("region") + " has no level " + place.optional("level"));
			return;
		}
		String above = place.optional("parent");
		RosterLine parent = (above != null) ? places.get(above) : null;
		if (parent == null) {
			return;
		}
		String parentLevel = String.valueOf(parent.optional("level"));
		if (!level.list("parents").contains(parentLevel)) {
			place.wrong("parent", "a " + place.optional("level") + " does not stand under a " + parentLevel + " of "
					+ parent.optional("region"));
		}
	}

	private static void acyclic(List<RosterLine> lines, String column) {
		Map<String, RosterLine> known = byKey(lines);
		for (RosterLine line : lines) {
			Set<String> above = new HashSet<>();
			Deque<String> next = new ArrayDeque<>(line.list(column));
			while (!next.isEmpty()) {
				String key = next.pop();
				RosterLine higher = known.get(key);
				if (above.add(key) && higher != null) {
					next.addAll(higher.list(column));
				}
			}
			if (above.contains(String.valueOf(line.key()))) {
				line.wrong(column, "is above itself");
			}
		}
	}

	private static Map<String, RosterLine> byKey(List<RosterLine> lines) {
		Map<String, RosterLine> known = new HashMap<>();
		for (RosterLine line : lines) {
			String key = line.key();
			if (key != null) {
				known.putIfAbsent(key, line);
			}
		}
		return known;
	}

}
