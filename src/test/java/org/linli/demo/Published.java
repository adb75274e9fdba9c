package org.linli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A figure of a document that is counted in the graph, read apart from the server.
 *
 * @param id its id
 * @param kind what it speaks of
 * @param places keys of its places
 * @param published the number
 * @param qualifier how exactly it is meant
 * @param measure how it is counted
 */
record Published(String id, String kind, List<String> places, double published, String qualifier, JsonNode measure) {

	/** Those of all documents. */
	static Stream<Published> all() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:seeds/*.yaml");
			return Arrays.stream(files).map(Published::read).flatMap(Published::of).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether what is generated is what is published; a source rounds by a twentieth. */
	boolean heldBy(Census census) {
		double measured = census.measure(this.measure, this.places);
		double slack = Math.max(1, Math.floor(this.published / 20));
		return switch (this.qualifier) {
			case "EXACT" -> measured == this.published;
			case "MORE_THAN" -> measured > this.published && measured <= this.published + slack;
			case "ABOUT" -> Math.abs(measured - this.published) <= this.published / 20;
			default -> measured >= this.published;
		};
	}

	@Override
	public String toString() {
		return this.id;
	}

	private static JsonNode read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return new YAMLMapper().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Published> of(JsonNode document) {
		Map<String, List<String>> places = new HashMap<>();
		document.path("places").forEach((place) -> {
			String key = place.path("key").asString("");
			places.put(key, place.has("parts")
					? place.path("parts").valueStream().map((part) -> part.asString("")).toList() : List.of(key));
		});
		return document.path("figures")
			.valueStream()
			.filter((figure) -> figure.has("measure"))
			.map((figure) -> new Published(figure.path("id").asString(""), figure.path("kind").asString(""),
					places.getOrDefault(figure.path("place").asString(""), List.of()),
					figure.path("published").asDouble(0), figure.path("qualifier").asString(""),
					figure.path("measure")));
	}

}
