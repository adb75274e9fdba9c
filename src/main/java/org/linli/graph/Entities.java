package org.linli.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Tells what things are.
 */
@Component
public class Entities {

	private final GraphReader reader;

	Entities(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * The labels of those that exist, by id. It is for deciding whom to ask for them, and
	 * says nothing about who may see them.
	 */
	public Map<String, Set<String>> labels(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				RETURN id AS key, labels(n) AS labels
				""", Map.of("ids", ids), (row) -> Set.copyOf(row.get("labels").asList(Value::asString)));
	}

}
