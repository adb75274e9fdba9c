package org.linli.roster;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.need.NeedKind;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.OfferKind;
import org.linli.partnership.ProgrammeKind;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.partnership.ServiceCategory;
import org.linli.partnership.TargetGroup;
import org.linli.partnership.ReportInStatus;
import org.linli.talent.TeamKind;
import org.linli.territory.Management;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteEquipment;
import org.linli.territory.TerritoryKind;

/**
 * What the cells of a line mean, for each file.
 */
final class RosterLines {

	private RosterLines() {
	}

	static Roster.Level level(RosterLine line) {
		return new Roster.Level(line.text("region"), line.text("code"), line.one("kind", TerritoryKind.class),
				required(line, "rank", line.number("rank")), line.text("label_zh"), line.text("label_en"),
				line.flag("open"), line.list("parents"));
	}

	static Roster.Place place(RosterLine line) {
		return new Roster.Place(line.text("key"), line.text("name"), line.text("region"), line.text("level"),
				line.optionalReference("parent", RosterFile.TERRITORIES), line.flag("synthetic"),
				line.number("household_count"), optional(line, "management", Management.class), line.date("since"));
	}

	static Roster.Site site(RosterLine line) {
		LocalDate standardisedOn = line.date("standardised_on");
		if (line.flag("standardised") != (standardisedOn != null)) {
			line.wrong("standardised_on", "goes with standardised, both or none");
		}
		return new Roster.Site(line.text("key"), line.text("name"), line.one("kind", ServiceSiteKind.class),
				line.reference("territory", RosterFile.TERRITORIES), line.optionalReference("host", RosterFile.SITES),
				standardisedOn, line.date("upgraded_on"), line.flag("open24h"),
				line.several("equipment", SiteEquipment.class), line.flag("synthetic"), line.optional("note"));
	}

	static Roster.Window window(RosterLine line) {
		return new Roster.Window(line.text("key"), line.reference("site", RosterFile.SITES), line.text("name"));
	}

	static Roster.Honour honour(RosterLine line, List<RosterLine> territories) {
		return new Roster.Honour(line.text("key"), line.text("title"), awarding(line, territories),
				line.reference("territory", RosterFile.TERRITORIES), line.optionalReference("site", RosterFile.SITES));
	}

	private static @Nullable String awarding(RosterLine line, List<RosterLine> territories) {
		String awarding = line.optional("awarded_by");
		for (RosterLine place : territories) {
			if (awarding != null && awarding.equals(place.optional("name"))) {
				return place.key();
			}
		}
		return line.optionalReference("awarded_by", RosterFile.TERRITORIES);
	}

	static Roster.Skill skill(RosterLine line) {
		return new Roster.Skill(line.text("code"), line.text("label_zh"), line.text("label_en"),
				line.list("aliases_zh"), line.list("aliases_en"), line.references("broader", RosterFile.SKILLS),
				line.optional("category"), line.flag("certifiable"), line.flag("professional"));
	}

	static Roster.Organization organization(RosterLine line) {
		return new Roster.Organization(line.text("key"), line.text("name"), line.one("kind", OrganizationKind.class),
				line.reference("territory", RosterFile.TERRITORIES),
				line.optionalReference("parent", RosterFile.ORGANIZATIONS),
				line.references("manages", RosterFile.TERRITORIES), line.references("guides", RosterFile.TERRITORIES),
				line.references("functions", RosterFile.SKILLS), line.flag("synthetic"));
	}

	static Roster.PartyOrg partyOrg(RosterLine line) {
		return new Roster.PartyOrg(line.text("key"), line.text("name"), line.one("level", PartyOrgLevel.class),
				line.one("basis", PartyOrgBasis.class),
				line.optionalReference("organization", RosterFile.ORGANIZATIONS),
				line.reference("territory", RosterFile.TERRITORIES),
				line.optionalReference("parent", RosterFile.PARTY_ORGS), line.flag("temporary"),
				line.flag("functional"), line.flag("synthetic"));
	}

	static Roster.Report report(RosterLine line) {
		LocalDate since = line.day("since");
		return new Roster.Report(line.text("key"), line.reference("filer", RosterFile.PARTY_ORGS),
				line.reference("community", RosterFile.TERRITORIES), line.one("status", ReportInStatus.class), since,
				until(line, since), line.flag("synthetic"));
	}

	static Roster.Programme programme(RosterLine line) {
		line.text("owner");
		return new Roster.Programme(line.text("key"), line.text("name"), line.one("kind", ProgrammeKind.class),
				line.references("owner", RosterFile.TERRITORIES, RosterFile.ORGANIZATIONS),
				line.reference("site_or_place", RosterFile.TERRITORIES, RosterFile.SITES),
				line.references("lead", RosterFile.ORGANIZATIONS),
				line.references("responsible", RosterFile.ORGANIZATIONS), line.flag("synthetic"));
	}

	static Roster.Team team(RosterLine line) {
		return new Roster.Team(line.text("key"), line.text("name"), line.one("kind", TeamKind.class),
				line.reference("territory", RosterFile.TERRITORIES),
				line.optionalReference("sponsor", RosterFile.PARTY_ORGS), line.provided("skills"),
				line.flag("synthetic"));
	}

	static Roster.Agreement agreement(RosterLine line) {
		AgreementStatus status = line.one("status", AgreementStatus.class);
		LocalDate since = (status != AgreementStatus.DRAFT) ? line.day("since") : line.date("since");
		line.text("parties");
		return new Roster.Agreement(line.text("key"), line.text("title"), line.one("kind", AgreementKind.class),
				line.date("signed_on"), since, until(line, since), status,
				line.references("parties", RosterFile.ORGANIZATIONS, RosterFile.TERRITORIES, RosterFile.PARTY_ORGS),
				line.references("produced", RosterFile.PROGRAMMES, RosterFile.SITES), line.flag("synthetic"),
				line.optional("note"));
	}

	static Roster.Offer offer(RosterLine line) {
		LocalDate since = line.day("since");
		return new Roster.Offer(line.text("key"), line.text("title"),
				line.reference("organization", RosterFile.ORGANIZATIONS), line.one("kind", OfferKind.class),
				line.number("quantity"), line.optional("quantity_unit"),
				line.optionalReference("place", RosterFile.TERRITORIES), since, until(line, since),
				line.provided("skills"));
	}

	static Roster.ServiceItem serviceItem(RosterLine line) {
		return new Roster.ServiceItem(line.text("key"), line.text("name"),
				line.reference("provider", RosterFile.SITES, RosterFile.ORGANIZATIONS),
				optional(line, "category", ServiceCategory.class), line.several("target_group", TargetGroup.class),
				line.optional("fee"), line.optional("procedure"), line.provided("skills"), line.optional("note"));
	}

	static Roster.Need need(RosterLine line) {
		return new Roster.Need(line.text("key"), line.text("title"), line.one("kind", NeedKind.class),
				line.reference("place", RosterFile.TERRITORIES), line.provided("skills"));
	}

	private static @Nullable LocalDate until(RosterLine line, @Nullable LocalDate since) {
		LocalDate until = line.date("until");
		if (since != null && until != null && !until.isAfter(since)) {
			line.wrong("until", "not after since: " + until);
		}
		return until;
	}

	private static <E extends Enum<E>> @Nullable E optional(RosterLine line, String column, Class<E> type) {
		return (line.optional(column) != null) ? line.one(column, type) : null;
	}

	private static int required(RosterLine line, String column, @Nullable Integer number) {
		line.text(column);
		return (number != null) ? number : 0;
	}

}
