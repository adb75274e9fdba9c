package org.linli.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceListIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place east = this.here.community("Dong雁社区");

	private final Place west = this.here.community("西雁社区");

	@BeforeEach
	void load() {
		for (Place community : List.of(this.east, this.west)) {
			Place grid = this.here.place("GRID", "第一网格", community);
			this.here.place("UNIT", "雁单元", this.here.place("BUILDING", "雁楼", grid));
		}
		load(this.here.batch());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                    | 试验县 Dong雁社区 第一网格 雁楼 西雁社区 第一网格 雁楼
			text: "第一网格"                      | 第一网格 第一网格
			text: " dONG "                       | Dong雁社区
			text: "雁"                           | Dong雁社区 雁楼 西雁社区 雁楼
			text: "雁" level: "COMMUNITY"         | Dong雁社区 西雁社区
			level: "UNIT"                        |
			level: "IT"                          |
			within: "%1$s"                       | 西雁社区 第一网格 雁楼
			within: "%1$s" text: "雁" level: "BUILDING" | 雁楼
			text: "查无此地"                       |
			""")
	void findsPlacesByNameAndLevelDownToBuildings(@Nullable String arguments, @Nullable String names) {
		String text = (arguments != null) ? arguments.formatted(this.west.code()) : "";
		List<String> expected = (names != null) ? Arrays.asList(names.split(" ")) : List.of();
		this.statements.clear();

		var found = asking(this.here.scope())
			.document("{ list: territories(first: 100, %s) { totalCount nodes { name } } }".formatted(text))
			.execute();

		found.path("list.nodes[*].name")
			.entityList(String.class)
			.satisfies((listed) -> assertThat(listed).containsExactlyInAnyOrderElementsOf(expected));
		found.path("list.totalCount").entity(Integer.class).isEqualTo(expected.size());
		this.statements.assertSeeking();
	}

	@Test
	void tellsPlacesOfOneNameApartByWhereTheyLie() {
		this.statements.clear();

		asking(this.here.scope()).document("{ territories(text: \"第一网格\") { nodes { name community { name } } } }")
			.execute()
			.path("territories.nodes[*].community.name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).containsExactlyInAnyOrder("Dong雁社区", "西雁社区"));
		assertThat(this.statements.since()).as("places, what lies above").hasSize(2);
	}

	@Test
	void listsWhatLiesWhereTheViewerHoldsARole() {
		asking(Scope.of(this.east.path())).document("{ territories { totalCount } }")
			.execute()
			.path("territories.totalCount")
			.entity(Integer.class)
			.isEqualTo(3);
	}

	@Test
	void saysHowACompoundIsManagedAndSinceWhenACommunityIsThere() {
		Neighbourhood there = new Neighbourhood();
		Place community = there.community("新社区");
		Place compound = there.place("COMPOUND", "自管小区", community);
		load(there.batch());
		this.driver.executableQuery("MATCH (t:Territory {id: $id}) SET t.since = date('2022-09-01')")
			.withParameters(Map.of("id", community.id()))
			.execute();
		this.driver.executableQuery("MATCH (t:Territory {id: $id}) SET t.management = 'SELF'")
			.withParameters(Map.of("id", compound.id()))
			.execute();

		asking(there.scope()).document("""
				query($code: String!) {
				  territory(code: $code) {
				    ... on Community { since }
				    children { nodes { name ... on Compound { management } } }
				  }
				}
				""").variable("code", community.code()).execute().path("territory").matchesJsonStrictly("""
				{"since": "2022-09-01", "children": {"nodes": [{"name": "自管小区", "management": "SELF"}]}}
				""");
	}

}
