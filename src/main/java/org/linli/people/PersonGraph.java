package org.linli.people;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.organization.Organization;
import org.linli.organization.OrganizationMapper;
import org.linli.territory.Located;
import org.linli.territory.LocatedMapper;

import org.springframework.stereotype.Repository;

/**
 * Reads persons. A person is seen by whose scope covers the home.
 */
@Repository
class PersonGraph {

	private final GraphReader reader;

	PersonGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Person> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (p:Person {id: id})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN id AS key, p AS person
				""", Map.of("ids", ids), (row) -> PersonMapper.map(row.get("person")));
	}

	@Nullable Located<Person> byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (p:Person {code: $code})
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				RETURN p AS person, COLLECT {
				  UNWIND split(p.scopePath, '/') AS id
				  MATCH (t:Territory {id: id})
				  WHERE t.open OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				  MATCH (l:TerritoryLevel {key: t.level})
				  RETURN {territory: t, level: l}
				} AS places
				""", Map.of("code", code), (row) -> LocatedMapper.map(PersonMapper.map(row.get("person")), row));
	}

	/** Where each visible person works today; of several places the last. */
	Map<String, Organization> employers(Scope scope, Collection<String> persons) {
		return this.reader.byKey(scope, """
				UNWIND $persons AS person
				MATCH (p:Person {id: person})-[w:WORKS_AT]->(o:Organization)
				WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
				  AND w.since <= $today
				  AND (w.until IS NULL OR w.until > $today)
				RETURN person AS key, o AS organization
				ORDER BY w.since DESC, o.code
				""", Map.of("persons", persons), (row) -> OrganizationMapper.map(row.get("organization")));
	}

}
