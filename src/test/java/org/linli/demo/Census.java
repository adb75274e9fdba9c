package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationRow;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgRow;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.points.AccountRow;
import org.linli.talent.TalentRow;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ResponsibilityRow;
import org.linli.partnership.ServiceItemRow;
import org.linli.people.QualificationRow;
import org.linli.people.WorkRow;
import org.linli.talent.TeamMembershipRow;
import org.linli.talent.TeamRow;
import org.linli.territory.HonourRow;
import org.linli.territory.SiteRow;
import org.linli.territory.TerritoryRow;
import org.linli.territory.WindowRow;
import tools.jackson.databind.JsonNode;

/**
 * Counts generated rows in the way the measures of a document say, without a database.
 */
final class Census {

	private final List<GraphRow> rows;

	private final LocalDate day;

	private final Map<String, TerritoryRow> territories = new HashMap<>();

	/** Of each membership, the level of the place where the employer sits. */
	private final Map<String, String> seats = new HashMap<>();

	/** Of each organisation, the place where it sits. */
	private final Map<String, String> located = new HashMap<>();

	Census(List<GraphRow> rows, LocalDate day) {
		this.rows = rows;
		this.day = day;
		all(TerritoryRow.class).forEach((row) -> this.territories.put(row.id(), row));
	}

	static List<GraphRow> rows(Demonstration demonstration) {
		List<GraphRow> rows = new ArrayList<>();
		demonstration.generate(rows::addAll);
		return rows;
	}

	<T> Stream<T> all(Class<T> type) {
		return this.rows.stream().filter(type::isInstance).map(type::cast);
	}

	/** What the rows hold below places, none of which lies inside another. */
	double measure(JsonNode measure, List<String> places) {
		List<String> paths = places.stream().map((place) -> territory(Draft.id(place)).scopePath()).toList();
		Asked asked = new Asked(measure, paths);
		return measure.has("share") ? share(asked) : count(asked);
	}

	private long count(Asked asked) {
		return switch (asked.text("count")) {
			case "TERRITORIES" -> places(asked.text("level"), asked)
				.filter((row) -> !asked.has("anew") || asked.flag("anew") == (row.since() != null))
				.count();
			case "PERSONS_IN_ROLE" ->
				persons(asked, (role) -> !asked.has("employer") || asked.flag("employer") == (role.employer() != null));
			case "PERSONS_IN_ROLE_OF_PARTNER" -> {
				Set<String> partners = partners(asked.text("agreement"), "ENTERPRISE", asked);
				yield persons(asked, (role) -> role.employer() != null && partners.contains(role.employer()));
			}
			case "TERRITORIES_WITH_ROLE" -> roles(asked.text("role"), asked).map(RoleRow::at)
				.filter((at) -> level(at).equals(asked.text("level")))
				.distinct()
				.count();
			case "TALENTS_REGISTERED" ->
				in(TalentRow.class, TalentRow::scopePath, asked).filter((row) -> row.pool() != null)
					.map(TalentRow::person)
					.distinct()
					.count();
			case "PARTY_ORGS_ON" -> in(PartyOrgRow.class, PartyOrgRow::scopePath, asked)
				.filter((row) -> row.level().name().equals(asked.text("level"))
						&& (!asked.has("temporary") || asked.flag("temporary") == row.temporary())
						&& row.territories().stream().anyMatch((id) -> level(id).equals(asked.text("territory"))))
				.count();
			case "PARTY_ORGS_OF" -> partyOrgsOf(asked);
			case "PARTY_ORGS" ->
				in(PartyOrgRow.class, PartyOrgRow::scopePath, asked)
					.filter((row) -> row.level().name().equals(asked.text("level"))
							&& asked.list("bases").contains(row.basis().name()))
					.count();
			case "MEMBERS_OF" -> membersOf(asked);
			case "MEMBERS_PLACED" -> all(PartyMemberRow.class).filter((row) -> placed(row, asked))
				.map(PartyMemberRow::person)
				.distinct()
				.count();
			case "TERRITORIES_HONOURED" ->
				all(HonourRow.class).filter((row) -> row.title().equals(asked.text("honour")))
					.map(HonourRow::territory)
					.distinct()
					.count();
			case "SITES" -> sites(asked).count();
			case "TERRITORIES_WITH_EQUIPMENT" -> sites(asked).map(SiteRow::territory).distinct().count();
			case "SERVICE_WINDOWS" -> all(WindowRow.class).count();
			case "SERVICE_ITEMS" -> in(ServiceItemRow.class, ServiceItemRow::scopePath, asked).filter((
					row) -> row.targetGroups().stream().anyMatch((one) -> one.name().equals(asked.text("targetGroup"))))
				.count();
			case "PARTY_ORGS_REPORTED_IN" -> reported(ReportInKind.WORK_UNIT, asked, this::seatOfPartyOrg);
			case "MEMBERS_REPORTED_IN" -> reported(ReportInKind.MEMBER, asked, this::seatOfMember);
			case "PARTNERS" -> partners(asked.text("agreement"), asked.text("organization"), asked).size();
			case "ACCOUNT_HOLDERS" -> accountHolders(asked);
			case "HOUSEHOLDS" -> in(HouseholdRow.class, HouseholdRow::scopePath, asked)
				.filter((row) -> !asked.has("below") || hasAbove(row.scopePath(), asked.text("below")))
				.count();
			case "RESIDENTS" -> residents(asked).count();
			case "VOLUNTEERS" -> volunteers(asked);
			case "TEAMS" -> teams(asked).count();
			case "TEAM_MEMBERS" -> membersOfTeams(teams(asked).map(TeamRow::id).toList()).size();
			case "PROGRAMMES" -> in(ProgrammeRow.class, ProgrammeRow::scopePath, asked)
				.filter((row) -> row.kind().name().equals(asked.text("kind")))
				.filter((row) -> !asked.has("owner") || level(String.valueOf(row.owner())).equals(asked.text("owner")))
				.count();
			case "ORGANIZATIONS" -> organizations(asked);
			case "RESPONSIBLE" ->
				all(ResponsibilityRow.class)
					.filter((row) -> row.programme().equals(Draft.id(asked.text("programme")))
							&& row.leads() == asked.flag("leads"))
					.map(ResponsibilityRow::organization)
					.distinct()
					.count();
			default -> throw new IllegalArgumentException(asked.toString());
		};
	}

