package org.linli.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Reads which buildings stand in which compounds: not by the tree, which divides a
 * community into grids, but across it.
 */
@Repository
class CompoundGraph {

	private final GraphReader reader;

	CompoundGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The compound in which each building stands. */
	Map<String, Territory> ofBuildings(Scope scope, Collection<String> buildings) {
		return this.reader.byKey(scope, """
				UNWIND $buildings AS id
				MATCH (:Territory {id: id})-[:IN_COMPOUND]->(t:Territory)
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN id AS key, t AS territory, l AS level
				""", Map.of("buildings", buildings), TerritoryMapper::map);
	}

	/** The buildings that stand in each compound, in the order of their codes. */
	Map<String, List<Territory>> buildings(Scope scope, Collection<String> compounds) {
		return this.reader.groups(scope, """
				UNWIND $compounds AS id
				MATCH (:Territory {id: id})<-[:IN_COMPOUND]-(t:Territory)
				WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				MATCH (l:TerritoryLevel {key: t.level})
				RETURN id AS key, t AS territory, l AS level
				ORDER BY key, t.code
				""", Map.of("compounds", compounds), TerritoryMapper::map);
	}

}
