package org.linli.people;

import java.util.List;
import java.util.Map;

import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.neo4j.driver.Record;

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
		return distinct(this.reader.list(scope, ACCOUNTS, Map.of("person", person), HeldAccountGraph::toAccount));
	}

	/** The same within a change of the person, who is locked. */
	List<Map<String, Object>> written(Scope scope, String person) {
		return distinct(this.writer.run(scope, ACCOUNTS, Map.of("person", person), HeldAccountGraph::toAccount));
	}

	private static HeldAccount toAccount(Record row) {
		String account = row.get("account").asString();
		if (!row.get("shared").asBoolean()) {
			return HeldAccount.always(account);
		}
		return HeldAccount.shared(account, row.get("grantedAt").asOffsetDateTime(null),
				row.get("revokedAt").asOffsetDateTime(null), row.get("since").asLocalDate(null),
				row.get("until").asLocalDate(null));
	}

	private static List<Map<String, Object>> distinct(List<HeldAccount> accounts) {
		return accounts.stream().distinct().map(HeldAccount::parameters).toList();
	}

}
