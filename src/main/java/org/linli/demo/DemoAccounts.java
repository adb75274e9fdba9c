package org.linli.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Community;
import org.linli.demo.RegionSettings.Accounts;
import org.linli.people.Role;
import org.linli.security.GrantRole;
import org.linli.security.GrantRow;
import org.linli.security.Purpose;

/**
 * An account for every role, so that the demonstration can be looked at through other
 * eyes. They work in one community, and are people of it where the role is a person's. In
 * every other region they work in all of it and are nobody in particular.
 */
final class DemoAccounts {

	private static final List<Purpose> WORK = List.of(Purpose.CONTACT, Purpose.VISIT);

	private static final Map<GrantRole, List<Purpose>> PURPOSES = Map.of(GrantRole.GRID_WORKER, WORK,
			GrantRole.COMMUNITY_WORKER, WORK, GrantRole.SECRETARY,
			List.of(Purpose.CONTACT, Purpose.VISIT, Purpose.EMERGENCY), GrantRole.MEDIATOR, List.of(Purpose.MEDIATION));

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

	/** The account that acts in a role in the first region. */
	static String subject(GrantRole role) {
		return "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The account that acts in a role in another region. */
	static String subject(GrantRole role, String region) {
		return subject(role) + "-" + region;
	}

	/** Whether there is an account for the role in other regions than the first. */
	static boolean actsElsewhere(GrantRole role) {
		return role != GrantRole.ORGANISATION_LIAISON;
	}

	/** Accounts that act in all of a region. */
	static void addElsewhere(Draft draft, String region, Spot where) {
		Stream.of(GrantRole.values())
			.filter(DemoAccounts::actsElsewhere)
			.forEach((role) -> draft.add(new GrantRow(draft.code("G"), subject(role, region), role, where.id(),
					where.path(), PURPOSES.getOrDefault(role, List.of()), null, null, draft.since())));
	}

	void add() {
		Spot here = this.community.spot();
		Spot grid = this.community.grids().getFirst().spot();
		grant(GrantRole.RESIDENT, here, someone((one) -> one.roles().isEmpty() && !one.volunteer()));
		grant(GrantRole.VOLUNTEER, here, someone((one) -> one.volunteer() && one.consent() != null));
		grant(GrantRole.ORGANISATION_LIAISON, this.county, null);
		grant(GrantRole.GRID_WORKER, grid,
				someone((one) -> one.roles().contains(Role.GRID_WORKER) && one.livesIn(grid)));
		grant(GrantRole.COMMUNITY_WORKER, here, someone((one) -> one.roles().contains(Role.SOCIAL_WORKER)));
		grant(GrantRole.SECRETARY, here, someone((one) -> one.roles().contains(Role.SECRETARY)));
		grant(GrantRole.MEDIATOR, here, someone((one) -> one.roles().contains(Role.MEDIATOR)));
		grant(GrantRole.PLANNER, this.county, null);
		grant(GrantRole.ADMINISTRATOR, this.county, null);
	}

	private void grant(GrantRole role, Spot where, @Nullable Individual who) {
		this.draft.add(new GrantRow(this.draft.code("G"), subject(role), role, where.id(), where.path(),
				PURPOSES.getOrDefault(role, List.of()),
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
