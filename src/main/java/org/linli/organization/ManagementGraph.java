package org.linli.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Reads who manages which compounds, and who guides the residents who do so: both are
 * public.
 */
@Repository
class ManagementGraph {

	private final GraphReader reader;

	ManagementGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The ids of the compounds that each organisation manages. */
	Map<String, List<String>> managed(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (:Organization {id: id})-[:MANAGES]->(t:Territory)
				RETURN id AS key, t.id AS compound
				ORDER BY key, t.code
				""", Map.of("organizations", organizations), (row) -> row.get("compound").asString());
	}

	/** The ids of the compounds that each organisation guides. */
	Map<String, List<String>> guided(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (:Organization {id: id})-[:GUIDES]->(t:Territory)
				RETURN id AS key, t.id AS compound
				ORDER BY key, t.code
				""", Map.of("organizations", organizations), (row) -> row.get("compound").asString());
	}

	/** The organisations that manage each compound. */
	Map<String, List<Organization>> managing(Scope scope, Collection<String> compounds) {
		return this.reader.groups(scope, """
				UNWIND $compounds AS id
				MATCH (:Territory {id: id})<-[:MANAGES]-(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("compounds", compounds), (row) -> OrganizationMapper.map(row.get("organization")));
	}

	/** The organisations that guide those who manage each compound. */
	Map<String, List<Organization>> guiding(Scope scope, Collection<String> compounds) {
		return this.reader.groups(scope, """
				UNWIND $compounds AS id
				MATCH (:Territory {id: id})<-[:GUIDES]-(o:Organization)
				RETURN id AS key, o AS organization
				ORDER BY key, o.code
				""", Map.of("compounds", compounds), (row) -> OrganizationMapper.map(row.get("organization")));
	}

}
