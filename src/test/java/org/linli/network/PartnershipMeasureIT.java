package org.linli.network;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PartnershipMeasureIT extends MeasureIT {

	@Test
	void countsPartyOrganisationsOfWorkUnitsWithAnActiveReportIn() {
		String twice = partyOrg(organization(OrganizationKind.HOSPITAL));
		report(ReportInKind.WORK_UNIT, twice, this.community);
		report(ReportInKind.WORK_UNIT, twice, this.community);
		report(ReportInKind.WORK_UNIT, partyOrg(organization(OrganizationKind.SCHOOL)), this.community);
		report(ReportInKind.WORK_UNIT, partyOrg(organization(OrganizationKind.SCHOOL)), this.other);
		report(ReportInKind.WORK_UNIT, partyOrg(null), this.community);
		report(ReportInKind.MEMBER, partyOrg(organization(OrganizationKind.SCHOOL)), this.community);
		report(ReportInKind.WORK_UNIT, partyOrg(organization(OrganizationKind.SCHOOL)), this.community,
				ReportInStatus.RECEIVED, LONG_AGO, null);
		report(ReportInKind.WORK_UNIT, partyOrg(organization(OrganizationKind.SCHOOL)), this.community,
				ReportInStatus.ACTIVE, LONG_AGO, today());
		report(ReportInKind.WORK_UNIT, partyOrg(organization(OrganizationKind.SCHOOL)), this.community,
				ReportInStatus.ACTIVE, tomorrow(), null);

		assertThat(measured("{count: PARTY_ORGS_REPORTED_IN}", this.community)).isEqualTo(2);
	}

	@Test
	void countsPersonsWhoReportedInAsMembers() {
		String twice = member(person());
		report(ReportInKind.MEMBER, twice, this.community);
		report(ReportInKind.MEMBER, twice, this.community);
		report(ReportInKind.MEMBER, member(person()), this.other);
		report(ReportInKind.WORK_UNIT, member(person()), this.community);
		report(ReportInKind.MEMBER, member(person()), this.community, ReportInStatus.TRANSFERRED, LONG_AGO, null);
		report(ReportInKind.MEMBER, member(person()), this.community, ReportInStatus.ACTIVE, LONG_AGO, today());
		report(ReportInKind.MEMBER, member(person()), this.community, ReportInStatus.ACTIVE, null, null);

		assertThat(measured("{count: MEMBERS_REPORTED_IN}", this.community)).isEqualTo(1);
	}

	@Test
	void countsPartnersOfActiveAgreementsOnce() {
		String twice = organization(OrganizationKind.ENTERPRISE);
		agreement(AgreementKind.PART_TIME_GRID_WORK, AgreementStatus.ACTIVE, this.community, null, twice);
		agreement(AgreementKind.PART_TIME_GRID_WORK, AgreementStatus.SIGNED, this.grid, tomorrow(), twice,
				organization(OrganizationKind.ENTERPRISE), organization(OrganizationKind.SOCIAL_ORG));
		agreement(AgreementKind.PAIRING, AgreementStatus.ACTIVE, this.community, null,
				organization(OrganizationKind.ENTERPRISE));
		agreement(AgreementKind.PART_TIME_GRID_WORK, AgreementStatus.DRAFT, this.community, null,
				organization(OrganizationKind.ENTERPRISE));
		agreement(AgreementKind.PART_TIME_GRID_WORK, AgreementStatus.ACTIVE, this.community, today(),
				organization(OrganizationKind.ENTERPRISE));
		agreement(AgreementKind.PART_TIME_GRID_WORK, AgreementStatus.ACTIVE, this.other, null,
				organization(OrganizationKind.ENTERPRISE));

		assertThat(
				measured("{count: PARTNERS, agreement: PART_TIME_GRID_WORK, organization: ENTERPRISE}", this.community))
			.isEqualTo(2);
	}

	private String partyOrg(@Nullable String organization) {
		String id = Ids.next();
		add(new PartyOrgRow(id, this.here.code("Y"), "党支部", PartyOrgLevel.BRANCH, PartyOrgBasis.WORK_UNIT,
				this.community.path(), organization, List.of(), null, true));
		return id;
	}

	private String member(String person) {
		String id = Ids.next();
		add(new PartyMemberRow(id, this.here.code("M"), person, partyOrg(null), null, this.community.path(), LONG_AGO,
				null));
		return id;
	}

	private void report(ReportInKind kind, String filer, Place to) {
		report(kind, filer, to, ReportInStatus.ACTIVE, LONG_AGO, null);
	}

	private void report(ReportInKind kind, String filer, Place to, ReportInStatus status, @Nullable LocalDate since,
			@Nullable LocalDate until) {
		add(new ReportInRow(Ids.next(), this.here.code("B"), kind, status, filer, to.id(), to.path(), LONG_AGO, since,
				until));
	}

	private void agreement(AgreementKind kind, AgreementStatus status, Place place, @Nullable LocalDate until,
			String... parties) {
		add(new AgreementRow(Ids.next(), this.here.code("A"), "合作", kind, status, LONG_AGO, LONG_AGO, until,
				List.of(parties), List.of(), place.path(), true, null));
	}

}
