package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.RegionSettings.Neighbourly;
import org.linli.demo.RegionSettings.Party;
import org.linli.demo.RegionSettings.Staff;
import org.linli.demo.RegionSettings.Talents;
import org.linli.graph.GraphRow;
import org.linli.people.Role;
import org.linli.roster.Roster;
import org.linli.talent.TalentPoolRow;

/**
 * A region: its rosters and what fills them up to the published figures.
 */
final class Region {

	private final String name;

	private final RegionSettings settings;

	private final Draft draft;

	private final Roster roster;

	private final PlaceTree places;

	private final Population people;

	private final Skills skills;

	private final Volunteers volunteers;

	private int handedOut;

	/** Puts the rosters into the graph and divides the places. */
	Region(String name, World world, Roster roster, RegionSettings settings) {
		this.name = name;
		this.settings = settings;
		this.draft = new Draft(world, settings.seed());
		this.roster = new Inventions(world, roster, settings).complete();
		new RosterRows(this.draft, this.roster).add();
		this.places = new PlaceTreeDraft(this.draft, this.roster).add(settings.places());
		this.people = new Population(this.draft, this.places);
		this.skills = new Skills(this.draft);
		this.volunteers = new Volunteers(this.draft, this.people, this.skills, name);
	}

	/** Fills it with people and what they do. */
	void fill() {
		Spot here = this.draft.world().spot(this.settings.place());
		addCommunities(here);
		if (this.settings.partTimeGridWorkers() != null) {
			new PartTimeWorkers(this.draft, this.roster, this.people, here).add(this.settings.partTimeGridWorkers());
		}
		if (this.settings.dualReport() != null) {
			DualReport reports = new DualReport(this.draft, this.roster, this.people, this.skills,
					this.settings.dualReport());
			reports.addUnits();
			reports.addMembers();
		}
		addNeighbours();
		Posts posts = new Posts(this.draft, this.roster, this.people);
		this.settings.posts().forEach(posts::add);
		this.settings.volunteers().forEach(this.volunteers::addVolunteers);
		if (this.settings.talents() != null) {
			Talents talents = this.settings.talents();
			this.draft.add(new TalentPoolRow(Draft.id(talents.pool()), this.draft.code("TP"), talents.name(), here.id(),
					here.path()));
			this.volunteers.addTalents(talents);
		}
		this.people.all()
			.stream()
			.filter((person) -> person.roles().contains(Role.MEDIATOR))
			.forEach((mediator) -> this.skills.giveForRole(mediator, "mediation", 3));
		new Stories(this.draft, this.places).add(this.roster.needs());
		if (this.settings.accounts() != null) {
			new DemoAccounts(this.draft, this.people, here, this.settings.accounts()).add();
		}
		else {
			DemoAccounts.addElsewhere(this.draft, this.name, here);
		}
		TeamDraft teams = new TeamDraft(this.draft, this.roster, this.people);
		this.settings.teams().forEach(teams::add);
		HouseholdDraft households = new HouseholdDraft(this.draft, this.people);
		this.settings.households().forEach((one) -> households.add(one, this.settings.place()));
	}

	private void addCommunities(Spot here) {
		Party party = Objects.requireNonNullElse(this.settings.party(), Party.NONE);
		CommunityParty community = new CommunityParty(this.draft, this.roster, this.people, party);
		CommunityStaff staff = new CommunityStaff(this.draft, this.people,
				Objects.requireNonNullElse(this.settings.staff(), Staff.NONE));
		community.addMembers();
		staff.addCadres();
		staff.addSocialWorkers();
		new Certificates(this.draft, this.people).add(staff.socialWorkers(),
				(this.settings.staff() != null) ? this.settings.staff().certification() : null);
		staff.addCompoundManagers();
		Map<Grid, Individual> leaders = staff.addGridLeaders();
		community.addGridOrganizations(leaders);
		staff.addGridWorkers();
		staff.addLinkedLeaders(here);
		staff.addLegalLiterates();
		staff.addCrossPosts(this.roster.organizations());
		PartyChain chain = new PartyChain(this.draft, this.roster, this.people);
		if (party.temporaryCompoundBranches() != null) {
			chain.addTemporaryBranches(party.temporaryCompoundBranches());
		}
		if (party.keyHouseholds() != null) {
			chain.addKeyHouseholds(party.keyHouseholds(), community.gridOrganizations());
		}
		if (party.branchMembers() != null) {
			chain.addBranchMembers(party.branchMembers(), here);
		}
	}

	private void addNeighbours() {
		Neighbourly settings = Objects.requireNonNullElse(this.settings.neighbours(), Neighbourly.NONE);
		Neighbours neighbours = new Neighbours(this.draft, this.people, settings);
		neighbours.addBuildingHeads();
		neighbours.addUnitHeads();
		neighbours.addMediators();
	}

	/** Further residents with skills, from one number to another. */
	void addExtra(int from, int to) {
		this.volunteers.addExtra(from, to);
	}

	/**
	 * What was made since the last call. Persons come last: until then others decide what
	 * they do.
	 */
	List<GraphRow> handOut() {
		List<GraphRow> rows = new ArrayList<>(this.draft.take());
		List<Individual> all = this.people.all();
		all.subList(this.handedOut, all.size()).forEach((person) -> {
			rows.add(person.row());
			if (person.reached()) {
				rows.add(person.contact(this.draft.dice("contact " + person.key())));
			}
		});
		this.handedOut = all.size();
		return rows;
	}

}
