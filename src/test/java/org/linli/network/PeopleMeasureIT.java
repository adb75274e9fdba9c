package org.linli.network;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ProgrammeKind;
import org.linli.partnership.ProgrammeRow;
import org.linli.people.ConsentRow;
import org.linli.people.Employment;
import org.linli.people.HouseholdRow;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.points.AccountKind;
import org.linli.points.AccountRow;
import org.linli.talent.SkillRow;
import org.linli.talent.TalentPoolRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleMeasureIT extends MeasureIT {

	private final String skill = Ids.next();

	@BeforeEach
	void addSkill() {
		add(new SkillRow(this.skill, this.here.code("skill"), "急救", "First aid", List.of(), List.of(), List.of(),
				false));
	}

	@Test
	void countsAPersonOnceForTheSameRoleAtTwoPlaces() {
		Place second = this.here.place("GRID", "第二网格", this.community);
		String leader = person();
		role(leader, Role.GRID_LEADER, this.grid);
		role(leader, Role.GRID_LEADER, second);
		role(person(), Role.GRID_LEADER, second);
		role(person(), Role.GRID_WORKER, this.grid);
		role(person(), Role.GRID_LEADER, this.community);
		role(person(), Role.GRID_LEADER, this.otherGrid);

		assertThat(measured("{count: PERSONS_IN_ROLE, role: GRID_LEADER, at: [GRID]}", this.community)).isEqualTo(2);
	}

	@Test
	void countsRolesThatHoldToday() {
		role(person(), Role.MEDIATOR, this.grid, today(), null);
		role(person(), Role.MEDIATOR, this.grid, LONG_AGO, tomorrow());
		role(person(), Role.MEDIATOR, this.grid, LONG_AGO, today());
		role(person(), Role.MEDIATOR, this.grid, tomorrow(), null);
		role(person(), Role.MEDIATOR, this.community, LONG_AGO, null);

		assertThat(measured("{count: PERSONS_IN_ROLE, role: MEDIATOR, at: [COMMUNITY, GRID]}", this.community))
			.isEqualTo(3);
	}

	@Test
	void countsRolesHeldInOneWay() {
		role(person(), Role.SOCIAL_WORKER, this.community, Employment.FULL_TIME, null);
		role(person(), Role.SOCIAL_WORKER, this.community, Employment.PART_TIME, null);

		assertThat(measured("{count: PERSONS_IN_ROLE, role: SOCIAL_WORKER, at: [COMMUNITY], employment: FULL_TIME}",
				this.community))
			.isEqualTo(1);
	}

	@Test
	void tellsThoseWithAnEmployerFromThoseWithout() {
		String company = organization(OrganizationKind.ENTERPRISE);
		role(person(), Role.GRID_WORKER, this.grid, Employment.PART_TIME, company);
		role(person(), Role.GRID_WORKER, this.grid, Employment.PART_TIME, company);
		role(person(), Role.GRID_WORKER, this.grid, Employment.PART_TIME, null);

		assertThat(measured("{count: PERSONS_IN_ROLE, role: GRID_WORKER, at: [GRID], employer: false}", this.community))
			.isEqualTo(1);
	}

	@Test
	void countsThoseWhomPartnersEmploy() {
		String partner = partner(this.here.county(), AgreementKind.PART_TIME_GRID_WORK, null);
		String former = partner(this.here.county(), AgreementKind.PART_TIME_GRID_WORK, today());
		String otherwise = partner(this.here.county(), AgreementKind.SERVICE_DAY, null);
		String elsewhere = partner(this.other, AgreementKind.PART_TIME_GRID_WORK, null);
		for (String employer : List.of(partner, former, otherwise, elsewhere,
				organization(OrganizationKind.ENTERPRISE))) {
			role(person(), Role.PART_TIME_GRID_WORKER, this.grid, Employment.PART_TIME, employer);
		}
		role(person(), Role.PART_TIME_GRID_WORKER, this.grid, Employment.PART_TIME, null);
		role(person(), Role.PART_TIME_GRID_WORKER, this.otherGrid, Employment.PART_TIME, partner);
		role(person(), Role.GRID_WORKER, this.grid, Employment.PART_TIME, partner);

		assertThat(measured(
				"{count: PERSONS_IN_ROLE_OF_PARTNER, role: PART_TIME_GRID_WORKER, agreement: PART_TIME_GRID_WORK}",
				this.community))
			.isEqualTo(1);
	}

	@Test
	void measuresTheShareOfCommunitiesWhoseSecretaryIsDirector() {
		Place third = this.here.community("迎晖社区");
		this.here.community("正义社区");
		String both = person();
		role(both, Role.SECRETARY, this.community);
		role(both, Role.DIRECTOR, this.community);
		role(both, Role.SECRETARY, this.other);
		role(person(), Role.DIRECTOR, this.other);
		String former = person();
		role(former, Role.SECRETARY, third);
		role(former, Role.DIRECTOR, third, LONG_AGO, today());

		assertThat(measured("{share: COMMUNITIES_WITH_DUAL_OFFICE}", this.here.county())).isEqualTo(25);
	}

	@Test
	void measuresTheShareOfResidentsWhoLiveInAGrid() {
		Place gridded = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "1号楼", this.grid));
		Place ungridded = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "2号楼", this.community));
		for (Place home : List.of(gridded, gridded, gridded, ungridded)) {
			person(home, household(home), false);
		}
		person();

		assertThat(measured("{share: RESIDENTS_IN_GRIDS}", this.community)).isEqualTo(75);
	}

	@Test
	void measuresNoShareOfNoResidents() {
		person();

		assertThat(measured("{share: RESIDENTS_IN_GRIDS}", this.community)).isNull();
	}

	@Test
	void countsRegisteredTalentsWhateverTheirConsent() {
		String pool = pool(this.here.county());
		String gifted = person();
		talent(gifted, this.community, pool, null);
		talent(gifted, this.community, pool, null);
		String withdrawn = person();
		String consent = Ids.next();
		add(new ConsentRow(consent, withdrawn, "MATCHING", LONG_AGO, today()));
		talent(withdrawn, this.community, pool, consent);
		talent(person(), this.community, null, null);
		talent(person(), this.community, pool(this.other), null);
		talent(person(this.other, null, false), this.other, pool, null);

		assertThat(measured("{count: TALENTS_REGISTERED}", this.community)).isEqualTo(2);
	}

	@Test
	void countsVolunteersWithAnAccountOnce() {
		String volunteer = person(this.community, null, true);
		account(AccountKind.POINTS, volunteer, this.community, null, LONG_AGO);
		account(AccountKind.POINTS, volunteer, this.community, null, LONG_AGO);
		account(AccountKind.TIME_CREDIT, person(this.community, null, true), this.community, null, LONG_AGO);
		account(AccountKind.POINTS, person(this.community, null, true), this.community, null, tomorrow());
		account(AccountKind.POINTS, person(), this.community, null, LONG_AGO);
		account(AccountKind.POINTS, person(this.other, null, true), this.other, null, LONG_AGO);

		assertThat(measured("{count: ACCOUNT_HOLDERS, account: POINTS}", this.community)).isEqualTo(1);
	}

	@Test
	void countsAccountsKeptInOneProgramme() {
		String bank = programme();
		String key = this.here.code("demo.programme");
		this.here.batch().externalCode(bank, "demo", key);
		account(AccountKind.TIME_CREDIT, person(this.community, null, true), this.community, bank, LONG_AGO);
		account(AccountKind.TIME_CREDIT, person(this.community, null, true), this.community, programme(), LONG_AGO);
		account(AccountKind.TIME_CREDIT, person(this.community, null, true), this.community, null, LONG_AGO);

		assertThat(measured("{count: ACCOUNT_HOLDERS, account: TIME_CREDIT, programme: %s}".formatted(key),
				this.community))
			.isEqualTo(1);
	}

	private void role(String person, Role role, Place at) {
		role(person, role, at, LONG_AGO, null);
	}

	private void role(String person, Role role, Place at, LocalDate since, @Nullable LocalDate until) {
		add(new RoleRow(Ids.next(), this.here.code("R"), role, person, at.id(), at.path(), since, until,
				Employment.VOLUNTARY, null, null));
	}

	private void role(String person, Role role, Place at, Employment employment, @Nullable String employer) {
		add(new RoleRow(Ids.next(), this.here.code("R"), role, person, at.id(), at.path(), LONG_AGO, null, employment,
				employer, null));
	}

	private String partner(Place place, AgreementKind kind, @Nullable LocalDate until) {
		String company = organization(OrganizationKind.ENTERPRISE);
		add(new AgreementRow(Ids.next(), this.here.code("A"), "合作", kind, AgreementStatus.ACTIVE, null, LONG_AGO, until,
				List.of(company, place.id()), List.of(), place.path(), true, null));
		return company;
	}

	private String household(Place unit) {
		String id = Ids.next();
		add(new HouseholdRow(id, this.here.code("H"), unit.id(), unit.path()));
		return id;
	}

	private String pool(Place place) {
		String id = Ids.next();
		add(new TalentPoolRow(id, this.here.code("L"), "人才库", place.id(), place.path()));
		return id;
	}

	private void talent(String person, Place home, @Nullable String pool, @Nullable String consent) {
		add(new TalentRow(Ids.next(), this.here.code("X"), person, this.skill, 3, TalentSource.SELF, null, consent,
				pool, home.path()));
	}

	private String programme() {
		String id = Ids.next();
		add(new ProgrammeRow(id, this.here.code("G"), "时间银行", ProgrammeKind.PROJECT, null, this.community.path(),
				true));
		return id;
	}

	private void account(AccountKind kind, String person, Place home, @Nullable String programme, LocalDate since) {
		add(new AccountRow(Ids.next(), this.here.code("K"), kind, person, programme, home.path(), since));
	}

}
