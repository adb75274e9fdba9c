package org.linli.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What client teams laid down, manifest by manifest. One that is wrong, or cannot be
 * read, or gives an id of somebody else to another text, stays as it was when it was last
 * right, and keeps no other client from working.
 *
 * @param found what changes when a manifest does, by its file
 * @param taken the texts by their ids, by the file they came from
 * @param wrong the files that are not taken as they are
 */
record ClientManifests(Map<Path, String> found, Map<Path, Map<String, String>> taken, Set<Path> wrong) {

	static final ClientManifests NONE = new ClientManifests(Map.of(), Map.of(), Set.of());

	private static final Logger logger = LoggerFactory.getLogger(ClientManifests.class);

	/**
	 * The manifests that lie there now, one folder for each client.
	 * @throws IOException if the directory of these folders cannot be read
	 */
	Map<Path, String> look(Path directory) throws IOException {
		Map<Path, String> files = new TreeMap<>();
		for (Path client : list(directory)) {
			if (Files.isDirectory(client)) {
				try {
					files.putAll(stamps(client));
				}
				catch (IOException | UncheckedIOException ex) {
					unreadable(client, ex);
					this.found.entrySet()
						.stream()
						.filter((file) -> client.equals(file.getKey().getParent()))
						.forEach((file) -> files.put(file.getKey(), file.getValue()));
				}
			}
		}
		return files;
	}

	/** Says so, in both languages. */
	static void unreadable(Path directory, Exception ex) {
		logger.warn("The documents of clients in {} cannot be read 无法读取客户端文档: {}", directory,
				ex.getClass().getSimpleName());
	}

	private static Map<Path, String> stamps(Path client) throws IOException {
		Map<Path, String> stamps = new HashMap<>();
		for (Path file : list(client)) {
			if (file.toString().endsWith(".json") && Files.isRegularFile(file)) {
				stamps.put(file, Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS) + " " + Files.size(file));
			}
		}
		return stamps;
	}

	private static List<Path> list(Path directory) throws IOException {
		try (Stream<Path> all = Files.list(directory)) {
			return all.toList();
		}
	}

	/**
	 * What is known when these lie there. Those that did not change come first: what
	 * somebody has already is nobody else's to take.
	 * @param own the texts that nobody may change, by their ids
	 */
	ClientManifests next(Map<Path, String> files, Map<String, String> own) {
		Map<String, String> texts = new HashMap<>(own);
		Map<Path, Map<String, String>> known = new LinkedHashMap<>();
		Set<Path> failed = new HashSet<>();
		Comparator<Path> changed = Comparator.comparing((file) -> !isAsBefore(file, files));
		for (Path file : files.keySet().stream().sorted(changed.thenComparing(Comparator.naturalOrder())).toList()) {
			Map<String, String> manifest = this.taken.getOrDefault(file, Map.of());
			if (!isAsBefore(file, files)) {
				try {
					manifest = free(DocumentManifest.read(file), texts);
				}
				catch (IllegalArgumentException | UncheckedIOException ex) {
					failed.add(file);
					manifest = isFree(manifest, texts) ? manifest : Map.of();
					logger.warn("The documents of {} {}: {}", file,
							manifest.isEmpty() ? "are not known 未采用" : "stay as they were 沿用旧版", ex.getMessage());
				}
			}
			known.put(file, manifest);
			texts.putAll(manifest);
		}
		return new ClientManifests(files, known, failed);
	}

	/** All texts by their ids. */
	Map<String, String> texts() {
		Map<String, String> texts = new HashMap<>();
		this.taken.values().forEach(texts::putAll);
		return texts;
	}

	private boolean isAsBefore(Path file, Map<Path, String> files) {
		return !this.wrong.contains(file) && Objects.equals(files.get(file), this.found.get(file));
	}

	private static Map<String, String> free(Map<String, String> manifest, Map<String, String> texts) {
		Map<String, String> all = new HashMap<>(manifest);
		manifest.values().forEach((text) -> all.put(Documents.id(text), text));
		if (!isFree(all, texts)) {
			throw new IllegalArgumentException("another client has another document with one of its ids");
		}
		return all;
	}

	private static boolean isFree(Map<String, String> manifest, Map<String, String> texts) {
		return manifest.entrySet()
			.stream()
			.allMatch((one) -> texts.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
	}

}
