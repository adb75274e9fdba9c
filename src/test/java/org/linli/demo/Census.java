package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

	long measure(JsonNode measure, String place) {
		String path = territory(Draft.id(place)).scopePath();
		return measure.has("share") ? share(measure, path) : count(measure, path);
	}

	private long count(JsonNode measure, String path) {
		return switch (measure.path("count").asString("")) {
			case "TERRITORIES" -> places(measure.path("level").asString(""), path).count();
			case "PERSONS_IN_ROLE" ->
				persons(measure, path, (role) -> !measure.has("employer") || role.employer() == null);
			case "PERSONS_IN_ROLE_OF_PARTNER" -> {
				Set<String> partners = partners(measure.path("agreement").asString(""));
				yield persons(measure, path, (role) -> role.employer() != null && partners.contains(role.employer()));
			}
			case "TALENTS_REGISTERED" ->
				all(TalentRow.class).filter((row) -> row.pool() != null).map(TalentRow::person).distinct().count();
			case "PARTY_ORGS_ON" ->
				all(PartyOrgRow.class).filter((row) -> row.level().name().equals(measure.path("level").asString(""))
						&& row.territories().stream().anyMatch((id) -> level(id).equals("GRID")))
					.count();
			case "PARTY_ORGS_OF" -> partyOrgsOf(measure, path);
			case "MEMBERS_PLACED" ->
				all(PartyMemberRow.class).filter(this::placed).map(PartyMemberRow::person).distinct().count();
			case "TERRITORIES_HONOURED" ->
				all(HonourRow.class).filter((row) -> row.title().equals(measure.path("honour").asString("")))
					.map(HonourRow::territory)
					.distinct()
					.count();
			case "SITES" -> sites(measure, path).count();
			case "TERRITORIES_WITH_EQUIPMENT" -> sites(measure, path).map(SiteRow::territory).distinct().count();
			case "SERVICE_WINDOWS" -> all(WindowRow.class).count();
			case "PARTY_ORGS_REPORTED_IN" -> reportIns(ReportInKind.WORK_UNIT, path);
			case "MEMBERS_REPORTED_IN" -> reportIns(ReportInKind.MEMBER, path);
			case "PARTNERS" -> partners(measure.path("agreement").asString("")).size();
			case "ACCOUNT_HOLDERS" -> accountHolders(measure);
			default -> throw new IllegalArgumentException(measure.toString());
		};
	}

	/** Placed in a grid, the one in which the home is. */
	private boolean placed(PartyMemberRow row) {
		String grid = row.grid();
		return grid != null && level(grid).equals("GRID") && row.scopePath().startsWith(territory(grid).scopePath());
	}

	private long share(JsonNode measure, String path) {
		return switch (measure.path("share").asString("")) {
			case "COMMUNITIES_WITH_DUAL_OFFICE" -> percent(places("COMMUNITY", path),
					(place) -> holders(Role.SECRETARY, place).equals(holders(Role.DIRECTOR, place))
							&& holders(Role.DIRECTOR, place).size() == 1);
			case "GRIDS_WITH_PARTY_ORG" -> percent(places("GRID", path),
					(grid) -> all(PartyOrgRow.class).anyMatch((row) -> row.territories().contains(grid.id())));
			case "RESIDENTS_IN_GRIDS" -> residentsInGrids();
			case "SITES_STANDARDISED" -> percent(sites(measure, path), (site) -> site.standardisedOn() != null);
			default -> throw new IllegalArgumentException(measure.toString());
		};
	}

	private long persons(JsonNode measure, String path, Predicate<RoleRow> further) {
		List<String> levels = measure.path("at").valueStream().map((level) -> level.asString("")).toList();
		return all(RoleRow.class).filter((row) -> row.role().name().equals(measure.path("role").asString("")))
			.filter((row) -> levels.isEmpty() || levels.contains(level(row.at())))
			.filter((row) -> active(row.since(), row.until()) && row.scopePath().startsWith(path))
			.filter((row) -> !measure.has("employment")
					|| row.employment().name().equals(measure.path("employment").asString("")))
			.filter(further)
			.map(RoleRow::person)
			.distinct()
			.count();
	}

	private long partyOrgsOf(JsonNode measure, String path) {
		Set<String> organizations = all(OrganizationRow.class)
			.filter((row) -> row.kind().name().equals(measure.path("organization").asString("")))
			.map(OrganizationRow::id)
			.collect(Collectors.toSet());
		return all(PartyOrgRow.class)
			.filter((row) -> row.level().name().equals(measure.path("level").asString("")) && row.organization() != null
					&& organizations.contains(row.organization()) && row.scopePath().startsWith(path))
			.count();
	}

	private Stream<SiteRow> sites(JsonNode measure, String path) {
		return all(SiteRow.class)
			.filter((row) -> !measure.has("kind") || row.kind().name().equals(measure.path("kind").asString("")))
			.filter((row) -> !measure.has("equipment") || row.equipment()
				.stream()
				.anyMatch((one) -> one.name().equals(measure.path("equipment").asString(""))))
			.filter((row) -> row.scopePath().startsWith(path));
	}

	private long reportIns(ReportInKind kind, String path) {
		return all(ReportInRow.class).filter((row) -> row.kind() == kind && row.status() == ReportInStatus.ACTIVE)
			.filter((row) -> active(row.since(), row.until()) && level(row.community()).equals("COMMUNITY")
					&& row.scopePath().startsWith(path))
			.map(ReportInRow::filer)
			.distinct()
			.count();
	}

	private Set<String> partners(String agreement) {
		Set<String> organizations = all(OrganizationRow.class).filter((row) -> row.kind().name().equals("ENTERPRISE"))
			.map(OrganizationRow::id)
			.collect(Collectors.toSet());
		return all(AgreementRow.class)
			.filter((row) -> row.kind().name().equals(agreement) && row.status() == AgreementStatus.ACTIVE
					&& active(row.since(), row.until()))
			.flatMap((row) -> row.parties().stream())
			.filter(organizations::contains)
			.collect(Collectors.toSet());
	}

	private long accountHolders(JsonNode measure) {
		Set<String> volunteers = all(PersonRow.class).filter(PersonRow::volunteer)
			.map(PersonRow::id)
			.collect(Collectors.toSet());
		return all(AccountRow.class).filter((row) -> row.kind().name().equals(measure.path("account").asString("")))
			.filter((row) -> !measure.has("programme")
					|| Draft.id(measure.path("programme").asString("")).equals(row.programme()))
			.map(AccountRow::person)
			.filter(volunteers::contains)
			.distinct()
			.count();
	}

	private long residentsInGrids() {
		Map<String, HouseholdRow> households = all(HouseholdRow.class)
			.collect(Collectors.toMap(HouseholdRow::id, (row) -> row));
		List<String> grids = places("GRID", "").map(TerritoryRow::scopePath).toList();
		return percent(all(PersonRow.class).filter((row) -> row.household() != null), (row) -> {
			HouseholdRow household = households.get(String.valueOf(row.household()));
			return household != null && grids.stream().anyMatch(household.scopePath()::startsWith);
		});
	}

	private Set<String> holders(Role role, TerritoryRow place) {
		return all(RoleRow.class).filter((row) -> row.role() == role && row.at().equals(place.id()))
			.filter((row) -> active(row.since(), row.until()))
			.map(RoleRow::person)
			.collect(Collectors.toSet());
	}

	private Stream<TerritoryRow> places(String level, String path) {
		return this.territories.values()
			.stream()
			.filter((row) -> row.level().endsWith(":" + level) && row.scopePath().startsWith(path));
	}

	private String level(String territory) {
		TerritoryRow row = this.territories.get(territory);
		return (row != null) ? row.level().substring(row.level().indexOf(':') + 1) : "";
	}

	private TerritoryRow territory(String id) {
		return Objects.requireNonNull(this.territories.get(id), id);
	}

	private boolean active(@Nullable LocalDate since, @Nullable LocalDate until) {
		return since != null && !since.isAfter(this.day) && (until == null || until.isAfter(this.day));
	}

	private static <T> long percent(Stream<T> all, Predicate<T> holding) {
		Map<Boolean, Long> parts = all.collect(Collectors.partitioningBy(holding, Collectors.counting()));
		long yes = parts.getOrDefault(true, 0L);
		return 100 * yes / (yes + parts.getOrDefault(false, 0L));
	}

}
