package org.linli.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

class PartyMemberPagesIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	@Test
	void pagesThroughAllMembersOfSeveralScopesInOrder() {
		Place first = this.here.community("社区1");
		Place second = this.here.community("社区2");
		Place third = this.here.community("社区3");
		List<Thing> visible = new ArrayList<>();
		for (Place community : List.of(third, first, second)) {
			Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, community);
			for (int u = 2; u > 0; u--) {
				Place unit = this.here.place("UNIT", u + "单元", community);
				for (int m = 0; m < 3; m++) {
					Thing member = this.here.member(this.here.resident("党员", unit), group, null);
					if (!community.equals(second)) {
						visible.add(member);
					}
				}
			}
		}
		load(this.here.batch());

		assertThat(walk(Scope.of(first.path(), third.path()), 5, 12)).isEqualTo(visible.stream()
			.sorted(Comparator.comparing(Thing::path).thenComparing(Thing::code))
			.map(Thing::code)
			.toList());
	}

	@Test
	void losesNobodyWhoseHomeIsNotKnown() {
		Thing group = this.here.partyOrg("党小组", PartyOrgLevel.GROUP, this.here.community("雁翎社区"));
		for (int m = 0; m < 3; m++) {
			this.here.member(this.here.stranger("党员"), group, null);
		}
		load(this.here.batch());

		// They stand before all others, those of other tests too.
		assertThat(walk(Scope.everything(), 1, 4)).isEqualTo(walk(Scope.everything(), 4, 4));
	}

	/** The codes of the pages of this size, as far as so many members. */
	private List<String> walk(Scope scope, int size, int members) {
		List<String> codes = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more && codes.size() < members) {
			Response page = asking(scope).document("""
					query($first: Int!, $after: String) {
					  partyMembers(first: $first, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } }
					}
					""").variable("first", size).variable("after", after).execute();
			codes.addAll(page.path("partyMembers.nodes[*].code").entityList(String.class).get());
			after = page.path("partyMembers.pageInfo.endCursor").entity(String.class).get();
			more = page.path("partyMembers.pageInfo.hasNextPage").entity(Boolean.class).get();
		}
		return codes;
	}

}
