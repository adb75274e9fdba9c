package org.linli.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceSiteIT extends GraphIT {

	private static final String PAGE = """
			query($within: String, $kind: ServiceSiteKind, $first: Int = 20, $after: String) {
			  serviceSites(within: $within, kind: $kind, first: $first, after: $after) {
			    totalCount
			    nodes {
			      name kind open24h standardisedOn equipment windows honours
			      place { name } community { name } host { name }
			    }
			    pageInfo { endCursor hasNextPage }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place other = this.here.community("静聪社区");

	@BeforeEach
	void load() {
		String centre = site("党群服务中心", ServiceSiteKind.PARTY_MASS_CENTER, this.community, null);
		site("暖心驿站", ServiceSiteKind.WARM_STATION, this.grid, centre);
		site("别处驿站", ServiceSiteKind.WARM_STATION, this.other, null);
		this.here.batch()
			.add(new WindowRow(Ids.next(), "帮办代办", centre))
			.add(new HonourRow(Ids.next(), "四个美好示范点", null, this.community.id(), centre));
		load(this.here.batch());
	}

	@Test
	void showsWhatStandsAtAPlaceAndBelow() {
		this.statements.clear();
		asking(this.here.scope()).document(PAGE)
			.variable("within", this.community.code())
			.execute()
			.path("serviceSites")
			.matchesJson("""
					{"totalCount": 2, "nodes": [
					 {"name": "党群服务中心", "kind": "PARTY_MASS_CENTER", "open24h": false, "standardisedOn": "2023-12-31",
					  "equipment": ["LED_SCREEN"], "windows": ["帮办代办"], "honours": ["四个美好示范点"],
					  "place": {"name": "雁翎社区"}, "community": {"name": "雁翎社区"}, "host": null},
					 {"name": "暖心驿站", "kind": "WARM_STATION", "open24h": false, "standardisedOn": "2023-12-31",
					  "equipment": ["LED_SCREEN"], "windows": [], "honours": [],
					  "place": {"name": "网格1"}, "community": {"name": "雁翎社区"}, "host": {"name": "党群服务中心"}}]}
					""");

		assertThat(this.statements.since()).as("within, page, count, places, hosts, windows, honours").hasSize(7);
		this.statements.assertSeeking();
	}

	@Test
	void tellsTheTitlesOfCommunitiesInOneStatement() {
		this.statements.clear();

		asking(this.here.scope()).document(
				"query($code: String!) { territory(code: $code) { children { nodes { name ... on Community { honours } } } } }")
			.variable("code", this.here.county().code())
			.execute()
			.path("territory.children.nodes")
			.matchesJsonStrictly("""
					[{"name": "雁翎社区", "honours": ["四个美好示范点"]}, {"name": "静聪社区", "honours": []}]
					""");

		assertThat(this.statements.since()).as("the place, its communities, their titles").hasSize(3);
		this.statements.assertSeeking();
	}

	@Test
	void narrowsToAKind() {
		asking(this.here.scope()).document(PAGE)
			.variable("kind", "WARM_STATION")
			.execute()
			.path("serviceSites.nodes[*].name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).containsExactlyInAnyOrder("暖心驿站", "别处驿站"));
	}

	@Test
	void listsNothingOutOfScope() {
		asking(this.here.scope().within(this.other.path())).document(PAGE)
			.execute()
			.path("serviceSites.nodes[*].name")
			.entityList(String.class)
			.isEqualTo(List.of("别处驿站"));
	}

	@Test
	void goesOnAfterAPage() {
		Response first = asking(this.here.scope()).document(PAGE).variable("first", 2).execute();
		Response second = asking(this.here.scope()).document(PAGE)
			.variable("first", 2)
			.variable("after", first.path("serviceSites.pageInfo.endCursor").entity(String.class).get())
			.execute();

		List<String> names = new ArrayList<>(names(first));
		names.addAll(names(second));
		assertThat(names).containsExactlyInAnyOrder("党群服务中心", "暖心驿站", "别处驿站");
		second.path("serviceSites.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
	}

	private static List<String> names(Response page) {
		return page.path("serviceSites.nodes[*].name").entityList(String.class).get();
	}

	private String site(String name, ServiceSiteKind kind, Place place, @Nullable String host) {
		String id = Ids.next();
		this.here.batch()
			.add(new SiteRow(id, this.here.code("S"), name, kind, place.id(), place.path(), host,
					LocalDate.of(2023, 12, 31), false, List.of(SiteEquipment.LED_SCREEN), true, null));
		return id;
	}

}
