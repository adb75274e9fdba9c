package org.linli.network;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.network.HomeMeasure.Elders;
import org.linli.network.HomeMeasure.Households;
import org.linli.network.HomeMeasure.RegisteredVolunteers;
import org.linli.network.HomeMeasure.Residents;
import org.linli.network.OrganizationMeasure.Organizations;
import org.linli.network.OrganizationMeasure.Responsible;
import org.linli.network.OrganizationMeasure.ServiceItems;
import org.linli.network.PartyMeasure.MembersOf;
import org.linli.network.PartyMeasure.PartyOrgs;
import org.linli.network.StaffMeasure.CertifiedGrowth;
import org.linli.network.StaffMeasure.CertifiedInRole;
import org.linli.network.StaffMeasure.TerritoriesWithRole;
import org.linli.network.TeamMeasure.Programmes;
import org.linli.network.TeamMeasure.TeamMembers;
import org.linli.network.TeamMeasure.Teams;
import org.linli.network.PartnershipMeasure.MembersReportedIn;
import org.linli.network.PartnershipMeasure.Partners;
import org.linli.network.PartnershipMeasure.PartyOrgsReportedIn;
import org.linli.network.PartyMeasure.GridsWithPartyOrg;
import org.linli.network.PartyMeasure.MembersPlaced;
import org.linli.network.PartyMeasure.PartyOrgsOf;
import org.linli.network.PartyMeasure.PartyOrgsOn;
import org.linli.network.PeopleMeasure.AccountHolders;
import org.linli.network.PeopleMeasure.CommunitiesWithDualOffice;
import org.linli.network.PeopleMeasure.PersonsInRole;
import org.linli.network.PeopleMeasure.PersonsInRoleOfPartner;
import org.linli.network.PeopleMeasure.ResidentsInGrids;
import org.linli.network.PeopleMeasure.TalentsRegistered;
import org.linli.network.PlaceMeasure.ServiceWindows;
import org.linli.network.PlaceMeasure.Sites;
import org.linli.network.PlaceMeasure.SitesStandardised;
import org.linli.network.PlaceMeasure.Territories;
import org.linli.network.PlaceMeasure.TerritoriesHonoured;
import org.linli.network.PlaceMeasure.TerritoriesWithEquipment;

/**
 * The words by which files name measures: {@code count} for a {@code STOCK},
 * {@code share} for a {@code RATIO}.
 *
 * @param key the key under which the word stands
 * @param measures the measures by word
 */
record MeasureKinds(String key, Map<String, Class<? extends Measure>> measures) {

	private static final MeasureKinds COUNT = new MeasureKinds("count",
			Map.ofEntries(Map.entry("TERRITORIES", Territories.class), Map.entry("SITES", Sites.class),
					Map.entry("TERRITORIES_WITH_EQUIPMENT", TerritoriesWithEquipment.class),
					Map.entry("TERRITORIES_HONOURED", TerritoriesHonoured.class),
					Map.entry("SERVICE_WINDOWS", ServiceWindows.class),
					Map.entry("PERSONS_IN_ROLE", PersonsInRole.class),
					Map.entry("PERSONS_IN_ROLE_OF_PARTNER", PersonsInRoleOfPartner.class),
					Map.entry("TALENTS_REGISTERED", TalentsRegistered.class),
					Map.entry("ACCOUNT_HOLDERS", AccountHolders.class), Map.entry("PARTY_ORGS_ON", PartyOrgsOn.class),
					Map.entry("PARTY_ORGS_OF", PartyOrgsOf.class), Map.entry("MEMBERS_PLACED", MembersPlaced.class),
					Map.entry("PARTY_ORGS_REPORTED_IN", PartyOrgsReportedIn.class),
					Map.entry("MEMBERS_REPORTED_IN", MembersReportedIn.class), Map.entry("PARTNERS", Partners.class),
					Map.entry("TEAMS", Teams.class), Map.entry("TEAM_MEMBERS", TeamMembers.class),
					Map.entry("PROGRAMMES", Programmes.class), Map.entry("ORGANIZATIONS", Organizations.class),
					Map.entry("RESPONSIBLE", Responsible.class), Map.entry("SERVICE_ITEMS", ServiceItems.class),
					Map.entry("HOUSEHOLDS", Households.class), Map.entry("RESIDENTS", Residents.class),
					Map.entry("VOLUNTEERS", RegisteredVolunteers.class),
					Map.entry("TERRITORIES_WITH_ROLE", TerritoriesWithRole.class),
					Map.entry("PARTY_ORGS", PartyOrgs.class), Map.entry("MEMBERS_OF", MembersOf.class)));

	private static final MeasureKinds SHARE = new MeasureKinds("share",
			Map.of("COMMUNITIES_WITH_DUAL_OFFICE", CommunitiesWithDualOffice.class, "GRIDS_WITH_PARTY_ORG",
					GridsWithPartyOrg.class, "RESIDENTS_IN_GRIDS", ResidentsInGrids.class, "SITES_STANDARDISED",
					SitesStandardised.class, "ELDERS", Elders.class, "CERTIFIED_IN_ROLE", CertifiedInRole.class,
					"CERTIFIED_GROWTH", CertifiedGrowth.class));

	/** Which of them a figure must carry; null if it carries none. */
	static @Nullable MeasureKinds of(FigureKind kind) {
		return switch (kind) {
			case STOCK -> COUNT;
			case RATIO -> SHARE;
			case FLOW, NORM, NOT_IN_GRAPH, EXAMPLE -> null;
		};
	}

	/** The measure of this name, null if there is none. */
	@Nullable Class<? extends Measure> named(String name) {
		return this.measures.get(name);
	}

}
