package org.linli.talent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graphql.Lang;
import org.linli.testing.GraphIT;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works on the vocabulary that is shipped, under codes that begin with a mark of the
 * test, and takes it away again: others would find its words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillVocabularyIT extends GraphIT {

	private static final Path SKILLS = Path.of("graph-seed", "skills.csv");

	private final String mark = "test-" + Ids.next() + "-";

	@Autowired
	private SkillVocabulary vocabulary;

	@BeforeAll
	void loadVocabulary() throws IOException {
		GraphBatch batch = new GraphBatch("TEST");
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(SKILLS))) {
			rows.forEach((row) -> batch.add(new SkillRow(id(row.getField("code")), this.mark + row.getField("code"),
					row.getField("label_zh"), row.getField("label_en"), list(row, "aliases_zh"),
					list(row, "aliases_en"), list(row, "broader").stream().map(this::id).toList(),
					Boolean.parseBoolean(row.getField("certifiable")),
					Boolean.parseBoolean(row.getField("professional")))));
		}
		load(batch);
		awaitFullText();
	}

	@AfterAll
	void removeVocabulary() {
		try (Session session = this.driver.session()) {
			session.run("MATCH (s:Skill) WHERE s.code STARTS WITH $mark DETACH DELETE s", Map.of("mark", this.mark))
				.consume();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			老人不会用手机挂号,     smartphone-coaching
			水管漏水,               plumbing-heating
			孩子放学没人管,         after-school-care
			想学书法,               calligraphy
			邻居噪音纠纷,           mediation
			家里没电了,             electrical-repair
			合同看不懂,             contract-review
			血压高,                 health-check
			心里难受想找人聊聊,     psychological-support
			轮椅下不了楼,           mobility-assistance
			电动车充电,             ebike-charging
			磨刀,                   knife-sharpening
			理发,                   hairdressing
			停电动车上楼了,         ebike-charging
			没人陪着看病,           medical-escort
			家里电视没有信号,       appliance-repair
			the wifi is down,       computer-network
			My kitchen tap: leaking pipe!, plumbing-heating
			爱民路路面不平，下雨天难走, road-repair
			小区门口路没铺平，老积水, road-repair
			小区里有污水往外冒,     drainage-network
			小区没有路灯，也没人管, street-lighting
			小区车辆乱停，盼着重新规划车位, public-space-planning
			整栋楼停水两天了,       utility-outage
			电梯坏了老人下不了楼,   lift-maintenance
			楼顶漏雨漏到家里,       building-repair
			装修垃圾堆在楼下没人清, waste-removal
			大树挡住了我家窗户,     municipal-greening
			有人在楼顶违章搭建,     law-enforcement
			村里种稻田画，想请懂行的人来教, agricultural-technology
			a pothole in our lane,  road-repair
			油烟机坏了,             appliance-repair
			门禁卡刷不开,           building-repair
			孩子发烧了,             health
			一个人不想活了,         psychological-support
			垃圾桶好几天没人收,     waste-removal
			有人把车停在消防通道上, traffic-order
			公园里健身器材断了,     public-space-planning
			半夜打麻将吵得睡不着,   mediation
			我是退役军人，想办优待证, policy-guidance
			租房不退押金,           legal-advice
			夏天晚上想在村里看一场皮影戏, event-organising
			电饭煲坏了，想就近修一修, appliance-repair
			老人想在社区里理个发,   hairdressing
			手机好多功能不会用，想学微信和拍照, smartphone-coaching
			小区自己管，想请人讲讲怎么办才合规矩, policy-guidance
			外卖小哥想找个地方歇脚, rest-stop
			家里老人想吃上一餐热饭, meal-help
			My tap drips,           plumbing-heating
			想给老人办个低保,       policy-guidance
			大娘不会在手机上挂号,   smartphone-coaching
			广场舞音响太吵,         mediation
			楼道里的灯不亮,         street-lighting
			房顶漏雨,               building-repair
			家里有煤气味，怕漏气,   gas-leak
			换煤气罐扛不上五楼,     errand-agency
			家里来了小偷,           law-enforcement
			""")
	void proposesTheSkillThatASentenceAsksFor(String sentence, String code) {
		assertThat(propose(sentence, 5)).first().isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "？！", "*", "\\", "\"", "(", "a AND", "name:[a TO z]", "王", "qqqq wwww" })
	void proposesNothingForWhatIsNoSentence(String text) {
		assertThat(propose(text, 100)).isEmpty();
	}

	@Test
	void proposesInTheSameOrderEachTime() {
		List<String> first = propose("老人不会用手机挂号", 100);

		assertThat(first).hasSizeGreaterThan(3).doesNotHaveDuplicates();
		assertThat(propose("老人不会用手机挂号", 100)).isEqualTo(first);
		assertThat(propose("老人不会用手机挂号", 3)).isEqualTo(first.subList(0, 3));
	}

	@Test
	void saysWhyInBothLanguages() {
		asking(Scope.of()).document("""
				{
				  skillProposals(text: "磨刀", first: 1) {
				    skill { label aliases(lang: EN) } matched literal score zh: reason en: reason(lang: EN)
				  }
				}
				""").execute().path("skillProposals").matchesJson("""
				[{"skill": {"label": "磨刀", "aliases": ["sharpening scissors", "blunt knife"]},
				  "matched": "磨刀", "literal": true, "score": 1.0, "zh": "句中的“磨刀”对应技能“磨刀”",
				  "en": "The text says “磨刀”, which stands for the skill “Knife sharpening”"}]
				""");
	}

	@Test
	void asksTheDatabaseTwiceAtMostForProposals() {
		this.statements.clear();
		propose("老人不会用手机挂号", 5);

		assertThat(this.statements.since()).hasSize(2);
		this.statements.assertSeeking();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			书法          | calligraphy
			磨            | knife-sharpening
			CALLIG        | calligraphy
			wheelchair    | mobility-assistance
			tai chi       | sports-coaching
			chi, TAI      | sports-coaching
			knife-sharp   | knife-sharpening
			毛笔 对联     | calligraphy
			""")
	void findsSkillsByCodeLabelAndAliasInBothLanguages(String text, String code) {
		assertThat(search(text)).contains(this.mark + code).hasSizeLessThan(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "，", "毛笔 磨刀", "xyzzy" })
	void findsNoSkillWithoutAWordOfIts(String text) {
		assertThat(search(text)).isEmpty();
	}

	@Test
	void listsSkillsByCode() {
		assertThat(search(this.mark)).hasSize(80).isSorted();
	}

	@Test
	void leadsToBroaderAndNarrowerSkillsInThreeStatements() {
		this.statements.clear();
		asking(Scope.of())
			.document(
					"""
							query($code: String!) { skill(code: $code) { certifiable broader { label } narrower { label(lang: EN) } } }
							""")
			.variable("code", this.mark + "child-care")
			.execute()
			.path("skill")
			.matchesJson("""
					{"certifiable": false, "broader": [{"label": "照护陪伴"}],
					 "narrower": [{"label": "After-school and holiday care"}, {"label": "Parenting guidance"},
					              {"label": "Homework tutoring"}, {"label": "Infant care"}]}
					""");

		assertThat(this.statements.since()).hasSize(3);
		this.statements.assertSeeking();
	}

	@Test
	void knowsWhatCountsAsASkillAndTheWayDownToIt() {
		Map<String, Map<String, List<String>>> closures = new HashMap<>();
		this.vocabulary.closures(Scope.of(), List.of(id("care"), id("calligraphy"), "none"))
			.forEach((id, ways) -> ways
				.forEach((end, way) -> closures.computeIfAbsent(id, (one) -> new LinkedHashMap<>())
					.put(end, way.stream().map(Skill::id).toList())));

		assertThat(closures).containsOnlyKeys(id("care"), id("calligraphy"));
		assertThat(closures.get(id("calligraphy")))
			.containsExactly(Map.entry(id("calligraphy"), List.of(id("calligraphy"))));
		assertThat(closures.get(id("care"))).containsEntry(id("care"), List.of(id("care")))
			.containsEntry(id("elder-care"), List.of(id("care"), id("elder-care")))
			.containsEntry(id("home-nursing"), List.of(id("care"), id("elder-care"), id("home-nursing")))
			.containsEntry(id("hairdressing"), List.of(id("care"), id("elder-care"), id("hairdressing")))
			.doesNotContainKeys(id("health"), id("household"));
		assertThat(closures.getOrDefault(id("care"), Map.of()).values().stream().map(List::size)).isSorted();
	}

	@Test
	void findsSkillsByCodeAndById() {
		String code = this.mark + "calligraphy";

		assertThat(this.vocabulary.byCodes(Scope.of(), List.of(code, "none"))).containsOnlyKeys(code)
			.allSatisfy((key, skill) -> assertThat(skill.label(Lang.EN)).isEqualTo("Calligraphy"));
		asking(Scope.of()).document("query($id: ID!) { node(id: $id) { ... on Skill { label } } }")
			.variable("id", id("calligraphy"))
			.execute()
			.path("node.label")
			.entity(String.class)
			.isEqualTo("书法");
	}

	private List<String> propose(String sentence, int limit) {
		return this.vocabulary.propose(Scope.of(), sentence, 100)
			.stream()
			.map((proposal) -> proposal.skill().code())
			.filter((code) -> code.startsWith(this.mark))
			.map((code) -> code.substring(this.mark.length()))
			.limit(limit)
			.toList();
	}

	private List<String> search(String text) {
		return asking(Scope.of())
			.document("query($text: String) { skills(text: $text, first: 100) { nodes { code } } }")
			.variable("text", text)
			.execute()
			.path("skills.nodes[*].code")
			.entityList(String.class)
			.get()
			.stream()
			.filter((code) -> code.startsWith(this.mark))
			.toList();
	}

	/** The index of texts follows a little behind. */
	private void awaitFullText() {
		try (Session session = this.driver.session()) {
			session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume();
		}
	}

	private String id(String code) {
		return Ids.of(this.mark + code);
	}

	private static List<String> list(NamedCsvRecord row, String field) {
		String text = row.getField(field);
		return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
	}

}
