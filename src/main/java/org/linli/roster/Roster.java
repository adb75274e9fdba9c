package org.linli.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.need.NeedKind;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.OfferKind;
import org.linli.partnership.ProgrammeKind;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.partnership.ReportInStatus;
import org.linli.partnership.ServiceCategory;
import org.linli.partnership.TargetGroup;
import org.linli.talent.TeamKind;
import org.linli.territory.Management;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteEquipment;
import org.linli.territory.TerritoryKind;

/**
 * What a folder of rosters says: the lines of its files, typed and free of contradiction.
 * Lines name each other by key, and every key that is named exists.
 *
 * @param levels lines of {@code levels.csv}
 * @param territories lines of {@code territories.csv}
 * @param sites lines of {@code sites.csv}
 * @param windows lines of {@code windows.csv}
 * @param honours lines of {@code honours.csv}
 * @param skills lines of {@code skills.csv}
 * @param organizations lines of {@code organizations.csv}
 * @param partyOrgs lines of {@code party-orgs.csv}
 * @param reports lines of {@code report-ins.csv}
 * @param programmes lines of {@code programmes.csv}
 * @param teams lines of {@code teams.csv}
 * @param agreements lines of {@code agreements.csv}
 * @param offers lines of {@code offers.csv}
 * @param serviceItems lines of {@code service-items.csv}
 * @param needs lines of {@code needs.csv}
 */
public record Roster(List<Level> levels, List<Place> territories, List<Site> sites, List<Window> windows,
		List<Honour> honours, List<Skill> skills, List<Organization> organizations, List<PartyOrg> partyOrgs,
		List<Report> reports, List<Programme> programmes, List<Team> teams, List<Agreement> agreements,
		List<Offer> offers, List<ServiceItem> serviceItems, List<Need> needs) {

	/** This and further lines, which name each other and lines of this. */
	public Roster with(List<Organization> organizations, List<PartyOrg> partyOrgs, List<Agreement> agreements,
			List<Programme> programmes) {
		return new Roster(this.levels, this.territories, this.sites, this.windows, this.honours, this.skills,
				both(this.organizations, organizations), both(this.partyOrgs, partyOrgs), this.reports,
				both(this.programmes, programmes), this.teams, both(this.agreements, agreements), this.offers,
				this.serviceItems, this.needs);
	}

	/** The party organisation of a place itself, by the key of the place. */
	public Optional<PartyOrg> partyOrgOf(String territory) {
		return this.partyOrgs.stream()
			.filter((line) -> line.basis() == PartyOrgBasis.TERRITORY && line.territory().equals(territory))
			.findFirst();
	}

	private static <T> List<T> both(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** A level of the place tree; {@code parents} are codes of the same region. */
	public record Level(String region, String code, TerritoryKind kind, int rank, String labelZh, String labelEn,
			boolean open, List<String> parents) {
	}

	/** A need somewhere in a place. */
	public record Need(String key, String title, NeedKind kind, String place, List<Provided> skills) {
	}

	/** A place; {@code level} is a code of the region. */
	public record Place(String key, String name, String region, String level, @Nullable String parent,
			boolean synthetic, @Nullable Integer householdCount, @Nullable Management management,
			@Nullable LocalDate since) {
	}

	/** A service site. */
	public record Site(String key, String name, ServiceSiteKind kind, String territory, @Nullable String host,
			@Nullable LocalDate standardisedOn, @Nullable LocalDate upgradedOn, boolean open24h,
			List<SiteEquipment> equipment, boolean synthetic, @Nullable String note) {
	}

	/** A window of a service site. */
	public record Window(String key, String site, String name) {
	}

	/** A title; {@code awardedBy} is the key of a place, in the file its name will do. */
	public record Honour(String key, String title, @Nullable String awardedBy, String territory,
			@Nullable String site) {
	}

	/**
	 * A skill; {@code broader} are codes of wider skills, {@code professional} is what no
	 * volunteer may do.
	 */
	public record Skill(String code, String labelZh, String labelEn, List<String> aliasesZh, List<String> aliasesEn,
			List<String> broader, @Nullable String category, boolean certifiable, boolean professional) {
	}

	/**
	 * An organisation; {@code manages} and {@code guides} are compounds that it manages
	 * or whose residents it guides, {@code functions} are codes of the skills it is known
	 * for.
	 */
	public record Organization(String key, String name, OrganizationKind kind, String territory,
			@Nullable String parent, List<String> manages, List<String> guides, List<String> functions,
			boolean synthetic) {
	}

	/** A party organisation, of an organisation or of a place. */
	public record PartyOrg(String key, String name, PartyOrgLevel level, PartyOrgBasis basis,
			@Nullable String organization, String territory, @Nullable String parent, boolean temporary,
			boolean functional, boolean synthetic) {
	}

	/** A report-in of a party organisation of a work unit to a community. */
	public record Report(String key, String filer, String community, ReportInStatus status, LocalDate since,
			@Nullable LocalDate until, boolean synthetic) {
	}

	/** A programme; its owners are places or organisations, the first one leads. */
	public record Programme(String key, String name, ProgrammeKind kind, List<String> owners, String siteOrPlace,
			List<String> lead, List<String> responsible, boolean synthetic) {
	}

	/** A team. */
	public record Team(String key, String name, TeamKind kind, String territory, @Nullable String sponsor,
			List<Provided> skills, boolean synthetic) {
	}

	/** An agreement; parties are organisations, places or party organisations. */
	public record Agreement(String key, String title, AgreementKind kind, @Nullable LocalDate signedOn,
			@Nullable LocalDate since, @Nullable LocalDate until, AgreementStatus status, List<String> parties,
			List<String> produced, boolean synthetic, @Nullable String note) {
	}

	/** An offer of an organisation. */
	public record Offer(String key, String title, String organization, OfferKind kind, @Nullable Integer quantity,
			@Nullable String quantityUnit, @Nullable String place, LocalDate since, @Nullable LocalDate until,
			List<Provided> skills) {
	}

	/** An entry of a service catalogue; the provider is a site or an organisation. */
	public record ServiceItem(String key, String name, String provider, @Nullable ServiceCategory category,
			List<TargetGroup> targetGroups, @Nullable String fee, @Nullable String procedure, List<Provided> skills,
			@Nullable String note) {
	}

	/** A skill, by code, and how well it is provided, 1 to 5. */
	public record Provided(String skill, int level) {
	}

}
