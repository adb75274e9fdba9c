package org.linli.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Nodes and relations to be loaded together. Loading is for files and generated graphs; a
 * mutation writes by statements of its own.
 */
public final class GraphBatch {

	private final String provenance;

	private final List<Map<String, Object>> nodes = new ArrayList<>();

	private final List<Map<String, Object>> relations = new ArrayList<>();

	/**
	 * A new, empty batch.
	 * @param provenance where its nodes come from, kept on each of them
	 */
	public GraphBatch(String provenance) {
		this.provenance = provenance;
	}

	public GraphBatch add(GraphRow row) {
		row.addTo(this);
		return this;
	}

	/** Adds a thing with an identity. Properties that are null are left out. */
	public GraphBatch entity(String label, String id, Map<String, ? extends @Nullable Object> properties) {
		Map<String, Object> kept = present(properties);
		kept.put("id", id);
		return node(List.of("Entity", label), kept);
	}

	/** Adds a node with these labels. */
	public GraphBatch node(List<String> labels, Map<String, ? extends @Nullable Object> properties) {
		Map<String, Object> kept = present(properties);
		kept.put("provenance", this.provenance);
		this.nodes.add(Map.of("labels", labels, "properties", kept));
		return this;
	}

	/** Adds a relation between two things; none if one of the ids is null. */
	public GraphBatch relation(String type, @Nullable String from, @Nullable String to) {
		return relation(type, from, to, Map.of());
	}

	/** Adds a relation between two things; none if one of the ids is null. */
	public GraphBatch relation(String type, @Nullable String from, @Nullable String to,
			Map<String, ? extends @Nullable Object> properties) {
		if (from != null && to != null) {
			this.relations.add(Map.of("type", type, "from", from, "to", to, "properties", present(properties)));
		}
		return this;
	}

	/** Keeps the number by which a file knows a thing. */
	public GraphBatch externalCode(String id, String scheme, String value) {
		String own = Ids.of("external:" + scheme + ":" + value);
		node(List.of("Entity", "ExternalCode"), Map.of("id", own, "scheme", scheme, "value", value));
		return relation("IDENTIFIES", own, id);
	}

	List<Map<String, Object>> nodes() {
		return this.nodes;
	}

	List<Map<String, Object>> relations() {
		return this.relations;
	}

	public int size() {
		return this.nodes.size() + this.relations.size();
	}

	private static Map<String, Object> present(Map<String, ? extends @Nullable Object> properties) {
		Map<String, Object> kept = new HashMap<>();
		properties.forEach((name, value) -> {
			if (value != null) {
				kept.put(name, value);
			}
		});
		return kept;
	}

}
