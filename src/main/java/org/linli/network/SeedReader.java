package org.linli.network;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.linli.network.SourceDocument.Contradiction;
import org.linli.network.SourceDocument.Mechanism;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads one file of {@code seeds/}. A row that is not as it must be ends the reading with
 * its name, so that a slip in a file is found at the start and not by a reader of
 * figures.
 */
final class SeedReader {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final Set<String> SECTIONS = Set.of("document", "source", "places", "mechanisms", "contradictions",
			"figures");

	private final String file;

	private final JsonNode root;

	private SeedReader(String file, JsonNode root) {
		this.file = file;
		this.root = root;
	}

	/**
	 * Reads a document.
	 * @throws MalformedSeed if a row is malformed; names file and row
	 */
	static SourceDocument read(String file, InputStream content) {
		try {
			return new SeedReader(file, YAML.readTree(content)).document();
		}
		catch (JacksonException ex) {
			throw new MalformedSeed(file, "line " + ex.getLocation().getLineNr(), ex.getOriginalMessage());
		}
	}

	private SourceDocument document() {
		this.root.propertyNames().forEach((section) -> {
			if (!SECTIONS.contains(section)) {
				throw malformed(section, "there is no such section, only " + SECTIONS.stream().sorted().toList());
			}
		});
		String id = this.root.path("document").asString("");
		if (id.isEmpty()) {
			throw malformed("document", "is missing");
		}
		Source source = convert("source", this.root.path("source"), Source.class);
		Map<String, List<String>> places = places();
		return new SourceDocument(id, source.title(), source.publisher(), source.date(), source.page(), source.region(),
				source.note(), rows("mechanisms", "id", Mechanism.class, Mechanism::id),
				rows("contradictions", "id", Contradiction.class, Contradiction::id),
				rows("figures", "id", Entry.class, Entry::id).stream()
					.map((entry) -> figure(id, entry, places))
					.toList());
	}

	/** The places by key: each of one place in the graph, or of the several it names. */
	private Map<String, List<String>> places() {
		Map<String, List<String>> places = new HashMap<>();
		rows("places", "key", Place.class, Place::key).forEach(
				(place) -> places.put(place.key(), (place.parts() != null) ? place.parts() : List.of(place.key())));
		return places;
	}

	private Figure figure(String document, Entry entry, Map<String, List<String>> places) {
		String row = "figures " + entry.id();
		List<String> keys = places.get(entry.place());
		if (keys == null) {
			throw malformed(row, "place '" + entry.place() + "' is not among the places of the file");
		}
		return new Figure(entry.id(), document, keys, entry.statementZh(), entry.statementEn(), entry.published(),
				entry.qualifier(), entry.unit(), entry.kind(), entry.counts(), entry.scope(), entry.period(),
				entry.note(), measure(row, entry.kind(), entry.measure()), List.of());
	}

	private @Nullable Measure measure(String row, FigureKind kind, @Nullable ObjectNode terms) {
		MeasureKinds kinds = MeasureKinds.of(kind);
		if (kinds == null) {
			if (terms != null) {
				throw malformed(row, "a figure of kind " + kind + " has no measure");
			}
			return null;
		}
		if (terms == null || !terms.has(kinds.key())) {
			throw malformed(row, "a figure of kind " + kind + " needs a measure with '" + kinds.key() + "'");
		}
		String name = terms.path(kinds.key()).asString("");
		Class<? extends Measure> type = kinds.named(name);
		if (type == null) {
			throw malformed(row, "measure: there is no " + kinds.key() + " '" + name + "'");
		}
		return convert(row + ", measure", terms.deepCopy().without(kinds.key()), type);
	}

	/** The rows of a section, no two of which have the same key. */
	private <T extends Record> List<T> rows(String section, String keyName, Class<T> type, Function<T, String> key) {
		List<T> rows = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		for (JsonNode node : this.root.path(section)) {
			String row = section + " " + node.path(keyName).asString("row " + (rows.size() + 1));
			T read = convert(row, node, type);
			if (!keys.add(key.apply(read))) {
				throw malformed(row, "the " + keyName + " is taken by an earlier row");
			}
			rows.add(read);
		}
		return List.copyOf(rows);
	}

	private <T> T convert(String row, JsonNode node, Class<T> type) {
		if (!node.isObject()) {
			throw malformed(row, "is missing or no mapping");
		}
		try {
			T read = YAML.treeToValue(node, type);
			requireComplete(row, read);
			return read;
		}
		catch (JacksonException ex) {
			String property = ex.getPath().isEmpty() ? "" : ex.getPath().getLast().getPropertyName() + ": ";
			throw malformed(row, property + ex.getOriginalMessage());
		}
	}

	/** Only what is marked as nullable may be left out. */
	private void requireComplete(String row, Object read) {
		for (RecordComponent component : read.getClass().getRecordComponents()) {
			if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && value(component, read) == null) {
				throw malformed(row, component.getName() + " is missing");
			}
		}
	}

	private static @Nullable Object value(RecordComponent component, Object read) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(read);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MalformedSeed malformed(String row, String reason) {
		return new MalformedSeed(this.file, row, reason);
	}

	record Source(String publisher, String title, @Nullable LocalDate date, @Nullable Integer page,
			@Nullable String region, @Nullable String note) {
	}

	record Place(String key, String name, @Nullable List<String> parts) {
	}

	record Entry(String id, String place, String statementZh, String statementEn, Double published,
			FigureQualifier qualifier, String unit, FigureKind kind, String counts, String scope, String period,
			@Nullable String note, @Nullable ObjectNode measure) {
	}

}
