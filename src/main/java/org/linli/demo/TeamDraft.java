package org.linli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.linli.demo.PlaceTree.Community;
import org.linli.demo.RegionSettings.Invented;
import org.linli.demo.RegionSettings.Teams;
import org.linli.roster.Roster;
import org.linli.talent.TeamMembershipRow;
import org.linli.talent.TeamRow;

/**
 * Teams with their members: those of the rosters that the settings name, and invented
 * ones in the communities.
 */
final class TeamDraft {

	private final Draft draft;

	private final Roster roster;

	private final Population people;

	/** In how many teams somebody is. */
	private final Map<Individual, Integer> memberships = new HashMap<>();

	TeamDraft(Draft draft, Roster roster, Population people) {
		this.draft = draft;
		this.roster = roster;
		this.people = people;
	}

	void add(Teams settings) {
		List<Team> teams = (settings.invented() != null)
				? invented(settings.invented(), Boolean.TRUE.equals(settings.sponsored()))
				: named(Objects.requireNonNullElse(settings.keys(), List.of()));
		Dice dice = this.draft.dice("members of teams " + teams.getFirst().key());
		int[] sizes = dice.scatter(settings.members(), teams.size());
		for (int t = 0; t < sizes.length; t++) {
			Team team = teams.get(t);
			// Those who are in fewest teams first.
			List<Individual> candidates = this.people.all()
				.stream()
				.filter((one) -> one.adult() && one.path().startsWith(team.place().path()) && settings.from().fits(one))
				.sorted(Comparator.comparingInt((one) -> this.memberships.getOrDefault(one, 0)))
				.toList();
			int known = switch (settings.from()) {
				case RESIDENTS -> Math.min(sizes[t] / 2, candidates.size());
				case NEWCOMERS -> 0;
				default -> sizes[t];
			};
			for (int i = 0; i < sizes[t]; i++) {
				Individual member = (i < known) ? candidates.get(i) : newcomer(team, i, dice);
				this.memberships.merge(member, 1, Integer::sum);
				if (Boolean.TRUE.equals(settings.volunteers())) {
					member.becomeVolunteer();
				}
				this.draft
					.add(new TeamMembershipRow(Draft.id(team.key() + ".member" + i), this.draft.code("TJ"), member.id(),
							Draft.id(team.key()), team.place().path(), i == 0, dice.day(this.draft.since()), null));
			}
		}
	}

	private List<Team> named(List<String> keys) {
		return keys.stream().map((key) -> {
			Roster.Team line = this.roster.teams()
				.stream()
				.filter((one) -> one.key().equals(key))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no team " + key));
			return new Team(key, this.draft.world().spot(line.territory()));
		}).toList();
	}

	private List<Team> invented(Invented settings, boolean sponsored) {
		List<Community> communities = this.people.places().communities();
		List<Team> teams = new ArrayList<>();
		for (int i = 0; i < settings.count(); i++) {
			Spot place = communities.get(i % communities.size()).spot();
			int number = i / communities.size() + 1;
			Team team = new Team(place.key() + ".team." + settings.kind() + number, place);
			this.draft.add(new TeamRow(Draft.id(team.key()), this.draft.code("TM"),
					invented(place) + "第" + PlaceTreeDraft.numeral(number) + settings.suffix(), settings.kind(),
					place.id(), place.path(), true, sponsored ? Draft.id(sponsor(place)) : null,
					World.provided(settings.provided(i))));
			teams.add(team);
		}
		return teams;
	}

	/** The name of a place, marked as an example where it is not one already. */
	private static String invented(Spot place) {
		return place.name().startsWith("示例") ? place.name() : "示例" + place.name();
	}

	private String sponsor(Spot place) {
		return this.roster.partyOrgOf(place.key()).orElseThrow().key();
	}

	private Individual newcomer(Team team, int number, Dice dice) {
		List<PlaceTree.Unit> units = this.people.places()
			.units()
			.stream()
			.filter((unit) -> unit.spot().path().startsWith(team.place().path()))
			.toList();
		String key = team.key() + ".newcomer" + number;
		return units.isEmpty() ? this.people.outsider(key, team.place()) : this.people.settle(key, dice.pick(units));
	}

	/** A team and where it works. */
	private record Team(String key, Spot place) {
	}

}
