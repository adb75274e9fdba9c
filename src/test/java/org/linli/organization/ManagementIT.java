package org.linli.organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class ManagementIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place managed = this.here.place("COMPOUND", "荷风小区", this.community);

	private final Place managingItself = this.here.place("COMPOUND", "柳岸小区", this.community);

	private final Thing company = this.here.organization("示例物业", OrganizationKind.PROPERTY, this.community);

	private final Thing branch = this.here.organization("示例物业分公司", OrganizationKind.PROPERTY, this.community);

	@BeforeEach
	void load() {
		this.here.batch()
			.add(new ManagementRow(this.company.id(), this.managed.id(), false))
			.add(new ManagementRow(this.branch.id(), this.managed.id(), false))
			.add(new ManagementRow(this.company.id(), this.managingItself.id(), true))
			.relation("PARENT_OF", this.company.id(), this.branch.id());
		load(this.here.batch());
	}

	@Test
	void aCompoundKnowsWhoManagesItAndWhoGuidesThoseWhoDo() {
		this.statements.clear();
		asking(this.here.scope())
			.document(
					"""
							query($code: String!) {
							  territory(code: $code) {
							    children(level: "COMPOUND") { nodes { name ... on Compound { managedBy { name } guidedBy { name } } } }
							  }
							}
							""")
			.variable("code", this.community.code())
			.execute()
			.path("territory.children.nodes")
			.matchesJsonStrictly("""
					[{"name": "荷风小区", "managedBy": [{"name": "示例物业"}, {"name": "示例物业分公司"}], "guidedBy": []},
					 {"name": "柳岸小区", "managedBy": [], "guidedBy": [{"name": "示例物业"}]}]
					""");

		assertThat(this.statements.since()).as("place, compounds, who manages, who guides").hasSize(4);
		this.statements.assertSeeking();
	}

	@Test
	void anOrganisationKnowsItsCompoundsAndWhatStandsAboveAndBelow() {
		this.statements.clear();
		String document = """
				query($code: String!) {
				  organization(code: $code) {
				    manages { name } guides { name }
				    parent { name } children { name parent { name } manages { name } }
				  }
				}
				""";
		String expected = """
				{"manages": [{"name": "荷风小区"}], "guides": [{"name": "柳岸小区"}], "parent": null,
				 "children": [{"name": "示例物业分公司", "parent": {"name": "示例物业"}, "manages": [{"name": "荷风小区"}]}]}
				""";

		asking(this.here.scope()).document(document)
			.variable("code", this.company.code())
			.execute()
			.path("organization")
			.matchesJsonStrictly(expected);
		assertThat(this.statements.since())
			.as("organisation; parents, compounds with their places, twice; guided, below")
			.hasSize(10);
		this.statements.assertSeeking();
		asking(Scope.of(this.managed.path())).document(document)
			.variable("code", this.company.code())
			.execute()
			.path("organization")
			.matchesJsonStrictly(expected);
	}

}
