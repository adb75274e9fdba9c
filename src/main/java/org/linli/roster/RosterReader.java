package org.linli.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.core.io.Resource;

/**
 * Reads all files first, for their keys, and then every cell. Mistakes are collected and
 * refused together.
 */
public final class RosterReader {

	private final Findings findings = new Findings();

	private final List<Map<RosterFile, List<RosterLine>>> parts = new ArrayList<>();

	private RosterReader(Resource folder, List<String> parts) {
		parts.forEach((part) -> this.parts.add(new EnumMap<>(RosterFile.class)));
		for (RosterFile file : RosterFile.values()) {
			boolean found = false;
			for (int i = 0; i < parts.size(); i++) {
				List<RosterLine> lines = CsvLines.of(file, folder, parts.get(i), this.findings);
				found |= lines != null;
				this.parts.get(i).put(file, (lines != null) ? lines : List.of());
			}
			if (!found && !file.optional()) {
				this.findings.add(file.fileName(), 1, null, "there is no such file");
			}
		}
	}

	/**
	 * Reads the files of a folder.
	 * @param folder a directory, its location ending in a slash
	 * @throws RosterRefused naming everything that is wrong, if anything is
	 */
	public static Roster read(Resource folder) {
		return read(folder, List.of("")).getFirst();
	}

	/**
	 * Reads files that lie in several parts of a folder and refer to each other: one
	 * roster for each part. No part needs to have all files.
	 * @param folder a directory, its location ending in a slash
	 * @param parts directories below it, each ending in a slash; empty for itself
	 * @throws RosterRefused naming everything that is wrong, if anything is
	 */
	public static List<Roster> read(Resource folder, List<String> parts) {
		return new RosterReader(folder, parts).read();
	}

	private List<Roster> read() {
		List<Roster> rosters = this.parts.stream().map(this::roster).toList();
		Map<RosterFile, List<RosterLine>> all = new EnumMap<>(RosterFile.class);
		for (RosterFile file : RosterFile.values()) {
			all.put(file, all(file));
		}
		RosterTrees.check(all);
		this.findings.refuseIfWrong();
		return rosters;
	}

	private Roster roster(Map<RosterFile, List<RosterLine>> part) {
		List<RosterLine> territories = all(RosterFile.TERRITORIES);
		return new Roster(mapped(part, RosterFile.LEVELS, RosterLines::level),
				mapped(part, RosterFile.TERRITORIES, RosterLines::place),
				mapped(part, RosterFile.SITES, RosterLines::site),
				mapped(part, RosterFile.WINDOWS, RosterLines::window),
				mapped(part, RosterFile.HONOURS, (line) -> RosterLines.honour(line, territories)),
				mapped(part, RosterFile.SKILLS, RosterLines::skill),
				mapped(part, RosterFile.ORGANIZATIONS, RosterLines::organization),
				mapped(part, RosterFile.PARTY_ORGS, RosterLines::partyOrg),
				mapped(part, RosterFile.REPORT_INS, RosterLines::report),
				mapped(part, RosterFile.PROGRAMMES, RosterLines::programme),
				mapped(part, RosterFile.TEAMS, RosterLines::team),
				mapped(part, RosterFile.AGREEMENTS, RosterLines::agreement),
				mapped(part, RosterFile.OFFERS, RosterLines::offer),
				mapped(part, RosterFile.SERVICE_ITEMS, RosterLines::serviceItem),
				mapped(part, RosterFile.NEEDS, RosterLines::need));
	}

	private List<RosterLine> all(RosterFile file) {
		return this.parts.stream().flatMap((part) -> part.getOrDefault(file, List.of()).stream()).toList();
	}

	private static <T> List<T> mapped(Map<RosterFile, List<RosterLine>> part, RosterFile file,
			Function<RosterLine, T> mapper) {
		return part.getOrDefault(file, List.of()).stream().map(mapper).toList();
	}

}
