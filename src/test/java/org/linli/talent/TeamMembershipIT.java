package org.linli.talent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.party.PartyOrgLevel;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.security.GrantRole;
import org.linli.security.TestViewer;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

class TeamMembershipIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("迎晖社区"));

	private final Thing branch = this.here.partyOrg("社区党总支", PartyOrgLevel.GENERAL_BRANCH, this.community);

	@Test
	void showsWhoIsInATeamWhoLeadsItWhoSetItUpAndWhatItCanDo() {
		Thing skill = this.here.skill("巡逻");
		Thing team = team("巡逻队", skill);
		this.here.joins(this.here.resident("赵队长", this.unit), team, true);
		this.here.joins(this.here.resident("钱队员", this.unit), team, false);
		Thing other = team("合唱团", skill);
		this.here.joins(this.here.resident("孙团长", this.unit), other, true);
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope()).document("""
				{
				  teams {
				    nodes {
				      name
				      sponsor { name }
				      skills { level skill { label } }
				      leader { memberName leads }
				      members { totalCount nodes { memberName leads since until person { name } team { name } } }
				    }
				  }
				}
				""").execute().path("teams.nodes").matchesJson("""
				[{"name": "巡逻队", "sponsor": {"name": "社区党总支"}, "skills": [{"level": 3, "skill": {"label": "巡逻"}}],
				  "leader": {"memberName": "赵队长", "leads": true},
				  "members": {"totalCount": 2, "nodes": [
				    {"memberName": "赵队长", "leads": true, "since": "2020-01-01", "until": null,
				     "person": {"name": "赵队长"}, "team": {"name": "巡逻队"}},
				    {"memberName": "钱队员", "leads": false, "since": "2020-01-01", "until": null,
				     "person": {"name": "钱队员"}, "team": {"name": "巡逻队"}}]}},
				 {"name": "合唱团", "sponsor": {"name": "社区党总支"}, "leader": {"memberName": "孙团长"},
				  "members": {"totalCount": 1, "nodes": [{"memberName": "孙团长"}]}}]
				""");

		assertThat(this.statements.since()).as("teams; sponsors, skills, leaders, members, their number; persons")
			.hasSize(7);
		this.statements.assertSeeking();
	}

	@Test
	void showsTheNameButNotThePersonOfAMemberWhoLivesElsewhere() {
		Thing team = this.here.team("骑手队", TeamKind.RIDER, this.community);
		Someone rider = this.here.resident("外来骑手", this.elsewhere);
		this.here.joins(rider, team, true);
		load(this.here.batch());

		asking(Scope.of(this.community.path()))
			.document("{ teams { nodes { leader { memberName person { code } } members { nodes { memberName } } } } }")
			.execute()
			.path("teams.nodes")
			.matchesJsonStrictly("""
					[{"leader": {"memberName": "外来骑手", "person": null}, "members": {"nodes": [{"memberName": "外来骑手"}]}}]
					""");
	}

	@Test
	void showsAMinorByTheSurname() {
		Thing team = this.here.team("小小志愿队", TeamKind.VOLUNTEER, this.community);
		Someone child = new Someone(Ids.next(), this.here.code("P"), "周小小", this.unit.path());
		this.here.batch()
			.add(new PersonRow(child.id(), child.code(), child.name(), child.path(), null, true, PersonStatus.ACTIVE,
					true, true));
		this.here.joins(child, team, false);
		load(this.here.batch());

		asking(this.here.scope()).document("{ teams { nodes { leader { id } members { nodes { memberName } } } } }")
			.execute()
			.path("teams.nodes")
			.matchesJsonStrictly("""
					[{"leader": null, "members": {"nodes": [{"memberName": "周**"}]}}]
					""");
	}

	@Test
	void knowsTheTeamsOfAPersonWhereTheViewerMaySeeThem() {
		Someone person = this.here.resident("李热心", this.unit);
		this.here.joins(person, this.here.team("舞蹈队", TeamKind.CLUB, this.community), false);
		this.here.joins(person, this.here.team("县志愿队", TeamKind.VOLUNTEER, this.here.county()), true);
		load(this.here.batch());
		String document = "query($code: String!) { person(code: $code) { teams { leads team { name kind } } } }";
		this.statements.clear();

		asking(this.here.scope()).document(document)
			.variable("code", person.code())
			.execute()
			.path("person.teams")
			.matchesJsonStrictly("""
					[{"leads": false, "team": {"name": "舞蹈队", "kind": "CLUB"}},
					 {"leads": true, "team": {"name": "县志愿队", "kind": "VOLUNTEER"}}]
					""");
		assertThat(this.statements.since()).as("person, teams").hasSize(2);
		this.statements.assertSeeking();
		asking(Scope.of(this.community.path())).document(document)
			.variable("code", person.code())
			.execute()
			.path("person.teams[*].team.name")
			.entityList(String.class)
			.containsExactly("舞蹈队");
	}

	@Test
	void showsThoseOfToday() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Thing team = this.here.team("调解队", TeamKind.MEDIATION, this.community);
		joins("前任", team, today.minusYears(1), today);
		joins("现任", team, today, today.plusDays(1));
		joins("继任", team, today.plusDays(1), null);
		load(this.here.batch());

		asking(this.here.scope())
			.document("{ teams { nodes { leader { memberName } members { totalCount nodes { memberName } } } } }")
			.execute()
			.path("teams.nodes")
			.matchesJsonStrictly("""
					[{"leader": {"memberName": "现任"}, "members": {"totalCount": 1, "nodes": [{"memberName": "现任"}]}}]
					""");
	}

	@Test
	void isFoundByItsIdByWhoSeesTheTeam() {
		Thing membership = this.here.joins(this.here.resident("队员", this.unit),
				this.here.team("书画社", TeamKind.CLUB, this.community), false);
		load(this.here.batch());
		String document = "query($id: ID!) { node(id: $id) { ... on TeamMembership { code memberName } } }";

		as(TestViewer.context("resident", Scope.of(this.community.path()), GrantRole.RESIDENT)).document(document)
			.variable("id", membership.id())
			.execute()
			.path("node")
			.matchesJsonStrictly("""
					{"code": "%s", "memberName": "队员"}
					""".formatted(membership.code()));
		asking(Scope.of(this.elsewhere.path())).document(document)
			.variable("id", membership.id())
			.execute()
			.path("node")
			.valueIsNull();
	}

	@Test
	void aPartyOrganisationKnowsTheTeamsThatItSetUp() {
		team("巡逻队", this.here.skill("巡逻"));
		team("读书会", this.here.skill("读书"));
		load(this.here.batch());
		this.statements.clear();

		asking(this.here.scope())
			.document("query($code: String!) { partyOrganization(code: $code) { teams { name } } }")
			.variable("code", this.branch.code())
			.execute()
			.path("partyOrganization.teams[*].name")
			.entityList(String.class)
			.containsExactly("巡逻队", "读书会");
		assertThat(this.statements.since()).hasSize(2);
		this.statements.assertSeeking();
	}

	/** A team that the community's party organisation set up. */
	private Thing team(String name, Thing skill) {
		Thing team = this.here.team(name, TeamKind.RED_ARMBAND, this.community);
		this.here.batch()
			.relation("SPONSORS", this.branch.id(), team.id())
			.relation("PROVIDES", team.id(), skill.id(), Map.of("level", 3));
		return team;
	}

	private void joins(String name, Thing team, LocalDate since, @Nullable LocalDate until) {
		this.here.batch()
			.add(new TeamMembershipRow(Ids.next(), this.here.code("TJ"), this.here.resident(name, this.unit).id(),
					team.id(), team.path(), true, since, until));
	}

}
