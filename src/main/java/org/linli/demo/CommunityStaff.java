package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Compound;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Parts;
import org.linli.demo.RegionSettings.Staff;
import org.linli.people.Employment;
import org.linli.organization.OrganizationKind;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.roster.Roster;

/**
 * Those who work for the communities: cadres, social workers, compound managers, grid
 * leaders and grid workers.
 */
final class CommunityStaff {

	/**
	 * Leaders who are not members of the party, so that some grids have nobody to head
	 * the group.
	 */
	private static final int LEADERS_OUTSIDE_THE_PARTY = 2;

	private final Draft draft;

	private final Population people;

	private final Staff settings;

	private final List<Community> communities;

	private final Map<Community, List<Individual>> cadres = new LinkedHashMap<>();

	private final List<SocialWorker> socialWorkers = new ArrayList<>();

	CommunityStaff(Draft draft, Population people, Staff settings) {
		this.draft = draft;
		this.people = people;
		this.settings = settings;
		this.communities = people.places().communities();
	}

	/** Three of five are members; the first is secretary and director at once. */
	void addCadres() {
		int[] sizes = scatter("cadres", this.settings.committeeCadres(), this.communities.size());
		for (int c = 0; c < sizes.length; c++) {
			Community community = this.communities.get(c);
			Spot at = community.spot();
			Dice dice = this.draft.dice("cadres of " + at.key());
			List<Individual> members = dice.shuffled(this.people.freeMembers(community.units()));
			List<Individual> chosen = new ArrayList<>(members.subList(0, (sizes[c] * 3 + 4) / 5));
			for (int i = chosen.size(); i < sizes[c]; i++) {
				chosen.add(this.people.settle(at.key() + ".cadre" + i, dice.pick(community.units())));
			}
			// All were elected on one day.
			LocalDate elected = dice.day(this.draft.since());
			this.people.assign(chosen.getFirst(), Role.SECRETARY, at, Employment.FULL_TIME, elected);
			this.people.assign(chosen.getFirst(), Role.DIRECTOR, at, Employment.FULL_TIME, elected);
			chosen
				.forEach((cadre) -> this.people.assign(cadre, Role.COMMITTEE_CADRE, at, Employment.FULL_TIME, elected));
			this.cadres.put(community, chosen);
		}
	}

	void addSocialWorkers() {
		int[] sizes = scatter("social workers", this.settings.fullTimeSocialWorkers(), this.communities.size());
		for (int c = 0; c < sizes.length; c++) {
			Community community = this.communities.get(c);
			Dice dice = this.draft.dice("social workers of " + community.spot().key());
			for (int i = 1; i <= sizes[c]; i++) {
				Individual worker = memberOrNew(community.units(), 0.25, community.spot().key() + ".socialworker" + i,
						dice);
				worker.roles().add(Role.SOCIAL_WORKER);
				this.socialWorkers.add(new SocialWorker(worker, community.spot()));
			}
		}
	}

	/** Who works in the communities full time, to be given the role with its dates. */
	List<SocialWorker> socialWorkers() {
		return this.socialWorkers;
	}

	void addCompoundManagers() {
		List<Compound> compounds = this.communities.stream().flatMap((one) -> one.compounds().stream()).toList();
		int[] sizes = scatter("compound managers", this.settings.compoundManagers(), compounds.size());
		for (int c = 0; c < sizes.length; c++) {
			Compound compound = compounds.get(c);
			Dice dice = this.draft.dice("managers of " + compound.spot().key());
			for (int i = 1; i <= sizes[c]; i++) {
				Individual manager = memberOrNew(compound.units(), 0.3, compound.spot().key() + ".manager" + i, dice);
				this.people.assign(manager, Role.COMPOUND_MANAGER, compound.spot(), Employment.FULL_TIME);
			}
		}
	}

	/**
	 * Cadres lead the grids of their community, several each where there are fewer
	 * leaders than grids.
	 */
	Map<Grid, Individual> addGridLeaders() {
		Map<Grid, Individual> leaders = new LinkedHashMap<>();
		if (this.settings.gridLeaders() == null) {
			return leaders;
		}
		int[] counts = leadersByCommunity(this.settings.gridLeaders());
		for (int c = 0; c < counts.length; c++) {
			Community community = this.communities.get(c);
			List<Individual> candidates = this.cadres.getOrDefault(community, List.of());
			boolean outside = c >= counts.length - LEADERS_OUTSIDE_THE_PARTY;
			for (int g = 0; g < community.grids().size(); g++) {
				int which = g * counts[c] / community.grids().size();
				Individual leader = (outside && which == 0) ? candidates.getLast() : candidates.get(1 + which);
				leaders.put(community.grids().get(g), leader);
				this.people.assign(leader, Role.GRID_LEADER, community.grids().get(g).spot(), Employment.FULL_TIME);
			}
		}
		return leaders;
	}

