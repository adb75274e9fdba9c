package org.linli.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class PartyOrgIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元",
			this.here.place("BUILDING", "1号楼", this.here.place("GRID", "网格1", this.community)));

	/** From the county committee down to a key household, each below the one before. */
	private final List<Thing> chain = new ArrayList<>();

	/** One member of each, in the same order. */
	private final List<String> members = new ArrayList<>();

	@BeforeEach
	void load() {
		below("县委", PartyOrgLevel.COMMITTEE, this.here.county());
		below("街道党工委", PartyOrgLevel.COMMITTEE, this.here.county());
		below("社区党总支", PartyOrgLevel.GENERAL_BRANCH, this.community);
		below("小区党支部", PartyOrgLevel.BRANCH, this.community);
		below("网格党小组", PartyOrgLevel.GROUP, this.community);
		below("党员中心户", PartyOrgLevel.KEY_HOUSEHOLD, this.community);
		load(this.here.batch());
	}

	@Test
	void hasTheMembersOfAllLevelsBelowIt() {
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) { partyOrganization(code: $code) { members { totalCount nodes { code } } } }
				""")
			.variable("code", this.chain.getFirst().code())
			.execute()
			.path("partyOrganization.members")
			.matchesJson("""
					{"totalCount": 6, "nodes": [{"code": "%s"}, {"code": "%s"}, {"code": "%s"}, {"code": "%s"},
					  {"code": "%s"}, {"code": "%s"}]}
					""".formatted(this.members.toArray()));

		assertThat(this.statements.since()).as("organisation, members, their number").hasSize(3);
		this.statements.assertSeeking();
		assertThat(this.statements.since())
			.allSatisfy((one) -> assertThat(this.statements.profile(one).operators()).as("begins at the organisation")
				.noneMatch((operator) -> operator.contains("m:PartyMember(")));
	}

	@Test
	void pagesThroughTheMembersOfAllLevelsBelowIt() {
		List<String> seen = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			var page = asking(this.here.scope()).document("""
					query($code: String!, $after: String) {
					  partyOrganization(code: $code) {
					    members(first: 4, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } }
					  }
					}
					""").variable("code", this.chain.get(0).code()).variable("after", after).execute();
			seen.addAll(page.path("partyOrganization.members.nodes[*].code").entityList(String.class).get());
			after = page.path("partyOrganization.members.pageInfo.endCursor").entity(String.class).get();
			more = page.path("partyOrganization.members.pageInfo.hasNextPage").entity(Boolean.class).get();
		}

		assertThat(seen).containsExactlyElementsOf(this.members);
	}

	@Test
	void knowsTheNextAboveAndTheNextBelow() {
		this.statements.clear();

		asking(this.here.scope()).document("""
				query($code: String!) {
				  partyOrganization(code: $code) {
				    parent { name parent { name parent { name } } }
				    children { name parent { name } children { name } }
				  }
				}
				""")
			.variable("code", this.chain.get(2).code())
			.execute()
			.path("partyOrganization")
			.matchesJsonStrictly("""
					{"parent": {"name": "街道党工委", "parent": {"name": "县委", "parent": null}},
					 "children": [{"name": "小区党支部", "parent": {"name": "社区党总支"}, "children": [{"name": "网格党小组"}]}]}
					""");

		assertThat(this.statements.since()).as("organisation; parents at three depths; children at two").hasSize(6);
		this.statements.assertSeeking();
	}

	@Test
	void hidesTheOneAboveFromWhoMayNotSeeWhereItWorks() {
		asking(Scope.of(this.community.path()))
			.document("query($code: String!) { partyOrganization(code: $code) { name parent { name } } }")
			.variable("code", this.chain.get(2).code())
			.execute()
			.path("partyOrganization")
			.matchesJsonStrictly("""
					{"name": "社区党总支", "parent": null}
					""");
	}

	@Test
	void hidesTheBuildingUnitsOnWhichItIsBuiltFromWhoDoesNotKnowThePeopleThere() {
		Neighbourhood there = new Neighbourhood();
		Place grid = there.place("GRID", "网格1", there.community("迎晖社区"));
		Place door = there.place("UNIT", "1单元", grid);
		Thing household = there.partyOrg("党员中心户", PartyOrgLevel.KEY_HOUSEHOLD, door, grid);
		load(there.batch());

		assertThat(bases(household, TestViewer.context("resident", there.scope(), GrantRole.RESIDENT)))
			.containsExactly(grid.id());
		assertThat(bases(household, TestViewer.context("worker", there.scope(), GrantRole.GRID_WORKER)))
			.containsExactlyInAnyOrder(grid.id(), door.id());
	}

	private List<String> bases(Thing org, Map<String, Object> viewer) {
		return as(viewer).document("query($id: ID!) { node(id: $id) { ... on PartyOrganization { basedOn { id } } } }")
			.variable("id", org.id())
			.execute()
			.path("node.basedOn[*].id")
			.entityList(String.class)
			.get();
	}

	private void below(String name, PartyOrgLevel level, Place place) {
		Thing org = this.here.partyOrg(name, level, this.chain.isEmpty() ? null : this.chain.getLast(), place);
		this.chain.add(org);
		this.members.add(this.here.member(this.here.resident(name + "党员", this.unit), org, null).code());
	}

}