	private double share(Asked asked) {
		return switch (asked.text("share")) {
			case "COMMUNITIES_WITH_DUAL_OFFICE" -> percent(places("COMMUNITY", asked),
					(place) -> holders(Role.SECRETARY, place).equals(holders(Role.DIRECTOR, place))
							&& holders(Role.DIRECTOR, place).size() == 1);
			case "GRIDS_WITH_PARTY_ORG" -> percent(places("GRID", asked),
					(grid) -> all(PartyOrgRow.class).anyMatch((row) -> row.territories().contains(grid.id())));
			case "RESIDENTS_IN_GRIDS" -> percent(residents(asked), (row) -> hasAbove(row.scopePath(), "GRID"));
			case "SITES_STANDARDISED" -> percent(sites(asked), (site) -> site.standardisedOn() != null);
			case "ELDERS" -> percent(residents(asked), PersonRow::elder);
			case "CERTIFIED_IN_ROLE" -> certified(asked, this.day);
			case "CERTIFIED_GROWTH" -> certified(asked, LocalDate.parse(asked.text("to")))
					- certified(asked, LocalDate.parse(asked.text("from")));
			default -> throw new IllegalArgumentException(asked.toString());
		};
	}

	/** Percent of those in a role on a day who hold a certificate for it. */
	private double certified(Asked asked, LocalDate on) {
		Set<String> certified = all(QualificationRow.class)
			.filter((row) -> row.role().name().equals(asked.text("role")) && active(row.since(), row.until(), on))
			.map(QualificationRow::person)
			.collect(Collectors.toSet());
		return percent(in(RoleRow.class, RoleRow::scopePath, asked)
			.filter((row) -> row.role().name().equals(asked.text("role")) && active(row.since(), row.until(), on))
			.map(RoleRow::person)
			.distinct(), certified::contains);
	}

	/** Placed in a grid, the one in which the home is. */
	private boolean placed(PartyMemberRow row, Asked asked) {
		String grid = row.grid();
		return grid != null && level(grid).equals("GRID") && row.scopePath().startsWith(territory(grid).scopePath())
				&& asked.covers(row.scopePath());
	}

	private long membersOf(Asked asked) {
		Set<String> organizations = in(PartyOrgRow.class, PartyOrgRow::scopePath, asked)
			.filter((row) -> row.level().name().equals(asked.text("level")))
			.map(PartyOrgRow::id)
			.collect(Collectors.toSet());
		return all(PartyMemberRow.class).filter((row) -> organizations.contains(row.partyOrg()))
			.map(PartyMemberRow::person)
			.distinct()
			.count();
	}