	void addGridWorkers() {
		List<Grid> grids = this.people.places().grids();
		int[] sizes = scatter("grid workers", this.settings.gridWorkers(), grids.size());
		for (int g = 0; g < sizes.length; g++) {
			Grid grid = grids.get(g);
			Dice dice = this.draft.dice("workers of " + grid.spot().key());
			for (int i = 1; i <= sizes[g]; i++) {
				Individual worker = memberOrNew(grid.units(), 0.35, grid.spot().key() + ".worker" + i, dice);
				this.people.assign(worker, Role.GRID_WORKER, grid.spot(),
						dice.chance(0.4) ? Employment.FULL_TIME : Employment.PART_TIME);
			}
		}
	}

	/** Leaders of the county, one for each of so many communities. */
	void addLinkedLeaders(Spot county) {
		int count = (this.settings.linkedLeaders() != null) ? this.settings.linkedLeaders() : 0;
		for (Community community : this.communities.subList(0, count)) {
			Individual leader = this.people.outsider(community.spot().key() + ".linkedleader", county);
			this.people.assign(leader, Role.LINKED_LEADER, community.spot(), Employment.FULL_TIME);
		}
	}

	void addLegalLiterates() {
		int[] sizes = scatter("legal literates", this.settings.legalLiterates(), this.communities.size());
		for (int c = 0; c < sizes.length; c++) {
			Community community = this.communities.get(c);
			Dice dice = this.draft.dice("legal literates of " + community.spot().key());
			for (int i = 1; i <= sizes[c]; i++) {
				Individual one = memberOrNew(community.units(), 0.5, community.spot().key() + ".legalliterate" + i,
						dice);
				this.people.assign(one, Role.LEGAL_LITERATE, community.spot(), Employment.VOLUNTARY);
			}
		}
	}

	/**
	 * In each property company with a community, one cadre of the community sits in its
	 * management.
	 */
	void addCrossPosts(List<Roster.Organization> organizations) {
		if (!Boolean.TRUE.equals(this.settings.crossPosts())) {
			return;
		}
		for (Community community : this.communities) {
			organizations.stream()
				.filter((one) -> one.kind() == OrganizationKind.PROPERTY && one.synthetic()
						&& one.territory().equals(community.spot().key()))
				.forEach((one) -> {
					Individual cadre = this.cadres.getOrDefault(community, List.of()).getLast();
					cadre.roles().add(Role.PROPERTY_MANAGER);
					String key = one.key() + ".manager";
					this.draft.add(new RoleRow(Draft.id(key), this.draft.code("R"), Role.PROPERTY_MANAGER, cadre.id(),
							Draft.id(one.key()), community.spot().path(), this.draft.since(), null,
							Employment.PART_TIME, null, null));
				});
		}
	}

	/** One each, and those that are left to the communities with most grids. */
	private int[] leadersByCommunity(int all) {
		int[] counts = new int[this.communities.size()];
		int grids = this.people.places().grids().size();
		int left = all;
		for (int round = 1; left > 0; round++) {
			int before = left;
			for (int most = grids; most >= round; most--) {
				for (int c = 0; c < counts.length && left > 0; c++) {
					if (this.communities.get(c).grids().size() == most) {
						counts[c]++;
						left--;
					}
				}
			}
			if (left == before) {
				throw new IllegalArgumentException("There are more grid leaders than grids");
			}
		}
		return counts;
	}

	private Individual memberOrNew(List<Unit> units, double members, String key, Dice dice) {
		List<Individual> free = this.people.freeMembers(units);
		if (dice.chance(members) && !free.isEmpty()) {
			return dice.pick(free);
		}
		return this.people.settle(key, dice.pick(units));
	}

	private int[] scatter(String purpose, @Nullable Parts parts, int over) {
		return (parts != null) ? this.draft.dice(purpose).scatter(parts, over) : new int[0];
	}

	/** Somebody who works in a community. */
	record SocialWorker(Individual person, Spot community) {
	}

}
