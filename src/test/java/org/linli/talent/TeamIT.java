package org.linli.talent;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

class TeamIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Register register = new Register(this.here);

	private final Place east = this.here.community("东社区");

	private final Place west = this.here.community("西社区");

	private final TeamRow riders = this.register.team("骑手队", TeamKind.RIDER, this.east);

	private final TeamRow choir = this.register.team("合唱团", TeamKind.CLUB, this.west);

	@BeforeEach
	void load() {
		this.register.team("舞蹈队", TeamKind.CLUB, this.east);
		load(this.here.batch());
	}

	@Test
	void listsTeamsByPlaceAndKindWithoutScan() {
		this.statements.clear();
		GraphQlTester.Response found = asking(this.here.scope()).document("""
				query($east: String!) {
				  all: teams { totalCount nodes { name } }
				  clubs: teams(kind: CLUB) { totalCount nodes { name } }
				  east: teams(within: $east, kind: CLUB) { totalCount nodes { name kind synthetic territory { name } } }
				  page: teams(first: 2) { nodes { name } pageInfo { hasNextPage } }
				}
				""").variable("east", this.east.code()).execute();

		found.path("all.totalCount").entity(Integer.class).isEqualTo(3);
		found.path("all.nodes[*].name").entityList(String.class).contains("骑手队", "舞蹈队", "合唱团").hasSize(3);
		found.path("clubs.totalCount").entity(Integer.class).isEqualTo(2);
		found.path("clubs.nodes[*].name").entityList(String.class).contains("舞蹈队", "合唱团").hasSize(2);
		found.path("east").matchesJson("""
				{"totalCount": 1,
				 "nodes": [{"name": "舞蹈队", "kind": "CLUB", "synthetic": true, "territory": {"name": "东社区"}}]}
				""");
		found.path("page.nodes").entityList(Object.class).hasSize(2);
		found.path("page.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
		this.statements.assertSeeking();
	}

	@Test
	void showsTeamsOnlyWhereTheViewerMayLook() {
		GraphQlTester tester = asking(Scope.of(this.west.path()));

		tester.document("{ teams { nodes { name } } }")
			.execute()
			.path("teams.nodes[*].name")
			.entityList(String.class)
			.isEqualTo(List.of("合唱团"));
		GraphQlTester.Response found = tester
			.document("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Team { name } } }")
			.variable("ids", List.of(this.riders.id(), this.choir.id()))
			.execute();
		found.path("nodes[0]").valueIsNull();
		found.path("nodes[1].name").entity(String.class).isEqualTo("合唱团");
	}

}
