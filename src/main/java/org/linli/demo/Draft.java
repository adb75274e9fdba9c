package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.graph.Ids;
import org.linli.graph.Sequences;

/**
 * The demonstration in the making: what all parts of the generator share.
 */
final class Draft {

	/** Where the keys of the rosters are kept as external codes. */
	private static final String SCHEME = "demo";

	private final GeneratorSettings settings;

	private final TreeMap<String, Integer> lastNumbers = new TreeMap<>();

	private List<GraphRow> rows = new ArrayList<>();

	Draft(GeneratorSettings settings) {
		this.settings = settings;
	}

	GeneratorSettings settings() {
		return this.settings;
	}

	/** The first day of what is invented. */
	LocalDate since() {
		return this.settings.since();
	}

	Dice dice(String purpose) {
		return new Dice(this.settings.seed(), purpose);
	}

	/** The id of what has this key. */
	static String id(String key) {
		return Ids.of("demo:" + key);
	}

	/** The next code with this prefix. */
	String code(String prefix) {
		return Sequences.code(prefix, this.lastNumbers.merge(prefix, 1, Integer::sum));
	}

	void add(GraphRow row) {
		this.rows.add(row);
	}

	/** Adds something of a roster, known outside by its key. */
	void add(String key, GraphRow row) {
		add(row);
		add(new ExternalCode(id(key), SCHEME, key));
	}

	/** What was added since the last call. */
	List<GraphRow> take() {
		List<GraphRow> taken = this.rows;
		this.rows = new ArrayList<>();
		return List.copyOf(taken);
	}

	/** The last number of each prefix, from which codes go on. */
	List<GraphRow> sequences() {
		List<GraphRow> sequences = new ArrayList<>();
		this.lastNumbers.forEach((name, value) -> sequences.add(new Sequence(name, value)));
		return sequences;
	}

	/** The number by which a file knows a thing. */
	record ExternalCode(String id, String scheme, String value) implements GraphRow {

		@Override
		public void addTo(GraphBatch batch) {
			batch.externalCode(this.id, this.scheme, this.value);
		}

	}

	/** The last number that was issued with a prefix. */
	record Sequence(String name, int value) implements GraphRow {

		@Override
		public void addTo(GraphBatch batch) {
			batch.node(List.of("Sequence"), GraphRow.properties("name", this.name, "value", this.value));
		}

	}

}
