package org.linli.network;

import java.util.Collection;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Tells which things are part of the web that a viewer sees: those that {@code node}
 * shows, but for minors, for those who were anonymised, for agreements and offers that do
 * not hold today, and for what the web knows as a relation.
 */
@Repository
class StandingGraph {

	private final GraphReader reader;

	StandingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Those among some things, by id. */
	Map<String, Thing> standing(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				WITH n,
				  any(s IN $scope WHERE n.scopePath >= s.from AND n.scopePath < s.to) AS atHome,
				  any(o IN $ownScope WHERE n.scopePath >= o.from AND n.scopePath < o.to) AS engaged,
				  n.since <= $today AND (n.until IS NULL OR n.until > $today) AS holds
				WHERE n:Organization OR n:ServiceSite OR n:ServiceItem OR n:Skill
				  OR (n:Offer AND holds)
				  OR (n:Territory AND (n.open OR atHome))
				  OR (n:PartyOrg AND engaged)
				  OR (n:Team AND engaged)
				  OR (n:Programme AND engaged)
				  OR (n:Agreement AND engaged AND holds AND n.status IN ['SIGNED', 'ACTIVE'])
				  OR (n:Need AND (atHome OR (engaged AND n.submittedBy = $self)))
				  OR (n:Person AND atHome AND NOT coalesce(n.minor, false) AND n.status <> 'ANONYMISED')
				  OR (n:PartyMember AND atHome AND EXISTS {
				    MATCH (n)-[:MEMBERSHIP_OF]->(p:Person)
				    WHERE NOT coalesce(p.minor, false) AND p.status <> 'ANONYMISED'
				  })
				RETURN n.id AS key, n.id AS id, n.code AS code, labels(n) AS labels
				""", Map.of("ids", ids), StepMapper::thing);
	}

}
