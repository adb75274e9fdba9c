package org.linli.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graphql.GraphPath.Hop;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathSentencesTests {

	private final PathSentences sentences = new PathSentences(new Texts(messages()));

	private final Named person = (lang) -> lang.choose("王书兰", "Wang Shulan");

	private final Named place = (lang) -> lang.choose("雁翎社区", "Yanling");

	@ParameterizedTest
	@CsvSource(textBlock = """
			REQUIRES,       王书兰需要雁翎社区。,    Wang Shulan takes Yanling.
			BROADER,        王书兰属于雁翎社区。,    Wang Shulan is a kind of Yanling.
			HAS_SKILL,      王书兰会雁翎社区。,      Wang Shulan knows Yanling.
			LIVES_IN,       王书兰家在雁翎社区。,    Wang Shulan lives in Yanling.
			HOLDS_ROLE_AT,  王书兰在雁翎社区任职。,  Wang Shulan holds a role at Yanling.
			REPORTED_IN_TO, 王书兰已到雁翎社区报到。, Wang Shulan reported in to Yanling.
			PAIRED_WITH,    王书兰与雁翎社区结对。,  Wang Shulan is paired with Yanling.
			WORKS_AT,       王书兰在雁翎社区工作。,  Wang Shulan works at Yanling.
			CONTAINS,       王书兰包含雁翎社区。, Wang Shulan contains Yanling.
			IN_COMPOUND,    王书兰在雁翎社区内。, Wang Shulan stands in Yanling.
			LOCATED_IN,     王书兰位于雁翎社区。, Wang Shulan is located in Yanling.
			HOSTED_BY,      王书兰设在雁翎社区。, Wang Shulan is housed by Yanling.
			HAS_PARTY_ORG,  王书兰设有党组织雁翎社区。, Wang Shulan has the party organisation Yanling.
			BASED_ON,       王书兰建在雁翎社区。, Wang Shulan is built on Yanling.
			PARENT_OF,      王书兰是雁翎社区的上级。, Wang Shulan is next above Yanling.
			SPONSORS,       王书兰组建雁翎社区。, Wang Shulan set up Yanling.
			WORKS_IN,       王书兰在雁翎社区开展工作。, Wang Shulan works in Yanling.
			RUNS,           王书兰开展雁翎社区。, Wang Shulan runs Yanling.
			RESPONSIBLE_FOR,王书兰负责雁翎社区。, Wang Shulan is responsible for Yanling.
			PARTY_TO,       王书兰签有雁翎社区。, Wang Shulan is party to Yanling.
			PRODUCED,       王书兰促成雁翎社区。, Wang Shulan led to Yanling.
			OFFERS,         王书兰提供雁翎社区。, Wang Shulan offers Yanling.
			FOR,            王书兰面向雁翎社区。, Wang Shulan is for Yanling.
			PROVIDES,       王书兰能提供雁翎社区。, Wang Shulan brings Yanling.
			CONCERNS,       王书兰出自雁翎社区。, Wang Shulan comes from Yanling.
			MEMBERSHIP_OF,  王书兰即雁翎社区。, Wang Shulan is Yanling.
			JOINED,         王书兰参加雁翎社区。, Wang Shulan is in Yanling.
			MEMBER_OF,      王书兰属于雁翎社区。, Wang Shulan belongs to Yanling.
			PLACED_IN,      王书兰编入雁翎社区。, Wang Shulan is placed in Yanling.
			""")
	void saysEachRelationFromItsBeginningToItsEnd(String relationship, String chinese, String english) {
		GraphPath path = new GraphPath(List.of(hop("p", relationship, "c")));

		assertThat(this.sentences.of(path, nodes(), Lang.ZH)).isEqualTo(chinese);
		assertThat(this.sentences.of(path, nodes(), Lang.EN)).isEqualTo(english);
	}

	@Test
	void saysHopsOneAfterTheOtherAndNothingOfWhatIsHidden() {
		GraphPath path = new GraphPath(List.of(hop("p", "LIVES_IN", "c"), hop("p", "WORKS_AT", "hidden")));

		assertThat(this.sentences.of(path, nodes(), Lang.ZH)).isEqualTo("王书兰家在雁翎社区，王书兰在（不可见）工作。");
		assertThat(this.sentences.of(path, nodes(), Lang.EN))
			.isEqualTo("Wang Shulan lives in Yanling, Wang Shulan works at something not visible.");
	}

	private Map<String, Object> nodes() {
		return Map.of("p", this.person, "c", this.place);
	}

	private static Hop hop(String from, String relationship, String to) {
		return new Hop(from, relationship, to, LocalDate.EPOCH);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
