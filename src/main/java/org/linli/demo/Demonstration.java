package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.linli.graph.GraphRow;
import org.linli.roster.Roster;
import org.linli.roster.RosterReader;
import org.linli.talent.TalentPoolRow;

import org.springframework.core.io.Resource;

/**
 * The whole demonstration: the rosters and what fills them up to the published figures.
 * The same settings give the same rows.
 */
final class Demonstration {

	private static final String COUNTY = "anxin";

	private static final int CHUNK = 5_000;

	private final GeneratorSettings settings;

	private final Roster roster;

	private final Names names;

	Demonstration(GeneratorSettings settings, Roster roster, Names names) {
		this.settings = settings;
		this.roster = roster;
		this.names = names;
	}

	/** Reads {@code graph-seed/}, given with a slash at its end. */
	static Demonstration read(Resource folder, UnaryOperator<GeneratorSettings> change) {
		try {
			GeneratorSettings settings = GeneratorSettings.of(text(folder, "generator.yaml"));
			return new Demonstration(change.apply(settings), RosterReader.read(folder),
					Names.of(text(folder, "names.csv")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Hands out the rows in parts that refer to themselves and to earlier parts only. The
	 * first part is the demonstration; further residents follow, and the sequences last.
	 */
	void generate(Consumer<List<GraphRow>> sink) {
		Draft draft = new Draft(this.settings);
		Map<String, Spot> spots = new RosterRows(draft, this.roster).add();
		Spot county = Objects.requireNonNull(spots.get(COUNTY), COUNTY);
		PlaceTree places = new PlaceTreeDraft(draft, this.roster, spots).add();
		Population people = new Population(draft, this.names, places);
		Skills skills = new Skills(draft, this.roster);

		CommunityParty party = new CommunityParty(draft, this.roster, people);
		CommunityStaff staff = new CommunityStaff(draft, people);
		party.addMembers();
		staff.addCadres();
		staff.addSocialWorkers();
		staff.addCompoundManagers();
		party.addGroups(staff.addGridLeaders());
		staff.addGridWorkers();
		new PartTimeWorkers(draft, this.roster, people, county).add();

		DualReport reports = new DualReport(draft, this.roster, people, skills);
		reports.addUnits();
		reports.addMembers();

		Neighbours neighbours = new Neighbours(draft, people);
		neighbours.addBuildingHeads();
		neighbours.addUnitHeads();
		neighbours.addMediators();

		Volunteers volunteers = new Volunteers(draft, people, skills);
		volunteers.addVolunteers();
		TalentPoolRow pool = new TalentPoolRow(Draft.id("anxin.talentpool"), draft.code("TP"), "安新县社区人才库", county.id(),
				county.path());
		draft.add(pool);
		volunteers.addTalents(pool.id());
		new Stories(draft, places).add(this.roster.needs());
		new DemoAccounts(draft, people, county).add();
		int handedOut = handOut(draft, people, 0, sink);
		for (int from = 0; from < this.settings.extraResidents(); from += CHUNK) {
			volunteers.addExtra(from, Math.min(from + CHUNK, this.settings.extraResidents()));
			handedOut = handOut(draft, people, handedOut, sink);
		}
		sink.accept(draft.sequences());
	}

	/** Persons come last in a part: until then others decide what they do. */
	private static int handOut(Draft draft, Population people, int from, Consumer<List<GraphRow>> sink) {
		List<GraphRow> rows = new ArrayList<>(draft.take());
		List<Individual> all = people.all();
		all.subList(from, all.size()).forEach((person) -> {
			rows.add(person.row());
			if (person.reached()) {
				rows.add(person.contact(draft.dice("contact " + person.key())));
			}
		});
		sink.accept(rows);
		return all.size();
	}

	private static String text(Resource folder, String file) throws IOException {
		return folder.createRelative(file).getContentAsString(StandardCharsets.UTF_8);
	}

}
