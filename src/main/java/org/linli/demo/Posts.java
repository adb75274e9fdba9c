package org.linli.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.linli.demo.PlaceTree.Community;
import org.linli.demo.PlaceTree.Grid;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Post;
import org.linli.party.PartyMemberRow;
import org.linli.people.Role;
import org.linli.roster.Roster;
import org.linli.territory.TerritoryKind;

/**
 * Roles of which a document says no more than that they are held, each by somebody
 * invented.
 */
final class Posts {

	/** Roles that only a member of the party holds. */
	private static final Set<Role> PARTY = EnumSet.of(Role.SECRETARY, Role.BRANCH_SECRETARY, Role.FIRST_SECRETARY);

	private final Draft draft;

	private final Roster roster;

	private final Population people;

	Posts(Draft draft, Roster roster, Population people) {
		this.draft = draft;
		this.roster = roster;
		this.people = people;
	}

	void add(Post post) {
		Spot at = this.draft.world().spot(post.at());
		List<Spot> places = (post.every() != null) ? every(post.every()).filter((one) -> one.isBelow(at)).toList()
				: List.of(at);
		for (Spot place : places) {
			for (int i = 1; i <= post.count(); i++) {
				Individual holder = holder(post, place, i);
				post.roles().forEach((role) -> this.people.assign(holder, role, place, post.employment()));
			}
		}
	}

	private Stream<Spot> every(TerritoryKind kind) {
		return switch (kind) {
			case COMMUNITY -> this.people.places().communities().stream().map(Community::spot);
			case GRID -> this.people.places().grids().stream().map(Grid::spot);
			default -> throw new IllegalArgumentException("No posts at every " + kind);
		};
	}

	/**
	 * A member of the party who lives there and holds no role where the role takes one,
	 * else somebody new: who lives there, unless nobody can.
	 */
	private Individual holder(Post post, Spot place, int number) {
		List<Unit> units = this.people.places().units().stream().filter((one) -> one.spot().isBelow(place)).toList();
		boolean member = post.roles().stream().anyMatch(PARTY::contains);
		List<Individual> free = member ? this.people.freeMembers(units) : List.of();
		if (!free.isEmpty()) {
			return free.getFirst();
		}
		String key = place.key() + "." + post.roles().getFirst().name().toLowerCase(Locale.ROOT) + number;
		Individual newcomer = units.isEmpty() ? this.people.outsider(key, place)
				: this.people.settle(key, this.draft.dice(key).pick(units));
		if (member) {
			join(newcomer, place);
		}
		return newcomer;
	}

	/** Where the place has a party organisation, the newcomer belongs to it. */
	private void join(Individual newcomer, Spot place) {
		this.roster.partyOrgOf(place.key()).ifPresent((line) -> {
			newcomer.joinCommunityParty();
			this.draft.add(new PartyMemberRow(Draft.id(newcomer.key() + ".membership"), this.draft.code("M"),
					newcomer.id(), Draft.id(line.key()), null, newcomer.path(), this.draft.since(), null));
		});
	}

}
