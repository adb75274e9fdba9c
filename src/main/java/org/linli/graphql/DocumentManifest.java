package org.linli.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the compilers of clients write down: the operations of a client by their
 * ids. Relay and GraphQL Code Generator write an object of texts by id, Apollo one with
 * the list {@code operations}.
 */
final class DocumentManifest {

	private static final String APOLLO = "apollo-persisted-query-manifest";

	/** More than any client has. */
	private static final long LARGEST = 10_000_000;

	private DocumentManifest() {
	}

	/**
	 * The texts of a manifest by their ids.
	 * @throws IllegalArgumentException if it is none; the message says why
	 */
	static Map<String, String> read(Path file) {
		try {
			if (Files.size(file) > LARGEST) {
				throw new IllegalArgumentException("it is larger than 10 MB");
			}
			return read(JsonMapper.shared().readTree(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("it is no JSON", ex);
		}
	}

	private static Map<String, String> read(JsonNode manifest) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (manifest.path("format").isString()) {
			if (!APOLLO.equals(manifest.path("format").asString()) || manifest.path("version").asInt(0) != 1) {
				throw new IllegalArgumentException("its format is neither " + APOLLO + " version 1 nor texts by id");
			}
			for (JsonNode operation : manifest.path("operations")) {
				add(texts, operation.path("id"), operation.path("body"));
			}
			return texts;
		}
		if (!manifest.isObject()) {
			throw new IllegalArgumentException("it is no object");
		}
		for (Map.Entry<String, JsonNode> one : manifest.properties()) {
			add(texts, JsonMapper.shared().valueToTree(one.getKey()), one.getValue());
		}
		return texts;
	}

	private static void add(Map<String, String> texts, JsonNode id, JsonNode text) {
		if (!id.isString() || id.asString().isBlank() || !text.isString() || text.asString().isBlank()) {
			throw new IllegalArgumentException("an operation has no id or no text");
		}
		if (texts.put(id.asString(), text.asString()) != null) {
			throw new IllegalArgumentException("two operations have one id");
		}
	}

}
