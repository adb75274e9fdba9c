package org.linli.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.linli.SchemaFiles;
import org.linli.testing.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server tells to those who ask the example documents, and what these ask with:
 * texts by the name of their field.
 */
final class Known {

	/** More of one name say nothing further. */
	private static final int MOST = 60;

	private static final Map<String, List<String>> ALIKE = Map.of("id", List.of("ids", "to", "from", "of", "need"),
			"endCursor", List.of("after"), "code", List.of("within", "skill", "place", "community"), "name",
			List.of("text"));

	private final Map<String, List<String>> texts = new TreeMap<>();

	private Known() {
	}

	/** What a server tells. */
	static Map<String, List<String>> by(Client server) {
		Known known = new Known();
		SchemaFiles.operations().stream().map(SchemaFiles::text).forEach((document) -> {
			Map<String, Object> variables = SchemaFiles.variables(document);
			known.take("", JsonMapper.shared().valueToTree(variables));
			if (document.lines().anyMatch((line) -> line.startsWith("query"))) {
				known.take("", server.in(SchemaFiles.role(document)).ask(document, variables).data(""));
			}
		});
		ALIKE.forEach((name, others) -> others
			.forEach((other) -> known.texts.computeIfAbsent(other, (key) -> new ArrayList<>())
				.addAll(known.texts.getOrDefault(name, List.of()))));
		return known.texts;
	}

	private void take(String name, JsonNode value) {
		if (value.isString()) {
			List<String> all = this.texts.computeIfAbsent(name, (key) -> new ArrayList<>());
			if (all.size() < MOST && !all.contains(value.asString())) {
				all.add(value.asString());
			}
		}
		value.properties().forEach((field) -> take(field.getKey(), field.getValue()));
		if (value.isArray()) {
			value.forEach((item) -> take(name, item));
		}
	}

}
