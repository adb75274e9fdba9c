package org.linli.talent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.people.ConsentRow;
import org.linli.people.PersonRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

class TalentIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Register register = new Register(this.here);

	private final Place community = this.here.community("雁翎社区");

	private final Place east = this.here.place("GRID", "东网格", this.community);

	private final Place west = this.here.place("GRID", "西网格", this.community);

	private final SkillRow repairs = this.register.skill("维修");

	private final SkillRow care = this.register.skill("照护");

	/** Reached from care by two ways. */
	private final SkillRow hair = this.register.skill("理发", this.repairs, this.register.skill("助老", this.care),
			this.care);

	private final SkillRow singing = this.register.skill("唱歌");

	private final PersonRow shulan = this.register.resident("王书兰", this.west);

	private final PersonRow lan = this.register.resident("王兰", this.east);

	private final PersonRow shuying = this.register.resident("李书英", this.east);

	private final PersonRow xiongxin = this.register.resident("单雄信", this.west);

	@Autowired
	private Clock clock;

	@BeforeEach
	void load() {
		this.register.talent(this.shulan, this.hair);
		this.register.talent(this.shulan, this.singing);
		this.register.talent(this.lan, this.repairs);
		this.register.talent(this.shuying, this.singing);
		this.register.talent(this.xiongxin, this.care);
		this.register.resident("王无才", this.east);
		load(this.here.batch());
	}

	@Test
	void leadsFromASkillToTheResidentsOfAPlaceWhoHaveItOrANarrowerOne() {
		assertThat(holders(this.care, this.community, true)).containsExactlyInAnyOrder("王书兰", "单雄信");
		assertThat(holders(this.care, this.community, false)).containsExactly("单雄信");
		assertThat(holders(this.repairs, this.community, true)).containsExactlyInAnyOrder("王书兰", "王兰");
		assertThat(holders(this.repairs, this.east, true)).containsExactly("王兰");
		assertThat(holders(this.hair, this.community, true)).containsExactly("王书兰");
		assertThat(holders(this.hair, this.east, true)).isEmpty();
	}

	@Test
	void leadsFromAPageOfPersonsToTheirSkillsInTwoStatements() {
		this.statements.clear();
		GraphQlTester.Response page = asking(this.here.scope())
			.document(
					"""
							{ talents(consented: null) { nodes { name skills { skill { code label } level verified verifiedOn source consented person { name } } } } }
							""")
			.execute();

		page.path("talents.nodes").entityList(Object.class).hasSize(4);
		page.path("talents.nodes[?(@.name == '李书英')].skills[0]").matchesJson("""
				[{"skill": {"code": "%s", "label": "%s"}, "level": 3, "verified": false, "verifiedOn": null,
				  "source": "VISIT", "consented": false, "person": {"name": "李书英"}}]
				""".formatted(this.singing.code(), this.singing.labelZh()));
		page.path("talents.nodes[?(@.name == '王书兰')].skills[*].skill.code")
			.entityList(String.class)
			.isEqualTo(List.of(this.hair.code(), this.singing.code()));
		assertThat(this.statements.since()).hasSize(2);
		this.statements.assertSeeking();
	}

	@Test
	void leadsFromManySkillsToResidentsInOneStatementForEachRelation() {
		this.statements.clear();
		asking(this.here.scope())
			.document(
					"""
							query($a: String!, $within: String) {
							  skill(code: $a) { broader { talents(within: $within, consented: null, first: 1) { totalCount nodes { person { name } } } } }
							}
							""")
			.variable("a", this.hair.code())
			.variable("within", this.community.code())
			.execute()
			.path("skill.broader[*].talents.totalCount")
			.entityList(Integer.class)
			.satisfies((counts) -> assertThat(counts).containsExactlyInAnyOrder(2, 2, 1));

		assertThat(this.statements.since()).as("skill, broader, place, page, counts").hasSize(5);
		this.statements.assertSeeking();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			王             | 王兰 王书兰
			兰             | 王兰 王书兰
			书兰           | 王书兰
			王兰           | 王兰
			兰王           |
			wangshulan     | 王书兰
			WangShu        | 王书兰
			wang shu lan   | 王书兰
			shu            | 李书英 王书兰
			wsl            | 王书兰
			shulan         | 王书兰
			sl             | 王书兰
			ws             | 王书兰
			w              | 王兰 王书兰
			王 wsl         | 王书兰
			shan           | 单雄信
			dan            |
			王无才         |
			lan*           | 王兰 王书兰
			nameKey:wsl    |
			wsl OR lsy     |
			""")
	void findsPersonsByTheirNames(String text, @Nullable String names) {

		assertThat(named(text, null))
			.containsExactlyInAnyOrderElementsOf((names != null) ? List.of(names.split(" ", -1)) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*", "?", "\"", "\\", "*:*", "——", "((" })
	void findsNobodyByWhatIsNoName(String text) {
		this.statements.clear();

		assertThat(named(text, null)).isEmpty();
		assertThat(this.statements.since()).isEmpty();
	}

	@Test
	void meetsAllConditionsTogether() {

		assertThat(named("王", this.care.code())).containsExactly("王书兰");
		assertThat(named("王", this.singing.code())).containsExactly("王书兰");
		assertThat(named("李", this.care.code())).isEmpty();
		assertThat(named("王", "no such skill")).isEmpty();
		assertThat(named(null, this.care.code())).containsExactlyInAnyOrder("王书兰", "单雄信");
		assertThat(named(null, "no such skill")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			MATCHING,  -1,  -, true
			MATCHING,   0,  -, true
			MATCHING,   1,  -, false
			MATCHING, -10,  1, true
			MATCHING, -10,  0, false
			MATCHING, -10, -1, false
			CONTACT,  -10,  -, false
			""")
	void holdsAConsentOnlyForMatchingFromItsFirstDayUntilItIsWithdrawn(String purpose, int since,
			@Nullable Integer withdrawn, boolean consented) {
		Neighbourhood there = new Neighbourhood();
		Register registerThere = new Register(there);
		LocalDate today = LocalDate.now(this.clock);
		PersonRow person = registerThere.resident("赵一", there.community("甲社区"));
		ConsentRow consent = registerThere.consent(person, purpose, today.plusDays(since),
				(withdrawn != null) ? today.plusDays(withdrawn) : null);
		SkillRow skill = registerThere.skill("甲");
		registerThere.talent(person, skill, consent);
		load(there.batch());

		assertThat(consented(there.scope(), "{ talents(consented: null) { nodes { skills { consented } } } }",
				"talents.nodes[*].skills[*].consented", skill))
			.containsExactly(consented);
		assertThat(consented(there.scope(),
				"query($skill: String!) { skill(code: $skill) { talents(consented: null) { nodes { consented } } } }",
				"skill.talents.nodes[*].consented", skill))
			.containsExactly(consented);
		assertThat(names(there.scope(), "{ talents(consented: true) { totalCount nodes { name } } }", skill))
			.isEqualTo(consented ? List.of("赵一") : List.of());
		assertThat(names(there.scope(), "{ talents(consented: false) { totalCount nodes { name } } }", skill))
			.isEqualTo(consented ? List.of() : List.of("赵一"));
		assertThat(names(there.scope(),
				"query($skill: String!) { talents(consented: true, skill: $skill) { totalCount nodes { name } } }",
				skill))
			.isEqualTo(consented ? List.of("赵一") : List.of());
		assertThat(
				names(there.scope(), "{ talents(consented: true, text: \"赵\") { totalCount nodes { name } } }", skill))
			.isEqualTo(consented ? List.of("赵一") : List.of());
		assertThat(
				names(there.scope(), "{ talents(consented: false, text: \"赵\") { totalCount nodes { name } } }", skill))
			.isEqualTo(consented ? List.of() : List.of("赵一"));
	}

	@Test
	void showsTalentsOnlyWhereTheViewerMayLook() {
		Scope scope = Scope.of(this.east.path());
		GraphQlTester.Response found = asking(scope).document("""
				query($skill: String!, $west: String!) {
				  talents(consented: null) { totalCount nodes { name } }
				  named: talents(consented: null, text: "王") { totalCount nodes { name } }
				  west: talents(within: $west, consented: null) { totalCount nodes { name } }
				  skill(code: $skill) { talents(consented: null) { totalCount nodes { person { name } } } }
				}
				""").variable("skill", this.repairs.code()).variable("west", this.west.code()).execute();

		found.path("talents.totalCount").entity(Integer.class).isEqualTo(2);
		found.path("talents.nodes[*].name")
			.entityList(String.class)
			.satisfies((names) -> assertThat(names).containsExactlyInAnyOrder("王兰", "李书英"));
		found.path("named").matchesJson("{\"totalCount\": 1, \"nodes\": [{\"name\": \"王兰\"}]}");
		found.path("west").matchesJson("{\"totalCount\": 0, \"nodes\": []}");
		found.path("skill.talents").matchesJson("{\"totalCount\": 1, \"nodes\": [{\"person\": {\"name\": \"王兰\"}}]}");
	}

	@Test
	void findsATalentByItsOpaqueIdWhereTheViewerMayLook() {
		TalentRow talent = this.register.talent(this.lan, this.singing);
		Neighbourhood there = new Neighbourhood();
		PersonRow person = new Register(there).resident("钱二", there.community("乙社区"));
		TalentRow own = new Register(there).talent(person, this.singing);
		load(there.batch());

		GraphQlTester.Response found = asking(there.scope())
			.document("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Talent { code person { name } } } }")
			.variable("ids", List.of(own.id(), talent.id()))
			.execute();
		found.path("nodes[0].code").entity(String.class).isEqualTo(own.code());
		found.path("nodes[0].person.name").entity(String.class).isEqualTo("钱二");
		found.path("nodes[1]").valueIsNull();
	}

	private List<Boolean> consented(Scope scope, String document, String path, SkillRow skill) {
		return asking(scope).document(document)
			.variable("skill", skill.code())
			.execute()
			.path(path)
			.entityList(Boolean.class)
			.get();
	}

	/** The names listed, as many as are counted. */
	private List<String> names(Scope scope, String document, SkillRow skill) {
		GraphQlTester.Response found = asking(scope).document(document).variable("skill", skill.code()).execute();
		List<String> names = found.path("talents.nodes[*].name").entityList(String.class).get();
		found.path("talents.totalCount").entity(Integer.class).isEqualTo(names.size());
		return names;
	}

	private List<String> holders(SkillRow skill, Place within, boolean includeNarrower) {
		return asking(this.here.scope()).document("""
				query($skill: String!, $within: String!, $narrower: Boolean!) {
				  skill(code: $skill) {
				    talents(within: $within, consented: null, includeNarrower: $narrower) { nodes { person { name } } }
				  }
				}
				""")
			.variable("skill", skill.code())
			.variable("within", within.code())
			.variable("narrower", includeNarrower)
			.execute()
			.path("skill.talents.nodes[*].person.name")
			.entityList(String.class)
			.get();
	}

	private List<String> named(@Nullable String text, @Nullable String skill) {
		return asking(this.here.scope()).document(
				"query($text: String, $skill: String) { talents(consented: null, text: $text, skill: $skill) { nodes { name } } }")
			.variable("text", text)
			.variable("skill", skill)
			.execute()
			.path("talents.nodes[*].name")
			.entityList(String.class)
			.get();
	}

}