	private Stream<RoleRow> roles(String role, Asked asked) {
		return in(RoleRow.class, RoleRow::scopePath, asked)
			.filter((row) -> row.role().name().equals(role) && active(row.since(), row.until()));
	}

	private long persons(Asked asked, Predicate<RoleRow> further) {
		List<String> levels = asked.list("at");
		return roles(asked.text("role"), asked).filter((row) -> levels.isEmpty() || levels.contains(level(row.at())))
			.filter((row) -> !asked.has("employment") || row.employment().name().equals(asked.text("employment")))
			.filter(further)
			.map(RoleRow::person)
			.distinct()
			.count();
	}

	private long partyOrgsOf(Asked asked) {
		Set<String> organizations = all(OrganizationRow.class)
			.filter((row) -> row.kind().name().equals(asked.text("organization")))
			.map(OrganizationRow::id)
			.collect(Collectors.toSet());
		Set<String> cadres = all(RoleRow.class).filter((row) -> row.role() == Role.COMMITTEE_CADRE)
			.map(RoleRow::person)
			.collect(Collectors.toSet());
		Set<String> crossed = all(RoleRow.class)
			.filter((row) -> row.role() == Role.PROPERTY_MANAGER && cadres.contains(row.person()))
			.map(RoleRow::at)
			.collect(Collectors.toSet());
		return in(PartyOrgRow.class, PartyOrgRow::scopePath, asked)
			.filter((row) -> row.level().name().equals(asked.text("level")) && row.organization() != null
					&& organizations.contains(row.organization()))
			.filter((row) -> !asked.has("crossPosts")
					|| asked.flag("crossPosts") == crossed.contains(row.organization()))
			.count();
	}

	private long organizations(Asked asked) {
		Map<String, OrganizationRow> byId = all(OrganizationRow.class)
			.collect(Collectors.toMap(OrganizationRow::id, (row) -> row));
		return in(OrganizationRow.class, OrganizationRow::scopePath, asked)
			.filter((row) -> row.kind().name().equals(asked.text("kind")))
			.filter((row) -> {
				OrganizationRow parent = (row.parent() != null) ? byId.get(row.parent()) : null;
				return !asked.has("under") || (parent != null && parent.kind().name().equals(asked.text("under")));
			})
			.count();
	}

	private Stream<SiteRow> sites(Asked asked) {
		Set<String> produced = all(AgreementRow.class).flatMap((row) -> row.produced().stream())
			.collect(Collectors.toSet());
		return in(SiteRow.class, SiteRow::scopePath, asked)
			.filter((row) -> !asked.has("kind") || row.kind().name().equals(asked.text("kind")))
			.filter((row) -> !asked.has("equipment")
					|| row.equipment().stream().anyMatch((one) -> one.name().equals(asked.text("equipment"))))
			.filter((row) -> !asked.has("upgraded") || asked.flag("upgraded") == (row.upgradedOn() != null))
			.filter((row) -> !asked.has("produced") || asked.flag("produced") == produced.contains(row.id()));
	}

	private long reported(ReportInKind kind, Asked asked, UnaryOperator<String> seat) {
		return in(ReportInRow.class, ReportInRow::scopePath, asked)
			.filter((row) -> row.kind() == kind && row.status() == ReportInStatus.ACTIVE
					&& active(row.since(), row.until()))
			.map(ReportInRow::filer)
			.distinct()
			.filter((filer) -> !asked.has("seat") || asked.text("seat").equals(seat.apply(filer)))
			.count();
	}

	private String seatOfPartyOrg(String partyOrg) {
		return all(PartyOrgRow.class).filter((row) -> row.id().equals(partyOrg))
			.map((row) -> seat(String.valueOf(row.organization())))
			.findFirst()
			.orElse("");
	}

	private String seatOfMember(String membership) {
		if (this.seats.isEmpty()) {
			Map<String, String> employers = all(WorkRow.class)
				.collect(Collectors.toMap(WorkRow::person, WorkRow::organization));
			all(PartyMemberRow.class)
				.forEach((row) -> this.seats.put(row.id(), seat(String.valueOf(employers.get(row.person())))));
		}
		return this.seats.getOrDefault(membership, "");
	}

	private String seat(String organization) {
		if (this.located.isEmpty()) {
			all(OrganizationRow.class).forEach((row) -> this.located.put(row.id(), String.valueOf(row.territory())));
		}
		return level(this.located.getOrDefault(organization, ""));
	}

