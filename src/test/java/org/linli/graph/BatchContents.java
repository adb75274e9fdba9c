package org.linli.graph;

import java.util.List;
import java.util.Map;

/**
 * Lets tests look into a batch.
 */
public final class BatchContents {

	private BatchContents() {
	}

	/** Nodes, each with {@code labels} and {@code properties}. */
	public static List<Map<String, Object>> nodes(GraphBatch batch) {
		return batch.nodes();
	}

	/**
	 * Relations, each with {@code type}, {@code from}, {@code to} and {@code properties}.
	 */
	public static List<Map<String, Object>> relations(GraphBatch batch) {
		return batch.relations();
	}

}
