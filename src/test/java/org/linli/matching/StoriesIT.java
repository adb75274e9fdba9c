package org.linli.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stories of the documents are needs of the demonstration, and who helped there is
 * found, or it is said that no volunteer can.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesIT extends GraphIT {

	private static final String MATCHES = """
			query($need: ID!) {
			  matches(need: $need, first: 100) {
			    matches {
			      kind
			      supplier {
			        ... on Person { name } ... on Team { name } ... on ServiceSite { name } ... on Organization { name }
			      }
			      evidence { path { hops { relationship from { id } to { id } } } }
			    }
			    together { rank }
			    uncovered { skill { code } }
			    hint
			  }
			}
			""";

	private Map<String, String> needs = Map.of();

	/** Other tests tell the same stories elsewhere. */
	@BeforeAll
	void find() {
		this.needs = this.driver
			.executableQuery("MATCH (n:Need {provenance: 'DEMO'}) RETURN n.title AS title, n.id AS id")
			.execute()
			.records()
			.stream()
			.collect(Collectors.toMap((row) -> row.get("title").asString(), (row) -> row.get("id").asString()));
	}

	/**
	 * Who helps, of which kind, by which relation it is linked, and how many together.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			想学急救，天热有人中暑不知道怎么办 | ORGANIZATION | 承德医学院 | PAIRED_WITH | 1
			独居老人家里没人，想有人常来陪陪 | ORGANIZATION | 承德医学院 | PAIRED_WITH | 1
			回来创业，贷款和合同都弄不明白 | ORGANIZATION | 水泉沟信用社;云岭信用社;瀛上嘉律师事务所 | PAIRED_WITH | 2
			村里种稻田画，想请懂行的人来教 | ORGANIZATION | 双桥区农业农村局 | PAIRED_WITH | 1
			手机好多功能不会用，想学微信和拍照 | TEAM | 贝壳公益手机课堂志愿服务队 | WORKS_IN | 1
			白天太热，晚上想有个活动去处 | ORGANIZATION | 示例放映公益服务中心 | FOR | 1
			老人不会用手机在医院挂号 | ORGANIZATION | 示例手机维修店 | LOCATED_IN;PAIRED_WITH | 1
			电饭煲坏了，想就近修一修 | ORGANIZATION | 示例家电维修部 | LOCATED_IN;PAIRED_WITH | 1
			老人出门不便，想请人到家理发 | ORGANIZATION | 示例老街理发店 | LOCATED_IN;PAIRED_WITH | 1
			想在家附近找份工作 | TEAM | 示例就业服务志愿队 | WORKS_IN | 1
			想在家附近找份工作 | ORGANIZATION | 示例招聘服务公司 | FOR;PAIRED_WITH;LOCATED_IN | 1
			小区里有污水往外冒 | ORGANIZATION | 湘潭道社区居委会 | | 1
			小区门口路没铺平，老积水 | ORGANIZATION | 城管委;月牙河街公共管理办 | | 1
			夏天晚上想在村里看一场皮影戏 | SERVICE_SITE | 老西营村村民广场 | | 1
			家里老人想吃上一餐热饭 | SERVICE_SITE | | LOCATED_IN | 1
			""")
	void findsWhoHelped(String title, SupplierKind kind, @Nullable String names, @Nullable String links, int together) {
		Asked.Answer answer = matches(title);

		if (names != null) {
			assertThat(answer.namesOf(kind)).containsAll(Arrays.asList(names.split(";", -1)));
		}
		else {
			assertThat(answer.namesOf(kind)).isNotEmpty();
		}
		assertThat(answer.lastHops(kind)).isNotEmpty()
			.anyMatch((hop) -> links == null || Arrays.asList(links.split(";", -1)).contains(hop));
		assertThat(answer.response().path("matches.together").entityList(Object.class).get()).hasSize(together);
		answer.response().path("matches.uncovered").entityList(Object.class).hasSize(0);
	}

	@ParameterizedTest
	@CsvSource({ "爱民路路面不平，下雨天难走, road-repair", "小区没有路灯，也没人管, street-lighting",
			"小区车辆乱停，盼着重新规划车位, public-space-planning" })
	void saysThatNoVolunteerCan(String title, String skill) {
		Asked.Answer answer = matches(title);

		assertThat(answer.hint()).isEqualTo("NOT_FOR_VOLUNTEERS");
		assertThat(answer.names()).isEmpty();
		assertThat(answer.response().path("matches.uncovered[*].skill.code").entityList(String.class).get())
			.containsExactly(skill);
	}

	@ParameterizedTest
	@CsvSource({ "垃圾不知道怎么分，想上一堂小课", "想和邻居一起学手工", "邻里有了矛盾，想就近请人调解", "老人不会用手机挂号", "退休了想学书法", "楼上楼下噪音纠纷想请人调解",
			"有法律上的事想问问值班律师", "搬进小区后想找份工作", "老人想在社区里理个发", "下班晚，想晚上找人帮忙办医保", "小区自己管，想请人讲讲怎么办才合规矩" })
	void findsSomebodyForWhatNeighboursCanDo(String title) {
		assertThat(matches(title).names()).isNotEmpty();
	}

	private Asked.Answer matches(String title) {
		String id = Objects.requireNonNull(this.needs.get(title), title);
		return new Asked.Answer(asking().document(MATCHES).variable("need", id).execute());
	}

}
