package org.linli.people;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;

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

	private void role(Someone who, LocalDate since, @Nullable LocalDate until) {
		this.here.batch()
			.add(new RoleRow(Ids.next(), this.here.code("R"), Role.GRID_LEADER, who.id(), this.grid.id(),
					this.grid.path(), since, until, Employment.FULL_TIME, null, null));
	}

}
