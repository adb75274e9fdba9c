package org.linli.security;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.linli.security.GrantInputs.GrantAccessInput;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Reads and writes what accounts are granted. A grant is seen by its holder and by whose
 * scope covers its place.
 */
@Repository
class GrantGraph {

	private final GraphReader reader;

	private final GraphWriter writer;

	GrantGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * The account of {@code $self}: the person who holds it, as long as a grant holds
	 * that says so, and all grants that hold today; null for one that Linli never met.
	 */
	@Nullable Holder holder(Scope self) {
		return this.reader.first(self, """
				MATCH (a:Account {id: $self})
				RETURN CASE
				  WHEN EXISTS {
				    MATCH (a)-[:HAS_GRANT]->(g:Grant)
				    WHERE g.person = a.person
				      AND g.since <= $today
				      AND (g.until IS NULL OR g.until > $today)
				      AND g.revokedAt IS NULL
				  } THEN a.person
				END AS person, COLLECT {
				  MATCH (a)-[:HAS_GRANT]->(g:Grant)-[:OVER]->(t:Territory)
				  WHERE g.since <= $today
				    AND (g.until IS NULL OR g.until > $today)
				    AND g.revokedAt IS NULL
				  RETURN {grant: g, place: t.id, path: t.scopePath, subject: a.subject}
				  ORDER BY g.code
				} AS grants
				""", Map.of(),
				(row) -> new Holder(row.get("person").asString(null), row.get("grants").asList(GrantGraph::toGrant)));
	}

