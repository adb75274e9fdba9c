package org.linli.graphql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.GraphPath.Hop;

import org.springframework.stereotype.Component;

/**
 * Says a way through the graph, one clause for each hop in the direction of its relation.
 */
@Component
class PathSentences {

	private final Texts texts;

	PathSentences(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The way as a sentence.
	 * @param nodes what the hops join, by id; what the viewer may not see is left out
	 */
	String of(GraphPath path, Map<String, Object> nodes, Lang lang) {
		List<String> clauses = path.hops().stream().map((hop) -> clause(hop, nodes, lang)).toList();
		return this.texts.get(lang, "path.sentence", String.join(lang.choose("，", ", "), clauses));
	}

	private String clause(Hop hop, Map<String, Object> nodes, Lang lang) {
		return this.texts.get(lang, "path." + hop.relationship(), named(nodes.get(hop.from()), lang),
				named(nodes.get(hop.to()), lang));
	}

	private String named(@Nullable Object node, Lang lang) {
		return (node instanceof Named known) ? known.called(lang) : this.texts.get(lang, "path.hidden");
	}

}
