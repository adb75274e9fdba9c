package org.linli.network;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PartyMeasureIT extends MeasureIT {

	private final Place second = this.here.place("GRID", "第二网格", this.community);

	@Test
	void countsAGroupOnTwoGridsOnce() {
		on(PartyOrgLevel.GROUP, this.community, this.grid, this.second);
		on(PartyOrgLevel.GROUP, this.community, this.second);
		on(PartyOrgLevel.BRANCH, this.community, this.grid);
		on(PartyOrgLevel.GROUP, this.community, this.community);
		on(PartyOrgLevel.GROUP, this.other, this.otherGrid);

		assertThat(measured("{count: PARTY_ORGS_ON, level: GROUP, territory: GRID}", this.community)).isEqualTo(2);
	}

	@Test
	void countsPartyOrganisationsOfOrganisationsOfAKind() {
		of(PartyOrgLevel.BRANCH, organization(OrganizationKind.PROPERTY), this.grid);
		of(PartyOrgLevel.COMMITTEE, organization(OrganizationKind.PROPERTY), this.grid);
		of(PartyOrgLevel.BRANCH, organization(OrganizationKind.HOSPITAL), this.grid);
		of(PartyOrgLevel.BRANCH, null, this.grid);
		of(PartyOrgLevel.BRANCH, organization(OrganizationKind.PROPERTY), this.other);

		assertThat(measured("{count: PARTY_ORGS_OF, level: BRANCH, organization: PROPERTY}", this.community))
			.isEqualTo(1);
	}

	@Test
	void measuresTheShareOfGridsThatAPartyOrganisationReaches() {
		this.here.place("GRID", "第三网格", this.community);
		this.here.place("GRID", "第四网格", this.community);
		on(PartyOrgLevel.GROUP, this.community, this.grid, this.second);
		on(PartyOrgLevel.GROUP, this.community, this.grid);
		on(PartyOrgLevel.GENERAL_BRANCH, this.community, this.community);
		on(PartyOrgLevel.GROUP, this.other, this.otherGrid);

		assertThat(measured("{share: GRIDS_WITH_PARTY_ORG}", this.community)).isEqualTo(50);
	}

	@Test
	void countsMembersOfTheNeighbourhoodPlacedInGrids() {
		String ours = on(PartyOrgLevel.GENERAL_BRANCH, this.community, this.community);
		String theirs = of(PartyOrgLevel.BRANCH, organization(OrganizationKind.HOSPITAL), this.community);
		member(person(), ours, this.grid, LONG_AGO);
		String twice = person();
		member(twice, ours, this.grid, LONG_AGO);
		member(twice, ours, this.second, LONG_AGO);
		member(person(), ours, null, LONG_AGO);
		member(person(), ours, this.grid, tomorrow());
		member(person(), ours, this.grid, LONG_AGO, today());
		member(person(), ours, this.grid, LONG_AGO, tomorrow());
		member(person(), ours, this.community, LONG_AGO);
		member(person(), ours, this.otherGrid, LONG_AGO);
		member(person(), theirs, this.grid, LONG_AGO);

		assertThat(measured("{count: MEMBERS_PLACED, level: GRID}", this.community)).isEqualTo(3);
	}

	private String on(PartyOrgLevel level, Place place, Place... territories) {
		String id = Ids.next();
		add(new PartyOrgRow(id, this.here.code("Y"), "党组织", level, PartyOrgBasis.TERRITORY, place.path(), null,
				Stream.of(territories).map(Place::id).toList(), null, true));
		return id;
	}

	private String of(PartyOrgLevel level, @Nullable String organization, Place place) {
		String id = Ids.next();
		add(new PartyOrgRow(id, this.here.code("Y"), "党组织", level, PartyOrgBasis.WORK_UNIT, place.path(), organization,
				List.of(), null, true));
		return id;
	}

	private void member(String person, String partyOrg, @Nullable Place place, LocalDate since) {
		member(person, partyOrg, place, since, null);
	}

	private void member(String person, String partyOrg, @Nullable Place place, LocalDate since,
			@Nullable LocalDate until) {
		add(new PartyMemberRow(Ids.next(), this.here.code("M"), person, partyOrg, (place != null) ? place.id() : null,
				this.community.path(), since, until));
	}

}
