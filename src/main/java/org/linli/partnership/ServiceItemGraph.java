package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.OrganizationMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads service catalogues. They are public; lists hold what is offered within the
 * viewer's scope.
 */
@Repository
class ServiceItemGraph {

	private final GraphReader reader;

	ServiceItemGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, ServiceItem> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (i:ServiceItem {id: id})
				OPTIONAL MATCH (o:Organization)-[:OFFERS]->(i)
				RETURN id AS key, i AS item, o AS organization
				""", Map.of("ids", ids), ServiceItemGraph::toServiceItem);
	}

	/** The whole catalogue of each organisation, by code. */
	Map<String, List<ServiceItem>> ofOrganizations(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (o:Organization {id: id})-[:OFFERS]->(i:ServiceItem)
				RETURN id AS key, i AS item, o AS organization
				ORDER BY key, i.code
				""", Map.of("organizations", organizations), ServiceItemGraph::toServiceItem);
	}

	/** What each service site offers, by code. */
	Map<String, List<ServiceItem>> ofSites(Scope scope, Collection<String> sites) {
		return this.reader.groups(scope, """
				UNWIND $sites AS id
				MATCH (n:ServiceSite {id: id})-[:OFFERS]->(i:ServiceItem)
				RETURN id AS key, i AS item, null AS organization
				ORDER BY key, i.code
				""", Map.of("sites", sites), ServiceItemGraph::toServiceItem);
	}

	/** The next items whose name contains a text, whatever its case; all without one. */
	List<ServiceItem> page(Scope scope, @Nullable String text, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (i:ServiceItem)
				  USING INDEX SEEK i:ServiceItem(scopePath, code)
				  WHERE i.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND i.scopePath < s.to
				    AND i.code IS NOT NULL
				    AND ($text IS NULL OR toLower(i.name) CONTAINS toLower($text))
				  WITH i, i.scopePath AS path, i.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN i
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH i
				ORDER BY i.scopePath, i.code
				LIMIT $limit
				OPTIONAL MATCH (o:Organization)-[:OFFERS]->(i)
				RETURN i AS item, o AS organization
				ORDER BY i.scopePath, i.code
				""", page.parameters("text", (text != null) ? text.strip() : null), ServiceItemGraph::toServiceItem);
	}

	int count(Scope scope, @Nullable String text, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (i:ServiceItem)
				USING INDEX SEEK i:ServiceItem(scopePath, code)
				WHERE i.scopePath >= s.from
				  AND i.scopePath < s.to
				  AND i.code IS NOT NULL
				  AND ($text IS NULL OR toLower(i.name) CONTAINS toLower($text))
				RETURN count(i)
				""", page.parameters("text", (text != null) ? text.strip() : null));
	}

	private static ServiceItem toServiceItem(Record row) {
		Value node = row.get("item");
		Value organization = row.get("organization");
		Value category = node.get("category");
		return new ServiceItem(node.get("id").asString(), node.get("code").asString(), node.get("name").asString(),
				category.isNull() ? null : ServiceCategory.valueOf(category.asString()),
				node.get("targetGroups").asList((one) -> TargetGroup.valueOf(one.asString()), List.of()),
				node.get("fee").asString(null), node.get("procedure").asString(null),
				Territory.ids(node.get("scopePath").asString()),
				organization.isNull() ? null : OrganizationMapper.map(organization), node.get("note").asString(null));
	}

}
