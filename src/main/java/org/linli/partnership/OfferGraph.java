package org.linli.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.organization.OrganizationMapper;
import org.linli.talent.SkillMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads offers. They are public; lists hold those for a place within the viewer's scope.
 */
@Repository
class OfferGraph {

	private final GraphReader reader;

	OfferGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Offer> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (f:Offer {id: id})
				OPTIONAL MATCH (o:Organization)-[:OFFERS]->(f)
				OPTIONAL MATCH (f)-[:FOR]->(t:Territory)
				RETURN id AS key, f AS offer, o AS organization, t.id AS place
				""", Map.of("ids", ids), OfferGraph::toOffer);
	}

	/** All offers of each organisation, the earliest first. */
	Map<String, List<Offer>> ofOrganizations(Scope scope, Collection<String> organizations) {
		return this.reader.groups(scope, """
				UNWIND $organizations AS id
				MATCH (o:Organization {id: id})-[:OFFERS]->(f:Offer)
				OPTIONAL MATCH (f)-[:FOR]->(t:Territory)
				RETURN id AS key, f AS offer, o AS organization, t.id AS place
				ORDER BY key, f.since, f.code
				""", Map.of("organizations", organizations), OfferGraph::toOffer);
	}

	/** The skills that each offer, service item or team brings. */
	Map<String, List<ProvidedSkill>> skills(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:Entity {id: id})-[provides:PROVIDES]->(skill:Skill)
				RETURN id AS key, skill, provides.level AS level
				ORDER BY key, skill.code
				""", Map.of("ids", ids),
				(row) -> new ProvidedSkill(SkillMapper.map(row.get("skill")), row.get("level").asInt()));
	}

	List<Offer> page(Scope scope, @Nullable OfferKind kind, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (f:Offer)
				  USING INDEX SEEK f:Offer(scopePath, code)
				  WHERE f.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND f.scopePath < s.to
				    AND f.code IS NOT NULL
				    AND ($kind IS NULL OR f.kind = $kind)
				  WITH f, f.scopePath AS path, f.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN f
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH f
				ORDER BY f.scopePath, f.code
				LIMIT $limit
				OPTIONAL MATCH (o:Organization)-[:OFFERS]->(f)
				OPTIONAL MATCH (f)-[:FOR]->(t:Territory)
				RETURN f AS offer, o AS organization, t.id AS place
				ORDER BY f.scopePath, f.code
				""", page.parameters("kind", kind), OfferGraph::toOffer);
	}

	int count(Scope scope, @Nullable OfferKind kind, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (f:Offer)
				USING INDEX SEEK f:Offer(scopePath, code)
				WHERE f.scopePath >= s.from
				  AND f.scopePath < s.to
				  AND f.code IS NOT NULL
				  AND ($kind IS NULL OR f.kind = $kind)
				RETURN count(f)
				""", page.parameters("kind", kind));
	}

	private static Offer toOffer(Record row) {
		Value node = row.get("offer");
		Value quantity = node.get("quantity");
		Value organization = row.get("organization");
		return new Offer(node.get("id").asString(), node.get("code").asString(), node.get("title").asString(),
				OfferKind.valueOf(node.get("kind").asString()), quantity.isNull() ? null : quantity.asInt(),
				node.get("quantityUnit").asString(null), Territory.ids(node.get("scopePath").asString()),
				row.get("place").asString(null), node.get("since").asLocalDate(), node.get("until").asLocalDate(null),
				organization.isNull() ? null : OrganizationMapper.map(organization));
	}

}
