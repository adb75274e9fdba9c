package org.linli.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.Scope;
import org.linli.security.AccessLog;
import org.linli.security.AccessOutcome;
import org.linli.security.Audience;
import org.linli.security.Viewer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes all that is kept about a person, for that person (个人信息副本): as JSON with the same
 * keys for everybody, sorted, null or empty where nothing is kept.
 */
@Component
class OwnExport {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private static final List<String> FIELDS = List.of("OwnRecord.export");

	private final OwnExportGraph graph;

	private final AccessLog log;

	OwnExport(OwnExportGraph graph, AccessLog log) {
		this.graph = graph;
		this.log = log;
	}

	/** Logs the look, which is then part of what is written, as the last one. */
	String of(Viewer viewer, OwnRecord own) {
		String person = own.person();
		this.log.add(viewer, null, List.of(person), FIELDS, AccessOutcome.SHOWN);
		Scope self = viewer.scope(Audience.GRANTED);
		Map<String, Object> all = new HashMap<>(this.graph.facts(self, person));
		all.putAll(this.graph.engagements(self, person));
		all.putAll(this.graph.abilities(self, person));
		all.putAll(this.graph.account(self, person));
		all.putAll(this.graph.affairs(self, person));
		all.put("accesses", this.log.of(person, LocalDate.EPOCH));
		return JSON.writeValueAsString(all);
	}

}
