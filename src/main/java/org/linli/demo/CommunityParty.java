package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Grid;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.roster.Roster;

/**
 * The party in the communities: members, each placed in a grid, and groups that cover all
 * grids.
 */
final class CommunityParty {

	private final Draft draft;

	private final Population people;

	/** Key of the party organisation of a community, by the key of the community. */
	private final Map<String, String> organizations = new HashMap<>();

	/** By grid, the members placed in it, who wait for their group. */
	private final Map<Grid, List<Function<String, PartyMemberRow>>> members = new HashMap<>();

	CommunityParty(Draft draft, Roster roster, Population people) {
		this.draft = draft;
		this.people = people;
		roster.partyOrgs()
			.stream()
			.filter((line) -> line.basis() == PartyOrgBasis.TERRITORY)
			.forEach((line) -> this.organizations.putIfAbsent(line.territory(), line.key()));
	}

	/** Members live where they are placed; which group they belong to is known later. */
	void addMembers() {
		List<Grid> grids = this.people.places().grids();
		int[] sizes = this.draft.dice("members")
			.scatter(this.draft.settings().communityPartyMembers(), grids.size(), 8, 20);
		int next = 0;
		for (Community community : this.people.places().communities()) {
			for (Grid grid : community.grids()) {
				for (int i = 1; i <= sizes[next]; i++) {
					member(grid, grid.spot().key() + ".member" + i);
				}
				next++;
			}
		}
	}

	/**
	 * Groups, fewer than grids: some stand on two grids that have the same leader. Grid
	 * leaders who are members head the group of their grid.
	 */
	void addGroups(Map<Grid, Individual> leaders) {
		int pairs = this.draft.settings().grids() - this.draft.settings().gridPartyGroups();
		for (Community community : this.people.places().communities()) {
			List<Grid> grids = community.grids();
			for (int i = 0; i < grids.size(); i++) {
				List<Grid> covered = new ArrayList<>(List.of(grids.get(i)));
				// One pair at most in a community.
				if (pairs > 0 && i == 0 && leaders.get(grids.get(0)) == leaders.get(grids.get(1))) {
					covered.add(grids.get(++i));
					pairs--;
				}
				group(community, covered, leaders);
			}
		}
		if (pairs > 0) {
			throw new IllegalArgumentException("Too few party groups for the grids");
		}
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

	private void group(Community community, List<Grid> covered, Map<Grid, Individual> leaders) {
		Grid first = covered.getFirst();
		Spot place = community.spot();
		StringBuilder name = new StringBuilder(place.name());
		covered.forEach((grid) -> name.append(grid.spot().name().substring(place.name().length())));
		String key = first.spot().key() + ".partygroup";
		String path = (covered.size() == 1) ? first.spot().path() : place.path();
		this.draft.add(new PartyOrgRow(Draft.id(key), this.draft.code("PO"), name + "党小组", PartyOrgLevel.GROUP,
				PartyOrgBasis.TERRITORY, path, null, covered.stream().map((grid) -> grid.spot().id()).toList(),
				Draft.id(organization(community)), true));
		covered.forEach((grid) -> this.members.getOrDefault(grid, List.of())
			.forEach((member) -> this.draft.add(member.apply(Draft.id(key)))));
		Individual leader = leaders.get(first);
		if (leader != null && leader.inCommunityParty()) {
			covered.forEach(
					(grid) -> this.people.assign(leader, Role.PARTY_GROUP_LEADER, grid.spot(), Employment.VOLUNTARY));
		}
	}

	private String organization(Community community) {
		String key = this.organizations.get(community.spot().key());
		if (key == null) {
			throw new IllegalArgumentException(community.spot().key() + " has no party organisation");
		}
		return key;
	}

}
