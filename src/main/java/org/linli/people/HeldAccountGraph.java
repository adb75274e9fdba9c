package org.linli.people;

import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;

import org.springframework.stereotype.Repository;

/**
 * Finds the accounts that are or were a person's, by all grants that ever said so: an
 * account no longer tells whose it was.
 */
@Repository
class HeldAccountGraph {

	private static final String ACCOUNTS = """
			MATCH (a:Account)-[:HAS_GRANT]->(g:Grant {person: $person})
			RETURN a.id AS account, g.since AS since, g.until AS until, g.grantedAt AS grantedAt,
			  g.revokedAt AS revokedAt, EXISTS {
			    MATCH (a)-[:HAS_GRANT]->(other:Grant)
			    WHERE other.person <> $person
			  } AS shared
			""";

	private final GraphReader reader;

	private final GraphWriter writer;

	HeldAccountGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/** To be read by. */
	List<Map<String, Object>> known(Scope scope, String person) {
		return distinct(this.reader.list(scope, ACCOUNTS, Map.of("person", person), HeldAccount::of));
	}

	/** The same within a change of the person, who is locked. */
	List<Map<String, Object>> written(Scope scope, String person) {
		return distinct(this.writer.run(scope, ACCOUNTS, Map.of("person", person), HeldAccount::of));
	}

	private static List<Map<String, Object>> distinct(List<HeldAccount> accounts) {
		return accounts.stream().distinct().map(HeldAccount::parameters).toList();
	}

}
