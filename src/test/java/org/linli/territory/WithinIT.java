package org.linli.territory;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.party.PartyOrgLevel;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

class WithinIT extends GraphIT {

	private static final String MEMBERS = """
			query($within: String, $first: Int! = 20, $after: String) {
			  partyMembers(within: $within, first: $first, after: $after) {
			    totalCount
			    nodes { person { name } }
			    pageInfo { endCursor }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place compound = this.here.place("COMPOUND", "湿地花城", this.community);

	private final Thing branch = this.here.partyOrg("党支部", PartyOrgLevel.BRANCH, this.community);

	@BeforeEach
	void load() {
		memberIn("王一", "网格1", true);
		memberIn("王二", "网格2", true);
		memberIn("王三", "网格3", false);
		load(this.here.batch());
		this.statements.clear();
	}

	@Test
	void countsWhoLivesInTheBuildingsOfACompoundAcrossGrids() {
		GraphQlTester.Response found = asking(this.here.scope()).document(MEMBERS)
			.variable("within", this.compound.code())
			.execute();

		found.path("partyMembers.totalCount").entity(Integer.class).isEqualTo(2);
		assertThat(names(found)).containsExactlyInAnyOrder("王一", "王二");
		this.statements.assertSeeking();
	}

	@Test
	void pagesThroughTheBuildingsOfACompound() {
		GraphQlTester tester = asking(this.here.scope());
		GraphQlTester.Response first = tester.document(MEMBERS)
			.variable("within", this.compound.code())
			.variable("first", 1)
			.execute();
		GraphQlTester.Response second = tester.document(MEMBERS)
			.variable("within", this.compound.code())
			.variable("first", 1)
			.variable("after", first.path("partyMembers.pageInfo.endCursor").entity(String.class).get())
			.execute();

		assertThat(List.of(names(first), names(second))).containsExactlyInAnyOrder(List.of("王一"), List.of("王二"));
	}

	@Test
	void findsNothingWithinAnUnknownPlace() {
		asking(this.here.scope()).document(MEMBERS)
			.variable("within", "T-none")
			.execute()
			.path("partyMembers.totalCount")
			.entity(Integer.class)
			.isEqualTo(0);
	}

	private void memberIn(String name, String grid, boolean inCompound) {
		Place building = this.here.place("BUILDING", "1号楼", this.here.place("GRID", grid, this.community));
		if (inCompound) {
			this.here.batch().relation("IN_COMPOUND", building.id(), this.compound.id());
		}
		this.here.member(this.here.resident(name, this.here.place("UNIT", "1单元", building)), this.branch, null);
	}

	private static List<String> names(GraphQlTester.Response found) {
		return found.path("partyMembers.nodes[*].person.name").entityList(String.class).get();
	}

}
