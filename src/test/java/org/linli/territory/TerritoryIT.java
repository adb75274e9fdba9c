package org.linli.territory;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "第一网格", this.community);

	private final Place building = this.here.place("BUILDING", "1号楼", this.grid);

	private final Place unit = this.here.place("UNIT", "1单元", this.building);

	private final Place elsewhere = this.here.community("迎晖社区");

	@BeforeEach
	void load() {
		load(this.here.batch());
	}

	@Test
	void knowsEveryLevelOnTheWayUpInOneStatement() {
		this.statements.clear();
		asking(this.here.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    __typename name level { code label(lang: ZH) }
				    parent { name }
				    building { name } grid { name community { name } } community { name }
				    ancestors { name }
				    county: ancestor(level: "COUNTY") { name }
				    compound: ancestor(level: "COMPOUND") { name }
				  }
				}
				""").variable("code", this.unit.code()).execute().path("territory").matchesJson("""
				{"__typename": "BuildingUnit", "name": "1单元", "level": {"code": "UNIT", "label": "单元"},
				 "parent": {"name": "1号楼"}, "building": {"name": "1号楼"},
				 "grid": {"name": "第一网格", "community": {"name": "雁翎社区"}}, "community": {"name": "雁翎社区"},
				 "ancestors": [{"name": "试验县"}, {"name": "雁翎社区"}, {"name": "第一网格"}, {"name": "1号楼"}],
				 "county": {"name": "试验县"}, "compound": null}
				""");

		assertThat(this.statements.since()).hasSize(1);
		this.statements.assertSeeking();
	}

	@Test
	void pagesThroughChildrenWithoutGapOrRepetition() {
		Neighbourhood there = new Neighbourhood();
		Place wide = there.community("静聪社区");
		for (int i = 0; i < 7; i++) {
			there.place("GRID", "网格" + i, wide);
		}
		load(there.batch());

		String document = """
				query($code: String!, $after: String) {
				  territory(code: $code) {
				    children(level: "GRID", first: 3, after: $after) {
				      totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor }
				    }
				  }
				}
				""";
		List<String> names = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			var page = asking(there.scope()).document(document)
				.variable("code", wide.code())
				.variable("after", after)
				.execute();
			page.path("territory.children.totalCount").entity(Integer.class).isEqualTo(7);
			names.addAll(page.path("territory.children.nodes[*].name").entityList(String.class).get());
			more = page.path("territory.children.pageInfo.hasNextPage").entity(Boolean.class).get();
			after = page.path("territory.children.pageInfo.endCursor").entity(String.class).get();
		}

		assertThat(names).containsExactly("网格0", "网格1", "网格2", "网格3", "网格4", "网格5", "网格6");
	}

	@Test
	void readsAnUnknownCodeAsNull() {
		asking(this.here.scope()).document("{ territory(code: \"T-none\") { name } }")
			.execute()
			.path("territory")
			.valueIsNull();
	}

	@Test
	void readsABuildingUnitOutOfScopeAsNull() {
		asking(Scope.of(this.elsewhere.path())).document("query($code: String!) { territory(code: $code) { name } }")
			.variable("code", this.unit.code())
			.execute()
			.path("territory")
			.valueIsNull();
		asking(Scope.of(this.elsewhere.path())).document("query($id: ID!) { node(id: $id) { id } }")
			.variable("id", this.unit.id())
			.execute()
			.path("node")
			.valueIsNull();
	}

	@Test
	void findsAPlaceByItsOpaqueIdInTwoStatements() {
		this.statements.clear();
		asking(this.here.scope())
			.document("query($id: ID!) { node(id: $id) { id ... on Grid { name householdCount } } }")
			.variable("id", this.grid.id())
			.execute()
			.path("node.householdCount")
			.entity(Integer.class)
			.isEqualTo(400);

		assertThat(this.statements.since()).as("what it is, the place").hasSize(2);
	}

	@Test
	void knowsTheBuildingsOfACompoundAcrossGridsAndTheirCompound() {
		Neighbourhood there = new Neighbourhood();
		Place around = there.community("静聪社区");
		List<Place> compounds = List.of(there.place("COMPOUND", "荷风小区", around),
				there.place("COMPOUND", "柳岸小区", around));
		for (int g = 0; g < 2; g++) {
			Place inGrid = there.place("GRID", "网格" + g, around);
			for (int c = 0; c < 2; c++) {
				Place house = there.place("BUILDING", (c + 1) + "号楼", inGrid);
				there.batch().relation("IN_COMPOUND", house.id(), compounds.get(c).id());
			}
			there.place("BUILDING", "孤楼", inGrid);
		}
		load(there.batch());
		this.statements.clear();

		asking(there.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    children(level: "COMPOUND") {
				      nodes { ... on Compound { buildings { name grid { name } compound { name } } } }
				    }
				  }
				}
				""").variable("code", around.code()).execute().path("territory.children.nodes").matchesJson("""
				[{"buildings": [{"name": "1号楼", "grid": {"name": "网格0"}, "compound": {"name": "荷风小区"}},
				                {"name": "1号楼", "grid": {"name": "网格1"}, "compound": {"name": "荷风小区"}}]},
				 {"buildings": [{"name": "2号楼", "grid": {"name": "网格0"}, "compound": {"name": "柳岸小区"}},
				                {"name": "2号楼", "grid": {"name": "网格1"}, "compound": {"name": "柳岸小区"}}]}]
				""");

		assertThat(this.statements.containing("IN_COMPOUND")).as("down, and up again").isEqualTo(2);
		this.statements.assertSeeking();
		asking(there.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    children(level: "GRID", first: 1) {
				      nodes { children { nodes { name ... on Building { compound { name } } } } }
				    }
				  }
				}
				""")
			.variable("code", around.code())
			.execute()
			.path("territory.children.nodes[0].children.nodes")
			.matchesJson("""
					[{"name": "1号楼", "compound": {"name": "荷风小区"}}, {"name": "2号楼", "compound": {"name": "柳岸小区"}},
					 {"name": "孤楼", "compound": null}]
					""");
	}

}
