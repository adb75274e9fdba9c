package org.linli.demo;

import java.util.List;

import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Households;

/**
 * Households up to a published number, and residents where that is published too.
 */
final class HouseholdDraft {

	/** Share of those under age among whoever does not live alone. Assumed. */
	private static final double MINORS = 0.2;

	private final Draft draft;

	private final Population people;

	HouseholdDraft(Draft draft, Population people) {
		this.draft = draft;
		this.people = people;
	}

	void add(Households settings, String region) {
		String where = (settings.at() != null) ? settings.at() : region;
		Spot place = this.draft.world().spot(where);
		List<Unit> units = new PlaceTree(this.people.places().within(List.of(place))).units();
		Dice dice = this.draft.dice("households of " + where);
		int households = this.people.households(place);
		for (int i = households; i < settings.count(); i++) {
			this.people.addHousehold(where + ".household" + i, units.get(i % units.size()));
		}
		if (settings.residents() == null) {
			return;
		}
		// Children live with somebody: in each household the first is an adult.
		int alone = this.people.emptyHouseholds(place);
		for (int i = residents(place).size(); i < settings.residents(); i++) {
			Individual resident = this.people.moveIn(where + ".resident" + i, place);
			if (alone-- <= 0 && dice.chance(MINORS)) {
				resident.becomeMinor();
			}
		}
		if (settings.elders() != null) {
			List<Individual> adults = residents(place).stream().filter(Individual::adult).toList();
			dice.shuffled(adults).subList(0, settings.elders()).forEach(Individual::becomeElder);
		}
	}

	private List<Individual> residents(Spot place) {
		return this.people.all().stream().filter((one) -> one.livesIn(place)).toList();
	}

}
