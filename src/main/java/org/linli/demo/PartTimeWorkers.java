package org.linli.demo;

import java.util.List;

import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.RegionSettings.Parts;
import org.linli.partnership.AgreementKind;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.roster.Roster;

/**
 * Couriers, riders and cleaners of partner companies who work part time for a grid. Most
 * live where the graph does not reach.
 */
final class PartTimeWorkers {

	private static final double AT_HOME_HERE = 0.4;

	private final Draft draft;

	private final Population people;

	private final List<Roster.Agreement> agreements;

	private final Spot county;

	PartTimeWorkers(Draft draft, Roster roster, Population people, Spot county) {
		this.draft = draft;
		this.people = people;
		this.county = county;
		this.agreements = roster.agreements()
			.stream()
			.filter((agreement) -> agreement.kind() == AgreementKind.PART_TIME_GRID_WORK)
			.toList();
	}

	void add(Parts settings) {
		int[] sizes = this.draft.dice("part-time workers").scatter(settings, this.people.places().grids().size());
		int next = 0;
		for (Community community : this.people.places().communities()) {
			for (Grid grid : community.grids()) {
				for (int i = 1; i <= sizes[next]; i++) {
					add(community, grid, grid.spot().key() + ".parttime" + i);
				}
				next++;
			}
		}
	}

	private void add(Community community, Grid grid, String key) {
		Dice dice = this.draft.dice(key);
		Roster.Agreement agreement = dice.pick(this.agreements);
		Individual worker = dice.chance(AT_HOME_HERE) ? this.people.settle(key, dice.pick(community.units()))
				: this.people.outsider(key, this.county);
		worker.roles().add(Role.PART_TIME_GRID_WORKER);
		this.draft.add(new RoleRow(Draft.id(key + ".role"), this.draft.code("R"), Role.PART_TIME_GRID_WORKER,
				worker.id(), grid.spot().id(), grid.spot().path(), dice.day(this.draft.since()), null,
				Employment.PART_TIME, Draft.id(agreement.parties().getFirst()), Draft.id(agreement.key())));
	}

}
