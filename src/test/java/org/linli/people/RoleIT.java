package org.linli.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class RoleIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place building = this.here.place("BUILDING", "1号楼", this.grid);

	private final Place unit = this.here.place("UNIT", "1单元", this.building);

	@Test
	void saysWhoToCallForADoorOnEveryLevelInTwoStatements() {
		this.here.role(Role.UNIT_HEAD, this.here.resident("单元长", this.unit), this.unit);
		this.here.role(Role.BUILDING_HEAD, this.here.resident("楼栋长", this.unit), this.building);
		this.here.role(Role.GRID_LEADER, this.here.resident("网格长", this.unit), this.grid);
		this.here.role(Role.SECRETARY, this.here.resident("书记", this.unit), this.community);
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) { roles { role holderName } ancestors { roles { role holderName } } }
				}
				""").variable("code", this.unit.code()).execute().path("territory").matchesJson("""
				{"roles": [{"role": "UNIT_HEAD", "holderName": "单元长"}],
				 "ancestors": [{"roles": []}, {"roles": [{"role": "SECRETARY", "holderName": "书记"}]},
				               {"roles": [{"role": "GRID_LEADER", "holderName": "网格长"}]},
				               {"roles": [{"role": "BUILDING_HEAD", "holderName": "楼栋长"}]}]}
				""");

		assertThat(this.statements.since()).as("place with those around it, roles of all of them").hasSize(2);
		this.statements.assertSeeking();
	}

	@Test
	void saysWhoIsResponsibleForADoorNearestFirstInOneStatementForAllPlaces() {
		Place compound = this.here.place("COMPOUND", "示例小区", this.community);
		this.here.batch().relation("IN_COMPOUND", this.building.id(), compound.id());
		Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("别处"));
		this.here.role(Role.SECRETARY, this.here.resident("书记", elsewhere), this.community);
		this.here.role(Role.MEDIATOR, this.here.resident("调解员", this.unit), this.community);
		this.here.role(Role.PARTY_GROUP_LEADER, this.here.resident("组长", this.unit), this.grid);
		this.here.role(Role.GRID_WORKER, this.here.resident("网格员", this.unit), this.grid);
		this.here.role(Role.GRID_LEADER, this.here.resident("网格长", this.unit), this.grid);
		this.here.role(Role.COMPOUND_MANAGER, this.here.resident("管理员", this.unit), compound);
		this.here.role(Role.BUILDING_HEAD, this.here.resident("楼栋长", this.unit), this.building);
		this.here.role(Role.UNIT_HEAD, this.here.resident("单元长", this.unit), this.unit);
		this.here.role(Role.UNIT_HEAD, this.here.resident("别的单元长", this.unit),
				this.here.place("UNIT", "2单元", this.building));
		role(this.here.resident("前任", this.unit), Neighbourhood.LONG_AGO, Neighbourhood.LONG_AGO.plusDays(1));
		load(this.here.batch());
		String document = """
				query($code: String!) {
				  territory(code: $code) {
				    responsible { holderName place { name } }
				    secretary: responsible(role: SECRETARY) { holderName person { id } }
				    parent { responsible { role } }
				  }
				}
				""";
		this.statements.clear();

		asking(Scope.of(this.community.path())).document(document)
			.variable("code", this.unit.code())
			.execute()
			.path("territory")
			.matchesJson(
					"""
							{"responsible": [{"holderName": "单元长", "place": {"name": "1单元"}},
							                 {"holderName": "楼栋长", "place": {"name": "1号楼"}},
							                 {"holderName": "管理员", "place": {"name": "示例小区"}},
							                 {"holderName": "网格长", "place": {"name": "网格1"}},
							                 {"holderName": "网格员", "place": {"name": "网格1"}},
							                 {"holderName": "组长", "place": {"name": "网格1"}},
							                 {"holderName": "书记", "place": {"name": "雁翎社区"}},
							                 {"holderName": "调解员", "place": {"name": "雁翎社区"}}],
							 "secretary": [{"holderName": "书记", "person": null}],
							 "parent": {"responsible": [{"role": "BUILDING_HEAD"}, {"role": "COMPOUND_MANAGER"}, {"role": "GRID_LEADER"},
							                            {"role": "GRID_WORKER"}, {"role": "PARTY_GROUP_LEADER"}, {"role": "SECRETARY"},
							                            {"role": "MEDIATOR"}]}}
							""");

		assertThat(this.statements.containing("split(t.scopePath, '/') AS way")).isEqualTo(1);
		this.statements.assertSeeking();
		asking(Scope.of(this.grid.path())).document(document)
			.variable("code", this.unit.code())
			.execute()
			.path("territory.responsible[*].holderName")
			.entityList(String.class)
			.containsExactly("单元长", "楼栋长", "网格长", "网格员", "组长");
	}

	@Test
	void isFoundByItsOpaqueIdByWhoSeesIt() {
		this.here.role(Role.UNIT_HEAD, this.here.resident("单元长", this.unit), this.unit);
		load(this.here.batch());
		String id = asking(this.here.scope())
			.document("query($code: String!) { territory(code: $code) { roles { id } } }")
			.variable("code", this.unit.code())
			.execute()
			.path("territory.roles[0].id")
			.entity(String.class)
			.get();
		String document = "query($id: ID!) { node(id: $id) { ... on RoleAssignment { role holderName place { name } } } }";

		asking(this.here.scope()).document(document).variable("id", id).execute().path("node").matchesJson("""
				{"role": "UNIT_HEAD", "holderName": "单元长", "place": {"name": "1单元"}}
				""");
		asking(Scope.of()).document(document).variable("id", id).execute().path("node").valueIsNull();
	}

	@Test
	void saysInWhichOrganisationAndUnderWhichAgreementItIsHeld() {
		Thing committee = this.here.organization("居民委员会", OrganizationKind.RESIDENTS_COMMITTEE, this.community);
		Thing company = this.here.organization("示例快递公司", OrganizationKind.ENTERPRISE, this.community);
		Someone courier = this.here.resident("快递员", this.unit);
		String here = agreement("社区协议", this.community);
		String county = agreement("县级协议", this.here.county());
		role(Role.MEDIATOR, courier, committee.id(), company, here);
		role(Role.PART_TIME_GRID_WORKER, courier, this.grid.id(), company, county);
		role(Role.UNIT_HEAD, courier, this.unit.id(), null, null);
		load(this.here.batch());
		String document = """
				query($code: String!) {
				  person(code: $code) {
				    roles { place { name } organization { name } employer { name } agreement { title } }
				  }
				}
				""";
		this.statements.clear();

		asking(this.here.scope()).document(document)
			.variable("code", courier.code())
			.execute()
			.path("person.roles")
			.matchesJsonStrictly("""
					[{"place": null, "organization": {"name": "居民委员会"}, "employer": {"name": "示例快递公司"},
					  "agreement": {"title": "社区协议"}},
					 {"place": {"name": "网格1"}, "organization": null, "employer": {"name": "示例快递公司"},
					  "agreement": {"title": "县级协议"}},
					 {"place": {"name": "1单元"}, "organization": null, "employer": null, "agreement": null}]
					""");
		assertThat(this.statements.since()).as("person with the places of the home, roles, organisations, agreements")
			.hasSize(4);
		this.statements.assertSeeking();

		asking(Scope.of(this.community.path())).document(document)
			.variable("code", courier.code())
			.execute()
			.path("person.roles[*].agreement")
			.matchesJsonStrictly("""
					[{"title": "社区协议"}, null, null]
					""");
	}

	@Test
	void letsOnePersonLeadSeveralGrids() {
		Place second = this.here.place("GRID", "网格2", this.community);
		Someone leader = this.here.resident("网格长", this.unit);
		this.here.role(Role.GRID_LEADER, leader, this.grid);
		this.here.role(Role.GRID_LEADER, leader, second);
		load(this.here.batch());

		asking(this.here.scope())
			.document("query($code: String!) { person(code: $code) { roles { role place { name } } } }")
			.variable("code", leader.code())
			.execute()
			.path("person.roles[*].place.name")
			.entityList(String.class)
			.containsExactly("网格1", "网格2");
	}

	@Test
	void showsOnlyRolesThatAreHeldToday() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Someone former = this.here.resident("前任", this.unit);
		Someone current = this.here.resident("现任", this.unit);
		Someone next = this.here.resident("继任", this.unit);
		role(former, today.minusYears(1), today);
		role(current, today, today.plusDays(1));
		role(next, today.plusDays(1), null);
		load(this.here.batch());

		asking(this.here.scope()).document("""
				query($code: String!) { territory(code: $code) { roles(role: GRID_LEADER) { holderName } } }
				""")
			.variable("code", this.grid.code())
			.execute()
			.path("territory.roles[*].holderName")
			.entityList(String.class)
			.containsExactly("现任");
	}

	@Test
	void showsTheNameButNotThePersonOfAHolderWhoLivesElsewhere() {
		Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("别处"));
		Someone leader = this.here.resident("外来网格长", elsewhere);
		this.here.role(Role.GRID_LEADER, leader, this.grid);
		load(this.here.batch());

		asking(Scope.of(this.community.path())).document("""
				query($code: String!) { territory(code: $code) { roles { holderName person { id } } } }
				""").variable("code", this.grid.code()).execute().path("territory.roles").matchesJson("""
				[{"holderName": "外来网格长", "person": null}]
				""");
		asking(Scope.of(this.community.path())).document("query($code: String!) { person(code: $code) { id } }")
			.variable("code", leader.code())
			.execute()
			.path("person")
			.valueIsNull();
	}

	private void role(Role role, Someone who, String at, @Nullable Thing employer, @Nullable String agreement) {
		this.here.batch()
			.add(new RoleRow(Ids.next(), this.here.code("R"), role, who.id(), at, this.grid.path(),
					Neighbourhood.LONG_AGO, null, Employment.PART_TIME, (employer != null) ? employer.id() : null,
					agreement));
	}

	private String agreement(String title, Place works) {
		String id = Ids.next();
		this.here.batch()
			.add(new AgreementRow(id, this.here.code("A"), title, AgreementKind.PART_TIME_GRID_WORK,
					AgreementStatus.ACTIVE, null, Neighbourhood.LONG_AGO, null, List.of(), List.of(), works.path(),
					true, null));
		return id;
	}

	private void role(Someone who, LocalDate since, @Nullable LocalDate until) {
		this.here.batch()
			.add(new RoleRow(Ids.next(), this.here.code("R"), Role.GRID_LEADER, who.id(), this.grid.id(),
					this.grid.path(), since, until, Employment.FULL_TIME, null, null));
	}

}
