package org.linli.people;

import java.util.Map;

import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Takes from a person, who is locked, all that says who it is. What is counted stays:
 * memberships, roles that were held, talents, report-ins and needs, without a name.
 */
@Repository
class AnonymisationGraph {

	private final GraphWriter writer;

	private final HeldAccountGraph accounts;

	AnonymisationGraph(GraphWriter writer, HeldAccountGraph accounts) {
		this.writer = writer;
		this.accounts = accounts;
	}

	/**
	 * Names, ways to reach the person, when the person can help, the household, foreign
	 * codes and consents.
	 */
	void identity(Scope scope, String person) {
		this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				SET p.name = '已匿名', p.nameKey = '', p.status = 'ANONYMISED'
				REMOVE p.availabilityVersion
				WITH p
				CALL (p) {
				  MATCH (p)-[:AVAILABLE]->(w:Availability)
				  DETACH DELETE w
				}
				CALL (p) {
				  MATCH (p)-[:REACHED_BY]->(c:Contact)
				  DETACH DELETE c
				}
				CALL (p) {
				  MATCH (p)-[home:LIVES_IN]->(:Household)
				  DELETE home
				}
				CALL (p) {
				  MATCH (p)<-[:MEMBERSHIP_OF]-{0,1}(thing:Entity)<-[:IDENTIFIES]-(c:ExternalCode)
				  DETACH DELETE c
				}
				CALL (p) {
				  MATCH (p)-[:GAVE]->(c:Consent)
				  SET c.withdrawnOn = CASE
				    WHEN c.withdrawnOn IS NULL OR c.withdrawnOn > $today THEN $today
				    ELSE c.withdrawnOn
				  END
				  REMOVE c.guardian
				}
				""", Map.of("person", person));
	}

	/**
	 * Lifts the home to the grid, or to the community where there is no grid, in all that
	 * repeats it: few live behind one door or in one building unit, and who knows the
	 * employer too would know the person.
	 */
	void home(Scope scope, String person) {
		this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				WITH [p] + COLLECT {
				  MATCH (p)-[:MEMBERSHIP_OF|HAS_TALENT|HAS_ACCOUNT]-(facet:Entity)
				  RETURN facet
				} AS things
				UNWIND things AS thing
				CALL (thing) {
				  UNWIND split(thing.scopePath, '/') AS step
				  MATCH (t:Territory {id: step})
				  MATCH (l:TerritoryLevel {key: t.level})
				  WHERE l.kind IN ['GRID', 'COMMUNITY']
				  RETURN t.scopePath AS home
				  ORDER BY l.kind = 'GRID' DESC, size(t.scopePath)
				  LIMIT 1
				}
				SET thing.scopePath = home
				""", Map.of("person", person));
	}

	/**
	 * Ends today what roles are held and what teams the person is in; what never began
	 * ends where it would have begun.
	 */
	void roles(Scope scope, String person) {
		this.writer.run(scope, """
				MATCH (:Person {id: $person})-[:HOLDS|JOINED]->(r:RoleAssignment|TeamMembership)
				WHERE r.until IS NULL OR r.until > $today
				SET r.until = CASE WHEN r.since > $today THEN r.since ELSE $today END
				""", Map.of("person", person));
	}

	/**
	 * Forgets the answers that are kept to be given again: all to the person's own
	 * accounts, and those of others about the person, a membership, a report-in or a need
	 * of the person. Not even the answer to this very request stays with the account.
	 */
	void answers(Scope scope, String person) {
		Map<String, Object> parameters = Map.of("person", person, "accounts", this.accounts.written(scope, person));
		this.writer.run(scope, """
				UNWIND $accounts AS held
				MATCH (k:IdempotencyKey)
				WHERE k.viewer = held.account
				  AND k.operation IS NOT NULL
				  AND k.key IS NOT NULL
				  AND k.at >= held.from
				  AND k.at < held.until
				DELETE k
				""", parameters);
		this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				WITH [p.id, p.code] + COLLECT {
				  MATCH (p)<-[:MEMBERSHIP_OF]-(m:PartyMember)
				  UNWIND [m.id, m.code] AS name
				  RETURN name
				} + COLLECT {
				  MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)
				  RETURN r.id
				} + COLLECT {
				  UNWIND $accounts AS held
				  MATCH (n:Need)
				  USING INDEX SEEK n:Need(submittedBy, code)
				  WHERE n.submittedBy = held.account
				    AND n.code IS NOT NULL
				    AND n.submittedAt >= held.from
				    AND n.submittedAt < held.until
				  RETURN n.id
				} AS names
				UNWIND names AS name
				MATCH (k:IdempotencyKey {about: name})
				DELETE k
				""", parameters);
	}

	/**
	 * Forgets what the person wrote, with whatever account, and whose account it was:
	 * grants keep that it was somebody's, so that the next person's is told from it. A
	 * new version of a need keeps those from writing who know the words of the old one.
	 */
	void account(Scope scope, String person) {
		this.writer.run(scope, """
				UNWIND $accounts AS held
				MATCH (n:Need)
				USING INDEX SEEK n:Need(submittedBy, code)
				WHERE n.submittedBy = held.account
				  AND n.code IS NOT NULL
				  AND n.submittedAt >= held.from
				  AND n.submittedAt < held.until
				SET n.title = '已匿名', n.version = coalesce(n.version, 0) + 1
				""", Map.of("accounts", this.accounts.written(scope, person)));
		this.writer.run(scope, """
				MATCH (g:Grant {person: $person})
				SET g.person = ''
				""", Map.of("person", person));
		this.writer.run(scope, """
				MATCH (a:Account {person: $person})
				REMOVE a.person
				""", Map.of("person", person));
	}

}
