package org.linli.partnership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.organization.OrganizationRow;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

/**
 * Organisations, party organisations and what they have to do with a neighbourhood, by
 * phrase.
 */
final class Partners {

	private final Neighbourhood here;

	Partners(Neighbourhood here) {
		this.here = here;
	}

	static LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai"));
	}

	static LocalDate longAgo() {
		return today().minusYears(2);
	}

	Thing organization(String name, Place place) {
		Thing thing = thing("O", name);
		this.here.batch()
			.add(new OrganizationRow(thing.id(), thing.code(), name, OrganizationKind.HOSPITAL, place.id(),
					place.path(), true));
		return thing;
	}

	/** The party organisation of a work unit, which sits in a community too. */
	Thing partyOrgOf(Thing organization, Place place) {
		return partyOrg(organization.name() + "党支部", PartyOrgBasis.WORK_UNIT, organization, place);
	}

	/** The community's own party organisation. */
	Thing ownPartyOrg(Place community) {
		return partyOrg(community.name() + "党总支", PartyOrgBasis.TERRITORY, null, community);
	}

	/** An organisation that has a party organisation. */
	Unit unit(String name, Place place) {
		Thing organization = organization(name, place);
		return new Unit(organization, partyOrgOf(organization, place));
	}

	Thing member(String name, Thing partyOrg, String home) {
		String person = Ids.next();
		Thing member = thing("M", name);
		this.here.batch()
			.add(new PersonRow(person, this.here.code("P"), name, home, null, false, PersonStatus.ACTIVE, false, true))
			.add(new PartyMemberRow(member.id(), member.code(), person, partyOrg.id(), null, home, longAgo(), null));
		return member;
	}

	Thing reportIn(Thing partyOrg, Place community) {
		return reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, partyOrg, community, longAgo(), null);
	}

	Thing memberReportIn(Thing member, Place community) {
		return reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, member, community, longAgo(), null);
	}

	Thing reportIn(ReportInKind kind, ReportInStatus status, Thing filer, Place community, @Nullable LocalDate since,
			@Nullable LocalDate until) {
		Thing thing = thing("R", filer.name());
		this.here.batch()
			.add(new ReportInRow(thing.id(), thing.code(), kind, status, filer.id(), community.id(), community.path(),
					longAgo().minusDays(10), since, until));
		return thing;
	}

	Thing agreement(Place works, String... parties) {
		return agreement(AgreementStatus.ACTIVE, longAgo(), null, works, parties);
	}

	Thing agreement(AgreementStatus status, @Nullable LocalDate since, @Nullable LocalDate until, Place works,
			String... parties) {
		Thing thing = thing("A", "共建协议");
		this.here.batch()
			.add(new AgreementRow(thing.id(), thing.code(), thing.name(), AgreementKind.PAIRING, status, since, since,
					until, List.of(parties), List.of(), works.path(), true, null));
		return thing;
	}

	Thing thing(String prefix, String name) {
		return new Thing(Ids.next(), this.here.code(prefix), name);
	}

	private Thing partyOrg(String name, PartyOrgBasis basis, @Nullable Thing organization, Place place) {
		Thing thing = thing("PO", name);
		this.here.batch()
			.add(new PartyOrgRow(thing.id(), thing.code(), name, PartyOrgLevel.BRANCH, basis, place.path(),
					(organization != null) ? organization.id() : null, List.of(place.id()), null, true));
		return thing;
	}

	/** Something that was added. */
	record Thing(String id, String code, String name) {
	}

	/** An organisation with its party organisation. */
	record Unit(Thing organization, Thing partyOrg) {
	}

}