	private Set<String> partners(String agreement, String kind, Asked asked) {
		Set<String> organizations = all(OrganizationRow.class).filter((row) -> row.kind().name().equals(kind))
			.map(OrganizationRow::id)
			.collect(Collectors.toSet());
		return in(AgreementRow.class, AgreementRow::scopePath, asked)
			.filter((row) -> row.kind().name().equals(agreement) && row.status() == AgreementStatus.ACTIVE
					&& active(row.since(), row.until()))
			.flatMap((row) -> row.parties().stream())
			.filter(organizations::contains)
			.collect(Collectors.toSet());
	}

	private long accountHolders(Asked asked) {
		Set<String> volunteers = all(PersonRow.class).filter(PersonRow::volunteer)
			.map(PersonRow::id)
			.collect(Collectors.toSet());
		return in(AccountRow.class, AccountRow::scopePath, asked)
			.filter((row) -> row.kind().name().equals(asked.text("account")))
			.filter((row) -> !asked.has("programme") || Draft.id(asked.text("programme")).equals(row.programme()))
			.map(AccountRow::person)
			.filter(volunteers::contains)
			.distinct()
			.count();
	}

	private Stream<PersonRow> residents(Asked asked) {
		return in(PersonRow.class, PersonRow::scopePath, asked).filter((row) -> row.household() != null);
	}

	private long volunteers(Asked asked) {
		Set<String> inTeam = asked.has("team")
				? membersOfTeams(all(TeamRow.class).filter((row) -> row.kind().name().equals(asked.text("team")))
					.map(TeamRow::id)
					.toList())
				: Set.of();
		return in(PersonRow.class, PersonRow::scopePath, asked).filter(PersonRow::volunteer)
			.filter((row) -> !asked.has("team") || inTeam.contains(row.id()))
			.count();
	}

	private Stream<TeamRow> teams(Asked asked) {
		return in(TeamRow.class, TeamRow::scopePath, asked)
			.filter((row) -> asked.list("kinds").contains(row.kind().name()))
			.filter((row) -> !asked.has("sponsored") || asked.flag("sponsored") == (row.sponsor() != null));
	}

	private Set<String> membersOfTeams(List<String> teams) {
		Set<String> those = Set.copyOf(teams);
		return all(TeamMembershipRow.class)
			.filter((row) -> those.contains(row.team()) && active(row.since(), row.until()))
			.map(TeamMembershipRow::person)
			.collect(Collectors.toSet());
	}

	private Set<String> holders(Role role, TerritoryRow place) {
		return all(RoleRow.class).filter((row) -> row.role() == role && row.at().equals(place.id()))
			.filter((row) -> active(row.since(), row.until()))
			.map(RoleRow::person)
			.collect(Collectors.toSet());
	}

	private Stream<TerritoryRow> places(String level, Asked asked) {
		return in(TerritoryRow.class, TerritoryRow::scopePath, asked).filter((row) -> level(row.id()).equals(level));
	}

	private boolean hasAbove(String path, String level) {
		return Stream.of(path.split("/", -1)).anyMatch((id) -> level(id).equals(level));
	}

	private String level(String territory) {
		TerritoryRow row = this.territories.get(territory);
		return (row != null) ? row.level().substring(row.level().indexOf(':') + 1) : "";
	}

	private TerritoryRow territory(String id) {
		return Objects.requireNonNull(this.territories.get(id), id);
	}

	private boolean active(@Nullable LocalDate since, @Nullable LocalDate until) {
		return active(since, until, this.day);
	}

	private static boolean active(@Nullable LocalDate since, @Nullable LocalDate until, LocalDate on) {
		return since != null && !since.isAfter(on) && (until == null || until.isAfter(on));
	}

	private <T> Stream<T> in(Class<T> type, Function<T, String> path, Asked asked) {
		return all(type).filter((row) -> asked.covers(path.apply(row)));
	}

	private static <T> double percent(Stream<T> all, Predicate<T> holding) {
		Map<Boolean, Long> parts = all.collect(Collectors.partitioningBy(holding, Collectors.counting()));
		long yes = parts.getOrDefault(true, 0L);
		return 100.0 * yes / (yes + parts.getOrDefault(false, 0L));
	}

	/** A measure with its terms, and the paths of the places where it is asked. */
	private record Asked(JsonNode measure, List<String> paths) {

		boolean has(String term) {
			return this.measure.has(term);
		}

		String text(String term) {
			return this.measure.path(term).asString("");
		}

		boolean flag(String term) {
			return this.measure.path(term).asBoolean(false);
		}

		List<String> list(String term) {
			return this.measure.path(term).valueStream().map((one) -> one.asString("")).toList();
		}

		boolean covers(String path) {
			return this.paths.stream().anyMatch(path::startsWith);
		}

	}

}
