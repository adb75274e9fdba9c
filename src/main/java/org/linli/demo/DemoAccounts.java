package org.linli.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.RegionSettings.Accounts;
import org.linli.people.Role;
import org.linli.security.GrantRole;
import org.linli.security.GrantRow;
import org.linli.security.Purpose;

/**
 * An account for every role, so that the demonstration can be looked at through other
 * eyes. They work in one community, and are people of it where the role is a person's.
 */
final class DemoAccounts {

	private final Draft draft;

	private final Population people;

	private final Spot county;

	private final Accounts settings;

	private final Community community;

	private final Set<Individual> taken = new HashSet<>();

	DemoAccounts(Draft draft, Population people, Spot county, Accounts settings) {
		this.settings = settings;
		this.draft = draft;
		this.people = people;
		this.county = county;
		this.community = people.places()
			.communities()
			.stream()
			.filter((one) -> one.spot().key().equals(settings.community()))
			.findFirst()
			.orElseThrow();
	}

	/** The account that acts in a role. */
	static String subject(GrantRole role) {
		return "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	void add() {
		Spot here = this.community.spot();
		Spot grid = this.community.grids().getFirst().spot();
		List<Purpose> work = List.of(Purpose.CONTACT, Purpose.VISIT);
		grant(GrantRole.RESIDENT, here, List.of(), someone((one) -> one.roles().isEmpty() && !one.volunteer()));
		grant(GrantRole.VOLUNTEER, here, List.of(), someone((one) -> one.volunteer() && one.consent() != null));
		grant(GrantRole.ORGANISATION_LIAISON, this.county, List.of(), null);
		grant(GrantRole.GRID_WORKER, grid, work,
				someone((one) -> one.roles().contains(Role.GRID_WORKER) && one.livesIn(grid)));
		grant(GrantRole.COMMUNITY_WORKER, here, work, someone((one) -> one.roles().contains(Role.SOCIAL_WORKER)));
		grant(GrantRole.SECRETARY, here, List.of(Purpose.CONTACT, Purpose.VISIT, Purpose.EMERGENCY),
				someone((one) -> one.roles().contains(Role.SECRETARY)));
		grant(GrantRole.MEDIATOR, here, List.of(Purpose.MEDIATION),
				someone((one) -> one.roles().contains(Role.MEDIATOR)));
		grant(GrantRole.PLANNER, this.county, List.of(), null);
		grant(GrantRole.ADMINISTRATOR, this.county, List.of(), null);
	}

	private void grant(GrantRole role, Spot where, List<Purpose> purposes, @Nullable Individual who) {
		this.draft.add(new GrantRow(this.draft.code("G"), subject(role), role, where.id(), where.path(), purposes,
				(role == GrantRole.ORGANISATION_LIAISON) ? Draft.id(this.settings.liaisonOf()) : null,
				(who != null) ? who.id() : null, this.draft.since()));
	}

	/** Somebody of the community who has no account yet. */
	private Individual someone(Predicate<Individual> what) {
		Individual found = this.people.all()
			.stream()
			.filter((one) -> one.adult() && one.livesIn(this.community.spot()) && what.test(one))
			.filter((one) -> !this.taken.contains(one))
			.findFirst()
			.orElseThrow();
		this.taken.add(found);
		return found;
	}

}
