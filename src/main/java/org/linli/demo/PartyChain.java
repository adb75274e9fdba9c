package org.linli.demo;

import java.util.List;
import java.util.Map;

import org.linli.demo.CommunityParty.GridOrganization;
import org.linli.demo.PlaceTree.Building;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Compound;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.RegionSettings.BranchMembers;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.roster.Roster;

/**
 * Party organisations below the grid and the compound, and the members of branches that
 * the rosters name.
 */
final class PartyChain {

	private final Draft draft;

	private final Roster roster;

	private final Population people;

	PartyChain(Draft draft, Roster roster, Population people) {
		this.draft = draft;
		this.roster = roster;
		this.people = people;
	}

	/** Branches for a time, one on each of so many compounds, headed by a resident. */
	void addTemporaryBranches(int count) {
		int left = count;
		for (Community community : this.people.places().communities()) {
			for (Compound compound : community.compounds()) {
				if (left-- > 0) {
					temporary(community, compound);
				}
			}
		}
		if (left > 0) {
			throw new IllegalArgumentException("There are more temporary branches than compounds");
		}
	}

	private void temporary(Community community, Compound compound) {
		Spot at = compound.spot();
		String key = at.key() + ".temporarybranch";
		this.draft.add(new PartyOrgRow(Draft.id(key), this.draft.code("PO"), at.name() + "临时党支部", PartyOrgLevel.BRANCH,
				PartyOrgBasis.COMPOUND, at.path(), null, List.of(at.id()), organization(community), true, true, false));
		if (!compound.units().isEmpty()) {
			Individual head = this.people.settle(key + ".secretary", this.draft.dice(key).pick(compound.units()));
			head.joinCommunityParty();
			this.draft.add(new PartyMemberRow(Draft.id(key + ".membership"), this.draft.code("M"), head.id(),
					Draft.id(key), null, head.path(), this.draft.since(), null));
			this.people.assign(head, Role.BRANCH_SECRETARY, at, Employment.VOLUNTARY);
		}
	}

	/**
	 * The lowest link of the chain: the household of a member of a grid as key household,
	 * under the group of the grid, or under a group on the building where the grid has a
	 * branch.
	 */
	void addKeyHouseholds(int count, Map<Grid, GridOrganization> organizations) {
		int left = count;
		for (Grid grid : this.people.places().grids()) {
			GridOrganization above = organizations.get(grid);
			if (left > 0 && above != null && addKeyHousehold(grid, above)) {
				left--;
			}
		}
		if (left > 0) {
			throw new IllegalArgumentException("There are " + left + " key households more than grids with members");
		}
	}

	private boolean addKeyHousehold(Grid grid, GridOrganization above) {
		for (Building building : grid.buildings()) {
			for (PlaceTree.Unit unit : building.units()) {
				for (Individual person : this.people.residents(unit)) {
					if (person.inCommunityParty() && person.household() != null) {
						keyHousehold(grid, building, person, above);
						return true;
					}
				}
			}
		}
		return false;
	}

	private void keyHousehold(Grid grid, Building building, Individual person, GridOrganization above) {
		Spot at = building.spot();
		String name = grid.spot().name() + at.name();
		String parent = above.key();
		if (above.level() == PartyOrgLevel.BRANCH) {
			String group = at.key() + ".partygroup";
			this.draft.add(new PartyOrgRow(Draft.id(group), this.draft.code("PO"), name + "党小组", PartyOrgLevel.GROUP,
					PartyOrgBasis.TERRITORY, at.path(), null, List.of(at.id()), Draft.id(parent), true));
			parent = group;
		}
		this.draft.add(new PartyOrgRow(Draft.id(at.key() + ".keyhousehold"), this.draft.code("PO"), name + "党员中心户",
				PartyOrgLevel.KEY_HOUSEHOLD, PartyOrgBasis.TERRITORY, person.path(), null,
				List.of(String.valueOf(person.household())), Draft.id(parent), true));
	}

	/** Members of the branches of a place: some of enterprises, who live elsewhere. */
	void addBranchMembers(BranchMembers settings, Spot around) {
		Spot place = this.draft.world().spot(settings.at());
		List<Roster.PartyOrg> branches = this.roster.partyOrgs()
			.stream()
			.filter((line) -> line.level() == PartyOrgLevel.BRANCH
					&& this.draft.world().at(line.key(), line.territory()).startsWith(place.path()))
			.toList();
		List<Roster.PartyOrg> enterprises = branches.stream().filter((line) -> line.organization() != null).toList();
		List<Roster.PartyOrg> territorial = branches.stream().filter((line) -> line.organization() == null).toList();
		for (int i = 0; i < settings.count(); i++) {
			boolean inside = i >= settings.inEnterprises();
			List<Roster.PartyOrg> those = inside ? territorial : enterprises;
			Roster.PartyOrg branch = those.get(i % those.size());
			String key = branch.key() + ".member" + i;
			Individual member = inside ? this.people.settle(key, this.draft.dice(key).pick(units(branch, place)))
					: this.people.outsider(key, around);
			member.joinCommunityParty();
			this.draft.add(new PartyMemberRow(Draft.id(key + ".membership"), this.draft.code("M"), member.id(),
					Draft.id(branch.key()), null, member.path(), this.draft.dice(key).day(this.draft.since()), null));
		}
	}

	/** The building units of the branch's compound, or of the whole place. */
	private List<PlaceTree.Unit> units(Roster.PartyOrg branch, Spot place) {
		List<PlaceTree.Unit> units = this.people.places().units();
		List<PlaceTree.Unit> own = units.stream()
			.filter((unit) -> unit.spot().path().startsWith(this.draft.world().spot(branch.territory()).path()))
			.toList();
		return !own.isEmpty() ? own
				: units.stream().filter((unit) -> unit.spot().path().startsWith(place.path())).toList();
	}

	private String organization(Community community) {
		String place = community.spot().key();
		return this.roster.partyOrgOf(place)
			.map((line) -> Draft.id(line.key()))
			.orElseThrow(() -> new IllegalArgumentException(place + " has no party organisation"));
	}

}
