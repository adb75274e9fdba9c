package org.linli.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads by which numbers things are known outside.
 */
@Component
public class ExternalCodes {

	private final GraphReader reader;

	ExternalCodes(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Those of things that the viewer already sees, in the order of schemes and values.
	 */
	public Map<String, List<ExternalCode>> of(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:Entity {id: id})<-[:IDENTIFIES]-(c:ExternalCode)
				RETURN id AS key, c.scheme AS scheme, c.value AS value
				ORDER BY scheme, value
				""", Map.of("ids", ids),
				(row) -> new ExternalCode(row.get("scheme").asString(), row.get("value").asString()));
	}

	/**
	 * The id of what has a number; null if nothing has. It is for deciding whom to ask
	 * for it, and says nothing about who may see it.
	 */
	public @Nullable String id(Scope scope, String scheme, String value) {
		return this.reader.first(scope, """
				MATCH (c:ExternalCode {scheme: $scheme, value: $value})-[:IDENTIFIES]->(n:Entity)
				RETURN n.id AS id
				""", Map.of("scheme", scheme, "value", value), (row) -> row.get("id").asString());
	}

}