	Map<String, Grant> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (a:Account)-[:HAS_GRANT]->(g:Grant {id: id})-[:OVER]->(t:Territory)
				WHERE a.id = $self OR any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN id AS key, {grant: g, place: t.id, path: t.scopePath, subject: a.subject} AS held
				""", Map.of("ids", ids), (row) -> toGrant(row.get("held")));
	}

	/** What of the scope lies at the place with this code and below. */
	Scope within(Scope scope, @Nullable String code) {
		if (code == null) {
			return scope;
		}
		return scope.within(this.reader.list(scope, """
				MATCH (t:Territory {code: $code})
				RETURN t.scopePath AS path
				""", Map.of("code", code), (row) -> row.get("path").asString()));
	}

	List<Grant> page(Scope scope, @Nullable String subject, PageRequest page) {
		return this.reader.list(scope, """
				UNWIND $scope AS s
				CALL (s) {
				  MATCH (g:Grant)
				  USING INDEX SEEK g:Grant(scopePath, code)
				  WHERE g.scopePath >= CASE WHEN s.from > $path THEN s.from ELSE $path END
				    AND g.scopePath < s.to
				    AND g.code IS NOT NULL
				    AND ($subject IS NULL OR g.subject = $subject)
				  WITH g, g.scopePath AS path, g.code AS code
				  WHERE path <> $path OR code > $code
				  RETURN g
				  ORDER BY path, code
				  LIMIT $limit
				}
				WITH g
				ORDER BY g.scopePath, g.code
				LIMIT $limit
				MATCH (g)-[:OVER]->(t:Territory)
				RETURN {grant: g, place: t.id, path: t.scopePath, subject: g.subject} AS held
				ORDER BY g.scopePath, g.code
				""", page.parameters("subject", subject), (row) -> toGrant(row.get("held")));
	}

	int count(Scope scope, @Nullable String subject, PageRequest page) {
		return this.reader.count(scope, """
				UNWIND $scope AS s
				MATCH (g:Grant)
				USING INDEX SEEK g:Grant(scopePath, code)
				WHERE g.scopePath >= s.from
				  AND g.scopePath < s.to
				  AND g.code IS NOT NULL
				  AND ($subject IS NULL OR g.subject = $subject)
				RETURN count(g)
				""", page.parameters("subject", subject));
	}

	/**
	 * What a new grant leads to: the place, if the scope covers it, and where they are
	 * named the organisation and the person.
	 */
	Ends ends(Scope scope, GrantAccessInput input) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("place", input.place());
		parameters.put("organization", input.organization());
		parameters.put("person", input.person());
		return this.writer
			.run(scope, """
					OPTIONAL MATCH (t:Territory {code: $place})
					WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
					OPTIONAL MATCH (o:Organization {code: $organization})
					OPTIONAL MATCH (p:Person {code: $person})
					WHERE any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to)
					RETURN t.id AS place, t.scopePath AS path, o.id AS organization, p.id AS person
					""", parameters,
					(row) -> new Ends(row.get("place").asString(null), row.get("path").asString(null),
							row.get("organization").asString(null), row.get("person").asString(null)))
			.getFirst();
	}

	/**
	 * Keeps others from giving an account to a person or a person to an account, until
	 * the transaction ends, and answers whether this one may be theirs. The person is
	 * locked before the account, which is made if there is none: what stands against it
	 * is read behind both locks.
	 */
	Hold hold(Scope scope, Account account, String person) {
		this.writer.lock(scope, List.of(person));
		Map<String, Object> parameters = Map.of("account", account.id(), "issuer", account.issuer(), "subject",
				account.subject(), "person", person);
		Hold hold = this.writer.run(scope, """
				MATCH (p:Person {id: $person})
				RETURN CASE
				  WHEN p.status = 'ANONYMISED' THEN 'GONE'
				  WHEN EXISTS {
				    MATCH (b:Account {person: p.id})-[:HAS_GRANT]->(g:Grant)
				    WHERE b.id <> $account
				      AND g.person = b.person
				      AND g.revokedAt IS NULL
				      AND (g.until IS NULL OR g.until > $today)
				  } THEN 'TAKEN'
				  ELSE 'FREE'
				END AS hold
				""", parameters, (row) -> Hold.valueOf(row.get("hold").asString())).getFirst();
		return (hold != Hold.FREE) ? hold : this.writer.run(scope, """
				MERGE (a:Account {issuer: $issuer, subject: $subject})
				ON CREATE SET a:Entity, a.id = $account
				ON MATCH SET a.locked = true
				WITH a
				RETURN CASE
				  WHEN EXISTS {
				    MATCH (a)-[:HAS_GRANT]->(g:Grant)
				    WHERE a.person <> $person
				      AND g.person = a.person
				      AND g.revokedAt IS NULL
				      AND (g.until IS NULL OR g.until > $today)
				  } THEN 'TAKEN'
				  ELSE 'FREE'
				END AS hold
				""", parameters, (row) -> Hold.valueOf(row.get("hold").asString())).getFirst();
	}

	/**
	 * Writes a grant, and the account if it is the first of it. An account that was the
	 * person's before gives the person up: none of its grants says so any longer.
	 */
	void create(Scope scope, Account account, Grant grant, @Nullable String person) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("account", account.id());
		parameters.put("issuer", account.issuer());
		parameters.put("subject", account.subject());
		parameters.put("place", grant.place());
		parameters.put("organization", grant.organization());
		parameters.put("person", person);
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", grant.id());
		properties.put("code", grant.code());
		properties.put("subject", grant.subject());
		properties.put("role", grant.role().name());
		properties.put("scopePath", grant.path());
		properties.put("organization", grant.organization());
		properties.put("person", person);
		properties.put("purposes", grant.purposes().stream().map(Purpose::name).toList());
		properties.put("since", grant.since());
		properties.put("until", grant.until());
		properties.put("version", grant.version());
		parameters.put("properties", properties);
		this.writer.run(scope, """
				MATCH (t:Territory {id: $place})
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				CALL () {
				  MATCH (b:Account {person: $person})
				  WHERE b.id <> $account
				  REMOVE b.person
				}
				MERGE (a:Account {issuer: $issuer, subject: $subject})
				ON CREATE SET a:Entity, a.id = $account
				CREATE (a)-[:HAS_GRANT]->(g:Entity:Grant)-[:OVER]->(t)
				SET g = $properties
				SET g.grantedAt = datetime.realtime()
				SET a.person = coalesce($person, a.person)
				WITH g
				OPTIONAL MATCH (o:Organization {id: $organization})
				FOREACH (one IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (g)-[:FOR]->(one))
				""", parameters);
	}

	/**
	 * Locks a grant and answers it as it stands; null if there is none within the scope,
	 * and nothing is touched then.
	 */
	@Nullable Grant lock(Scope scope, String id) {
		if (written(scope, id) == null) {
			return null;
		}
		this.writer.lock(scope, List.of(id));
		return written(scope, id);
	}

	private @Nullable Grant written(Scope scope, String id) {
		return this.writer.run(scope, """
				MATCH (a:Account)-[:HAS_GRANT]->(g:Grant {id: $id})-[:OVER]->(t:Territory)
				WHERE any(s IN $scope WHERE t.scopePath >= s.from AND t.scopePath < s.to)
				RETURN {grant: g, place: t.id, path: t.scopePath, subject: a.subject} AS held
				""", Map.of("id", id), (row) -> toGrant(row.get("held"))).stream().findFirst().orElse(null);
	}

	/** Takes a grant back. */
	void revoke(Scope scope, String id, OffsetDateTime at) {
		this.writer.run(scope, """
				MATCH (g:Grant {id: $id})
				WHERE any(s IN $scope WHERE g.scopePath >= s.from AND g.scopePath < s.to)
				SET g.revokedAt = $at, g.version = g.version + 1
				""", Map.of("id", id, "at", at));
	}

	private static Grant toGrant(Value held) {
		Value grant = held.get("grant");
		return new Grant(grant.get("id").asString(), grant.get("code").asString(), held.get("subject").asString(),
				GrantRole.valueOf(grant.get("role").asString()), held.get("place").asString(),
				held.get("path").asString(), grant.get("organization").asString(null),
				grant.get("purposes").asList((purpose) -> Purpose.valueOf(purpose.asString())),
				grant.get("since").asLocalDate(), grant.get("until").asLocalDate(null),
				grant.get("revokedAt").isNull() ? null : grant.get("revokedAt").asOffsetDateTime(),
				grant.get("version").asInt());
	}

	/** Who holds an account, and what it was granted. */
	record Holder(@Nullable String person, List<Grant> grants) {
	}

	/**
	 * What a new grant leads to, by ids; null for what does not exist or is not visible.
	 */
	record Ends(@Nullable String place, @Nullable String path, @Nullable String organization, @Nullable String person) {
	}

	/** Whether an account may be a person's. */
	enum Hold {

		/** It may be. */
		FREE,

		/** It is another person's, or the person has another account. */
		TAKEN,

		/** Nobody knows any longer who the person was. */
		GONE

	}

}
