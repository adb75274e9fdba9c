package org.linli.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.linli.graph.GraphReader;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Repository;

/**
 * Reads and adds entries of the access log, which lie at no place.
 */
@Repository
class AccessLogGraph {

	private final GraphReader reader;

	private final GraphWriter writer;

	AccessLogGraph(GraphReader reader, GraphWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	/** The chain of an instance and a day, to be added to: a new one if there is none. */
	Chain chain(Scope scope, String instance, LocalDate day) {
		return this.writer.run(scope, """
				MERGE (c:AccessChain {instance: $instance, day: $day})
				ON CREATE SET c.length = 0, c.hash = '', c.seal = '', c.before = []
				ON MATCH SET c.locked = true
				RETURN c AS chain
				""", Map.of("instance", instance, "day", day), (row) -> toChain(row.get("chain"))).getFirst();
	}

	void add(Scope scope, List<Entry> entries, Chain chain) {
		List<Map<String, Object>> rows = entries.stream().map(Entry::properties).toList();
		this.writer.run(scope, """
				MATCH (c:AccessChain {instance: $instance, day: $day})
				SET c.length = $length, c.hash = $hash, c.seal = $seal, c.before = $before
				WITH c
				UNWIND $rows AS row
				CREATE (e:AccessEntry)
				SET e = row
				""", Map.of("instance", chain.instance(), "day", chain.day(), "length", chain.length(), "hash",
				chain.hash(), "seal", chain.seal(), "before", chain.before(), "rows", rows));
	}

	/**
	 * Who saw somebody, the latest first, at most 1,000. An account that is not kept goes
	 * by its id.
	 */
	List<AccessRecord> ofSubject(Scope scope, String subject, LocalDate since) {
		return this.reader.list(scope, """
				MATCH (e:AccessEntry)
				WHERE e.subject = $subject
				  AND e.day >= $since
				WITH e
				ORDER BY e.at DESC, e.instance, e.sequence DESC
				LIMIT 1000
				OPTIONAL MATCH (a:Account {id: e.account})
				RETURN e AS entry, coalesce(a.subject, e.account) AS name
				ORDER BY e.at DESC, e.instance, e.sequence DESC
				""", Map.of("subject", subject, "since", since),
				(row) -> toEntry(row.get("entry")).record().by(row.get("name").asString()));
	}

	List<Chain> chains(Scope scope, LocalDate day) {
		return this.reader.list(scope, """
				MATCH (c:AccessChain)
				WHERE c.day = $day
				RETURN c AS chain
				ORDER BY c.instance
				""", Map.of("day", day), (row) -> toChain(row.get("chain")));
	}

	/** The chains of the first day after this one of which there are any. */
	List<Chain> chainsAfter(Scope scope, LocalDate day) {
		return this.reader.list(scope, """
				MATCH (n:AccessChain)
				WHERE n.day > $day
				WITH n.day AS next
				ORDER BY next
				LIMIT 1
				MATCH (c:AccessChain)
				WHERE c.day = next
				RETURN c AS chain
				ORDER BY c.instance
				""", Map.of("day", day), (row) -> toChain(row.get("chain")));
	}

	/**
	 * The chains of a day, and of the last day before of which there are any, that hold
	 * something.
	 */
	List<Chain> chainsUpTo(Scope scope, LocalDate day) {
		return this.writer.run(scope, """
				OPTIONAL MATCH (p:AccessChain)
				WHERE p.day < $day
				WITH p.day AS last
				ORDER BY last DESC
				LIMIT 1
				MATCH (c:AccessChain)
				WHERE c.day >= coalesce(last, $day)
				  AND c.day <= $day
				  AND c.length > 0
				RETURN c AS chain
				ORDER BY c.day, c.instance
				""", Map.of("day", day), (row) -> toChain(row.get("chain")));
	}

	/** The entries of a chain, up to the length that it had when it was read. */
	List<Entry> entries(Scope scope, Chain chain) {
		return this.reader.list(scope, """
				MATCH (e:AccessEntry)
				WHERE e.instance = $instance
				  AND e.day = $day
				  AND e.sequence > 0
				  AND e.sequence <= $length
				RETURN e AS entry
				ORDER BY e.sequence
				""", Map.of("instance", chain.instance(), "day", chain.day(), "length", chain.length()),
				(row) -> toEntry(row.get("entry")));
	}

	/** How many entries of a day are in no chain, or behind the end of theirs. */
	int strays(Scope scope, LocalDate day) {
		return this.reader.count(scope, """
				MATCH (e:AccessEntry)
				WHERE e.day = $day
				  AND NOT EXISTS {
				    MATCH (c:AccessChain {instance: e.instance, day: e.day})
				    WHERE e.sequence > 0
				      AND c.length >= e.sequence
				  }
				RETURN count(e)
				""", Map.of("day", day));
	}

	private static Chain toChain(Value chain) {
		return new Chain(chain.get("instance").asString(), chain.get("day").asLocalDate(), chain.get("length").asLong(),
				chain.get("hash").asString(), chain.get("seal").asString(),
				chain.get("before").isNull() ? List.of() : chain.get("before").asList(Value::asString));
	}

	private static Entry toEntry(MapAccessor entry) {
		String purpose = entry.get("purpose").asString(null);
		AccessRecord access = new AccessRecord(entry.get("at").asOffsetDateTime(), entry.get("account").asString(),
				entry.get("roles").asList((role) -> GrantRole.valueOf(role.asString())),
				(purpose != null) ? Purpose.valueOf(purpose) : null, entry.get("fields").asList(Value::asString),
				AccessOutcome.valueOf(entry.get("outcome").asString()));
		return new Entry(entry.get("instance").asString(), entry.get("day").asLocalDate(),
				entry.get("sequence").asLong(), access, entry.get("subject").asString(), entry.get("hash").asString());
	}

	/**
	 * A chain.
	 *
	 * @param instance which instance writes it
	 * @param day its day
	 * @param length how many entries it has
	 * @param hash signature of the last one
	 * @param seal signature over all of this
	 * @param before the states, as {@link #state()} tells them, in which it found other
	 * chains when it was begun and which no other chain told of
	 */
	record Chain(String instance, LocalDate day, long length, String hash, String seal, List<String> before) {

		/** Which chain it is, and how far it has come. */
		String state() {
			return String.join(" ", this.instance, this.day.toString(), String.valueOf(this.length), this.hash);
		}

		/** All it says but the seal, always written in the same way. */
		String text() {
			return this.instance + this.day + this.length + this.hash + String.join("\n", this.before);
		}

		Chain sealed(String signature) {
			return new Chain(this.instance, this.day, this.length, this.hash, signature, this.before);
		}

	}

	/**
	 * An entry.
	 *
	 * @param instance whose chain it is in
	 * @param day its day
	 * @param sequence its place in the chain
	 * @param record what it says
	 * @param subject pseudonym of the person concerned
	 * @param hash signature over it and the one before
	 */
	record Entry(String instance, LocalDate day, long sequence, AccessRecord record, String subject, String hash) {

		/** The state of its chain when it was the last one. */
		String state() {
			return String.join(" ", this.instance, this.day.toString(), String.valueOf(this.sequence), this.hash);
		}

		Entry signed(String signature) {
			return new Entry(this.instance, this.day, this.sequence, this.record, this.subject, signature);
		}

		/** All it says, always written in the same way. */
		String text() {
			return String.join("\u001f", this.instance, this.day.toString(), String.valueOf(this.sequence),
					this.record.at().toInstant().toString(), this.record.account(), this.record.roles().toString(),
					String.valueOf(this.record.purpose()), this.record.fields().toString(),
					this.record.outcome().name(), this.subject);
		}

		Map<String, Object> properties() {
			Map<String, Object> properties = new HashMap<>();
			properties.put("instance", this.instance);
			properties.put("day", this.day);
			properties.put("sequence", this.sequence);
			properties.put("at", this.record.at());
			properties.put("account", this.record.account());
			properties.put("roles", this.record.roles().stream().map(GrantRole::name).collect(Collectors.toList()));
			properties.put("purpose", (this.record.purpose() != null) ? this.record.purpose().name() : null);
			properties.put("fields", this.record.fields());
			properties.put("outcome", this.record.outcome().name());
			properties.put("subject", this.subject);
			properties.put("hash", this.hash);
			return properties;
		}

	}

}
