package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.RegionSettings.Branches;
import org.linli.demo.RegionSettings.Parts;
import org.linli.demo.RegionSettings.Party;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.roster.Roster;

/**
 * The party in the communities: members, each placed in a grid, and the groups and
 * branches on grids.
 */
final class CommunityParty {

	private final Draft draft;

	private final Population people;

	private final Party settings;

	private final Roster roster;

	private final Map<Grid, GridOrganization> onGrids = new HashMap<>();

	/** By grid, the members placed in it, who wait for their group. */
	private final Map<Grid, List<Function<String, PartyMemberRow>>> members = new HashMap<>();

	CommunityParty(Draft draft, Roster roster, Population people, Party settings) {
		this.draft = draft;
		this.people = people;
		this.settings = settings;
		this.roster = roster;
	}

	/** Members live where they are placed; which group they belong to is known later. */
	void addMembers() {
		Parts members = this.settings.members();
		if (members == null) {
			return;
		}
		List<Spot> within = (this.settings.membersWithin() != null)
				? this.draft.world().spots(this.settings.membersWithin()) : List.of();
		PlaceTree places = new PlaceTree(this.people.places().within(within));
		int[] sizes = this.draft.dice("members").scatter(members, places.grids().size());
		int next = 0;
		for (Community community : places.communities()) {
			for (Grid grid : community.grids()) {
				for (int i = 1; i <= sizes[next]; i++) {
					member(grid, grid.spot().key() + ".member" + i);
				}
				next++;
			}
		}
	}

	/**
	 * Groups and branches on grids, fewer than grids. Grid leaders who are members head
	 * the group of their grid. Members of grids without one belong to the community's own
	 * organisation.
	 */
	void addGridOrganizations(Map<Grid, Individual> leaders) {
		Set<Grid> covered = new HashSet<>();
		if (this.settings.gridGroups() != null) {
			covered.addAll(Boolean.TRUE.equals(this.settings.groupsCoverAllGrids())
					? pairedGroups(this.settings.gridGroups(), leaders)
					: someGroups(this.settings.gridGroups(), leaders));
		}
		for (Branches branches : this.settings.gridBranches()) {
			List<Spot> within = (branches.within() != null) ? this.draft.world().spots(branches.within()) : List.of();
			List<Grid> grids = this.draft.dice("grids with branches " + branches.within())
				.shuffled(new PlaceTree(this.people.places().within(within)).grids());
			for (Grid grid : grids.subList(0, branches.count())) {
				organization(PartyOrgLevel.BRANCH, List.of(grid), leaders);
				covered.add(grid);
			}
		}
		for (Community community : this.people.places().communities()) {
			String own = this.roster.partyOrgOf(community.spot().key()).map(Roster.PartyOrg::key).orElse(null);
			community.grids()
				.stream()
				.filter((grid) -> !covered.contains(grid) && own != null)
				.forEach((grid) -> this.members.getOrDefault(grid, List.of())
					.forEach((member) -> this.draft.add(member.apply(Draft.id(String.valueOf(own))))));
		}
	}

	/** Level and key of the party organisation on a grid, where one was added. */
	Map<Grid, GridOrganization> gridOrganizations() {
		return this.onGrids;
	}

	private List<Grid> someGroups(int count, Map<Grid, Individual> leaders) {
		List<Grid> chosen = this.draft.dice("grids with groups")
			.shuffled(this.people.places().grids())
			.subList(0, count);
		chosen.forEach((grid) -> organization(PartyOrgLevel.GROUP, List.of(grid), leaders));
		return chosen;
	}

	/** So that fewer groups cover all grids, some stand on two that have one leader. */
	private List<Grid> pairedGroups(int count, Map<Grid, Individual> leaders) {
		int pairs = this.people.places().grids().size() - count;
		for (Community community : this.people.places().communities()) {
			List<Grid> grids = community.grids();
			for (int i = 0; i < grids.size(); i++) {
				List<Grid> covered = new ArrayList<>(List.of(grids.get(i)));
				// One pair at most in a community.
				if (pairs > 0 && i == 0 && leaders.get(grids.get(0)) == leaders.get(grids.get(1))) {
					covered.add(grids.get(++i));
					pairs--;
				}
				organization(PartyOrgLevel.GROUP, covered, leaders);
			}
		}
		if (pairs > 0) {
			throw new IllegalArgumentException("Too few party groups for the grids");
		}
		return this.people.places().grids();
	}

	private void member(Grid grid, String key) {
		Dice dice = this.draft.dice(key);
		Individual person = this.people.settle(key, dice.pick(grid.units()));
		person.joinCommunityParty();
		String code = this.draft.code("M");
		LocalDate since = dice.day(this.draft.since());
		this.members.computeIfAbsent(grid, (place) -> new ArrayList<>())
			.add((group) -> new PartyMemberRow(Draft.id(key + ".membership"), code, person.id(), group,
					grid.spot().id(), person.path(), since, null));
	}

	private void organization(PartyOrgLevel level, List<Grid> covered, Map<Grid, Individual> leaders) {
		Grid first = covered.getFirst();
		Spot place = community(first);
		StringBuilder name = new StringBuilder(place.name());
		covered.forEach((grid) -> name.append(grid.spot().name().substring(place.name().length())));
		boolean group = level == PartyOrgLevel.GROUP;
		String key = first.spot().key() + (group ? ".partygroup" : ".branch");
		String path = (covered.size() == 1) ? first.spot().path() : place.path();
		this.draft.add(new PartyOrgRow(Draft.id(key), this.draft.code("PO"), name + (group ? "党小组" : "党支部"), level,
				PartyOrgBasis.TERRITORY, path, null, covered.stream().map((grid) -> grid.spot().id()).toList(),
				Draft.id(organization(place)), true));
		covered.forEach((grid) -> {
			this.onGrids.put(grid, new GridOrganization(level, key));
			this.members.getOrDefault(grid, List.of()).forEach((member) -> this.draft.add(member.apply(Draft.id(key))));
		});
		Individual leader = leaders.get(first);
		if (leader != null && leader.inCommunityParty()) {
			Role role = group ? Role.PARTY_GROUP_LEADER : Role.BRANCH_SECRETARY;
			covered.forEach((grid) -> this.people.assign(leader, role, grid.spot(), Employment.VOLUNTARY));
		}
	}

	private Spot community(Grid grid) {
		return this.people.places()
			.communities()
			.stream()
			.filter((community) -> community.grids().contains(grid))
			.findFirst()
			.orElseThrow()
			.spot();
	}

	private String organization(Spot community) {
		return this.roster.partyOrgOf(community.key())
			.orElseThrow(() -> new IllegalArgumentException(community.key() + " has no party organisation"))
			.key();
	}

	/** A party organisation on a grid. */
	record GridOrganization(PartyOrgLevel level, String key) {
	}

}
