package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.graph.Ids;
import org.linli.graph.Sequences;

/**
 * A region of the demonstration in the making: what all parts of its generator share.
 */
final class Draft {

	/** Where the keys of the rosters are kept as external codes. */
	private static final String SCHEME = "demo";

	private final World world;

	private final long seed;

	private List<GraphRow> rows = new ArrayList<>();

	Draft(World world, long seed) {
		this.world = world;
		this.seed = seed;
	}

	World world() {
		return this.world;
	}

	/** The first day of what is invented. */
	LocalDate since() {
		return this.world.since();
	}

	Dice dice(String purpose) {
		return new Dice(this.seed, purpose);
	}

	/** The id of what has this key. */
	static String id(String key) {
		return Ids.of("demo:" + key);
	}

	/** The next code with this prefix. */
	String code(String prefix) {
		return Sequences.code(prefix, this.world.number(prefix));
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
