package org.linli.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Gathers the teams, service sites and organisations that provide skills of a task: what
 * is for a place of the need or lies in its community, and, to be counted, what is within
 * the viewer's scope. Organisations, sites and what they offer are open; teams are seen
 * where they work. A venue, goods and money do no work, so they are no help by
 * themselves.
 */
@Repository
class SupplyGraph {

	private static final String OFFERED = """
			UNWIND $skills AS skill
			MATCH (:Skill {id: skill})<-[provides:PROVIDES]-(m:Offer|ServiceItem)<-[:OFFERS]-(x:Organization|ServiceSite)
			WITH skill, provides, m, x,
			  any(s IN $scope WHERE m.scopePath >= s.from AND m.scopePath < s.to) AS visible
			WHERE (visible OR m.scopePath IN $paths OR m.scopePath STARTS WITH $area)
			  AND NOT coalesce(m.kind, '') IN ['VENUE', 'GOODS', 'MONEY']
			WITH x, m, visible, EXISTS { (m)-[:FOR]->(:Territory) } AS promised, provides.level AS level, skill
			ORDER BY x.code, m.code, skill, level
			WITH x, max(visible) AS counted, collect({
			  skill: skill, level: level, means: m.id, title: coalesce(m.title, m.name), scopePath: m.scopePath,
			  promised: promised,
			  inForce: (m.since IS NULL OR m.since <= $today) AND (m.until IS NULL OR m.until > $today)
			}) AS provisions
			RETURN x AS supplier, CASE WHEN x:ServiceSite THEN 'SERVICE_SITE' ELSE 'ORGANIZATION' END AS kind, counted,
			  provisions,
			  COLLECT {
			    UNWIND split(x.scopePath, '/') AS step
			    MATCH (:Territory {id: step})-[:IN_COMPOUND]->(c:Territory)
			    RETURN c.id
			  } AS compounds
			ORDER BY x.code
			""";

	private static final String TEAMS = """
			UNWIND $skills AS skill
			MATCH (:Skill {id: skill})<-[provides:PROVIDES]-(x:Team)
			WHERE any(s IN $scope WHERE x.scopePath >= s.from AND x.scopePath < s.to)
			WITH x, skill, provides.level AS level
			ORDER BY x.code, skill, level
			WITH x, collect({
			  skill: skill, level: level, means: null, title: null, scopePath: x.scopePath, promised: false, inForce: true
			}) AS provisions
			RETURN x AS supplier, 'TEAM' AS kind, true AS counted, provisions,
			  COLLECT {
			    UNWIND split(x.scopePath, '/') AS step
			    MATCH (:Territory {id: step})-[:IN_COMPOUND]->(c:Territory)
			    RETURN c.id
			  } AS compounds
			ORDER BY x.code
			""";

	private final GraphReader reader;

	SupplyGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The organisations and service sites with something that is about the task. */
	List<Supply> offered(Scope scope, Task task) {
		return this.reader.list(scope, OFFERED,
				Map.of("skills", task.skills(), "paths", task.paths(), "area", task.community().scopePath()),
				SupplyGraph::toSupply);
	}

	/**
	 * The teams with a skill that is about the task.
	 * @param engagements where the viewer sees teams
	 */
	List<Supply> teams(Scope engagements, Task task) {
		return this.reader.list(engagements, TEAMS, Map.of("skills", task.skills()), SupplyGraph::toSupply);
	}

	private static Supply toSupply(Record row) {
		Value supplier = row.get("supplier");
		Set<String> places = new HashSet<>(Territory.ids(supplier.get("scopePath").asString()));
		places.addAll(row.get("compounds").asList(Value::asString));
		return new Supply(SupplierKind.valueOf(row.get("kind").asString()), supplier.get("id").asString(),
				supplier.get("code").asString(), supplier.get("name").asString(), places,
				row.get("counted").asBoolean(), row.get("provisions").asList(SupplyGraph::toProvision), null);
	}

	private static Provision toProvision(Value provision) {
		Value means = provision.get("means");
		return new Provision(
				HeldSkill.provided(provision.get("skill").asString(), provision.get("level").asInt(),
						means.isNull() ? null : new Means(means.asString(), provision.get("title").asString())),
				provision.get("scopePath").asString(), provision.get("promised").asBoolean(),
				provision.get("inForce").asBoolean());
	}

}
