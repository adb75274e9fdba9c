package org.linli.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.party.AffiliationRow;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgLevel;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A minor is in no list of people: a list of a small place, and the neighbours in a list
 * by homes, would tell where a minor lives.
 */
class MinorsIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place compound = this.here.place("COMPOUND", "雁翎小区", this.community);

	private final Place grid = this.here.place("GRID", "一网格", this.community);

	private final Place building = this.here.place("BUILDING", "1号楼", this.grid);

	private final Place unit = this.here.place("UNIT", "1单元", this.building);

	private final Someone adult = this.here.resident("王书兰", this.unit);

	private final Someone child = new Someone(Ids.next(), this.here.code("P"), "王小明", this.unit.path());

	private final Thing coaching = this.here.skill("手机辅导");

	private final Thing branch = this.here.partyOrg("支部", PartyOrgLevel.BRANCH, this.community);

	private final Thing school = this.here.organization("学校", OrganizationKind.SCHOOL, this.community);

	private String membership = "";

	@BeforeEach
	void load() {
		this.here.batch()
			.add(new PersonRow(this.child.id(), this.child.code(), this.child.name(), this.unit.path(), null, true,
					PersonStatus.ACTIVE, false, true));
		this.here.batch().relation("IN_COMPOUND", this.building.id(), this.compound.id());
		Thing teachers = this.here.partyOrg("学校支部", this.school);
		for (Someone one : List.of(this.adult, this.child)) {
			this.here.talent(one, this.coaching, 4);
			Thing member = this.here.member(one, this.branch, null);
			this.here.batch().add(new AffiliationRow(member.id(), teachers.id(), Neighbourhood.LONG_AGO, null));
		}
		this.here.batch()
			.add(new RoleRow(Ids.next(), this.here.code("R"), Role.BUILDING_HEAD, this.child.id(), this.grid.id(),
					this.grid.path(), Neighbourhood.LONG_AGO, null, Employment.VOLUNTARY, null, null));
		Someone placed = this.here.resident("李明", this.unit);
		this.membership = this.here.member(placed, this.branch, this.grid).code();
		Someone other = new Someone(Ids.next(), this.here.code("P"), "李小", this.unit.path());
		this.here.batch()
			.add(new PersonRow(other.id(), other.code(), other.name(), other.path(), null, true, PersonStatus.ACTIVE,
					false, true))
			.add(new PartyMemberRow(Ids.next(), this.here.code("M"), other.id(), this.branch.id(), this.grid.id(),
					other.path(), Neighbourhood.LONG_AGO, null));
		load(this.here.batch());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "COUNTY", "COMMUNITY", "COMPOUND", "GRID", "BUILDING", "UNIT" })
	void areLeftOutOfListsOfPeople(String level) {
		Map<String, Object> lists = lists(level.isEmpty() ? null : place(level).code());

		assertThat(list(lists, "everybody")).containsExactly("王书兰");
		assertThat(list(lists, "skilled")).containsExactly("王书兰");
		assertThat(list(lists, "named")).containsExactly("王书兰");
		assertThat(list(lists, "members")).containsExactlyInAnyOrder("王书兰", "李明");
		assertThat(list(section(lists, "skill"), "talents")).containsExactly("王书兰");
	}

	@Test
	void doNotConsentForThemselves() {
		as(TestViewer.person("child", this.child.id(), this.here.scope(), GrantRole.RESIDENT))
			.document("mutation($i: RecordConsentInput!) { recordConsent(input: $i) { userErrors { code } } }")
			.variable("i", Map.of("idempotencyKey", Ids.next(), "person", this.child.code(), "guardian", "家长"))
			.execute()
			.path("recordConsent.userErrors[*].code")
			.entityList(String.class)
			.containsExactly("GUARDIAN_NEEDED");
	}

	@Test
	void areNamedBySurnameWhereTheyHoldARole() {
		assertThat(ask("query($grid: String!) { territory(code: $grid) { roles { holderName } } }",
				Map.of("grid", this.grid.code()))
			.toString()).contains("王**").doesNotContain("王小明");
	}

	@Test
	void areLeftOutOfTheMembersOfAGridABuildingUnitAndAnOrganisation() {
		this.statements.clear();
		Map<String, Object> answer = ask("""
				query($grid: String!, $unit: String!, $branch: String!, $school: String!) {
				  grid: territory(code: $grid) {
				    ... on Grid { members: partyMembers { totalCount nodes { name } } }
				  }
				  unit: territory(code: $unit) {
				    ... on BuildingUnit { members: partyMembers { totalCount nodes { name } } }
				  }
				  branch: partyOrganization(code: $branch) { members { totalCount nodes { name } } }
				  school: organization(code: $school) { members: inServiceMembers { totalCount nodes { name } } }
				}
				""", Map.of("grid", this.grid.code(), "unit", this.unit.code(), "branch", this.branch.code(), "school",
				this.school.code()));

		assertThat(list(section(answer, "branch"), "members")).containsExactlyInAnyOrder("王书兰", "李明");
		assertThat(list(section(answer, "school"), "members")).containsExactly("王书兰");
		assertThat(list(section(answer, "grid"), "members")).containsExactlyInAnyOrder("王书兰", "李明");
		assertThat(list(section(answer, "unit"), "members")).containsExactlyInAnyOrder("王书兰", "李明");
		this.statements.assertSeeking();
	}

	@Test
	void areSaidToLiveInTheCommunityAndNoDeeper() {
		asking(this.here.scope()).document(
				"query($c: String!) { person(code: $c) { partyMember { grid { id } building { id } unit { id } community { name } } } }")
			.variable("c", this.child.code())
			.execute()
			.path("person.partyMember")
			.matchesJsonStrictly(
					"{\"grid\": null, \"building\": null, \"unit\": null, \"community\": {\"name\": \"雁翎社区\"}}");
		asking(this.here.scope())
			.document("query($c: String!) { partyMember(code: $c) { grid { name } unit { name } } }")
			.variable("c", this.membership)
			.execute()
			.path("partyMember")
			.matchesJsonStrictly("{\"grid\": {\"name\": \"一网格\"}, \"unit\": {\"name\": \"1单元\"}}");
	}

	private Place place(String level) {
		return switch (level) {
			case "COUNTY" -> this.here.county();
			case "COMMUNITY" -> this.community;
			case "COMPOUND" -> this.compound;
			case "GRID" -> this.grid;
			case "BUILDING" -> this.building;
			default -> this.unit;
		};
	}

	private Map<String, Object> lists(@Nullable String within) {
		this.statements.clear();
		Map<String, Object> variables = new HashMap<>();
		variables.put("within", within);
		variables.put("skill", this.coaching.code());
		Map<String, Object> lists = ask("""
				query($within: String, $skill: String!) {
				  everybody: talents(within: $within) { totalCount nodes { name } }
				  skilled: talents(within: $within, skill: $skill) { totalCount nodes { name } }
				  named: talents(within: $within, text: "王") { totalCount nodes { name } }
				  members: partyMembers(within: $within) { totalCount nodes { name } }
				  skill(code: $skill) { talents(within: $within) { totalCount nodes { person { name } } } }
				}
				""", variables);
		this.statements.assertSeeking();
		return lists;
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> ask(String document, Map<String, Object> variables) {
		var request = asking(this.here.scope()).document(document);
		variables.forEach(request::variable);
		return request.execute().path("").entity(Map.class).get();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> section(Map<String, Object> answer, String field) {
		return (Map<String, Object>) answer.getOrDefault(field, Map.of());
	}

	/** The names in a list that counts as many. */
	@SuppressWarnings("unchecked")
	private static List<String> list(Map<String, Object> answer, String field) {
		Map<String, Object> list = section(answer, field);
		List<Map<String, Object>> nodes = (List<Map<String, Object>>) list.getOrDefault("nodes", List.of());
		assertThat(list).containsEntry("totalCount", nodes.size());
		return nodes.stream()
			.map((node) -> (Map<String, Object>) node.getOrDefault("person", node))
			.map((node) -> String.valueOf(node.get("name")))
			.toList();
	}

}
