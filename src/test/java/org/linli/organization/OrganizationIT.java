package org.linli.organization;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class OrganizationIT extends GraphIT {

	private static final String PAGE = """
			query($within: String, $kind: OrganizationKind, $after: String) {
			  organizations(within: $within, kind: $kind, first: 2, after: $after) {
			    totalCount nodes { name place { name } community { name } } pageInfo { endCursor hasNextPage }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place other = this.here.community("迎晖社区");

	@Test
	void listsOneKindBelowAPlacePageByPage() {
		for (int i = 1; i <= 5; i++) {
			this.here.organization("学校" + i, OrganizationKind.SCHOOL, this.community);
		}
		this.here.organization("医院", OrganizationKind.HOSPITAL, this.community);
		this.here.organization("别处学校", OrganizationKind.SCHOOL, this.other);
		load(this.here.batch());
		this.statements.clear();

		List<String> names = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			var page = asking(this.here.scope()).document(PAGE)
				.variable("within", this.community.code())
				.variable("kind", "SCHOOL")
				.variable("after", after)
				.execute();
			page.path("organizations.totalCount").entity(Integer.class).isEqualTo(5);
			names.addAll(page.path("organizations.nodes[*].name").entityList(String.class).get());
			after = page.path("organizations.pageInfo.endCursor").entity(String.class).get();
			more = page.path("organizations.pageInfo.hasNextPage").entity(Boolean.class).get();
		}

		assertThat(names).containsExactly("学校1", "学校2", "学校3", "学校4", "学校5");
		this.statements.assertSeeking();
	}

	@Test
	void showsAnOrganisationToEverybodyButListsOnlyThoseInScope() {
		Thing school = this.here.organization("示例学校", OrganizationKind.SCHOOL, this.community);
		load(this.here.batch());
		Scope elsewhere = Scope.of(this.other.path());

		asking(elsewhere).document("query($code: String!) { organization(code: $code) { name community { name } } }")
			.variable("code", school.code())
			.execute()
			.path("organization")
			.matchesJson("""
					{"name": "示例学校", "community": {"name": "雁翎社区"}}
					""");
		asking(elsewhere).document(PAGE).execute().path("organizations.totalCount").entity(Integer.class).isEqualTo(0);
	}

}
