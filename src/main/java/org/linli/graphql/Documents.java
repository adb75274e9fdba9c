package org.linli.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The documents that are known beforehand: the server's own examples, and what client
 * teams laid down. Each is found by the id that its client gives it, and by the SHA-256
 * of its text in hexadecimal digits, with or without {@code sha256:} before. What is laid
 * down or taken away is noticed within seconds.
 */
@Component
public class Documents {

	private static final Logger logger = LoggerFactory.getLogger(Documents.class);

	private static final String OWN = "classpath*:schema/operations/*.graphql";

	/** Stands for all names that are not known. */
	private static final String OTHER = "other";

	private static final String SHA_256 = "sha256:";

	private static final Pattern NAME = Pattern.compile("^(?:query|mutation|subscription)\\s+(\\w+)",
			Pattern.MULTILINE);

	/** How long it takes until a change is looked for. */
	private static final Duration LOOKED = Duration.ofSeconds(5);

	private final DocumentSettings settings;

	private final LongSupplier time;

	private final List<String> own;

	private final AtomicLong looked = new AtomicLong();

	private volatile Known known;

	@Autowired
	Documents(DocumentSettings settings) throws IOException {
		this(settings, System::nanoTime);
	}

	Documents(DocumentSettings settings, LongSupplier time) throws IOException {
		this.settings = settings;
		this.time = time;
		this.own = own();
		this.looked.set(time.getAsLong());
		this.known = known(Objects.requireNonNullElse(files(), Map.of()));
	}

	private static List<String> own() throws IOException {
		List<String> own = new ArrayList<>();
		for (Resource document : new PathMatchingResourcePatternResolver().getResources(OWN)) {
			own.add(document.getContentAsString(StandardCharsets.UTF_8));
		}
		return own;
	}

	/** Whether only these are answered, and none by its text. */
	public boolean only() {
		return this.settings.mode() == DocumentSettings.Mode.TRUSTED;
	}

	/** The text of the document with this id; null where none is known. */
	public @Nullable String text(String id) {
		look();
		String plain = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
		return this.known.texts().get(plain);
	}

	/**
	 * The name of an operation as it may be written down and counted, and the same for
	 * all that are not known: a client calls its operations as it likes, by somebody's
	 * number too.
	 */
	public String label(@Nullable String name) {
		return (name != null && this.known.names().contains(name)) ? name : OTHER;
	}

	/** The id that every document has by its text. */
	public static String id(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether this is an id of that text by its SHA-256. */
	public static boolean isIdOf(String id, String text) {
		String plain = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
		return plain.equalsIgnoreCase(id(text));
	}

	private void look() {
		long last = this.looked.get();
		long now = this.time.getAsLong();
		if (this.settings.directory() != null && now - last > LOOKED.toNanos()
				&& this.looked.compareAndSet(last, now)) {
			Map<Path, String> files = files();
			if (files != null && !files.equals(this.known.files())) {
				this.known = known(files);
			}
		}
	}

	/**
	 * The manifests, each with what changes when its content does; null if they cannot be
	 * told now, and what was known is known still.
	 */
	private @Nullable Map<Path, String> files() {
		Path directory = this.settings.directory();
		Map<Path, String> files = new TreeMap<>();
		if (directory == null) {
			return files;
		}
		try (Stream<Path> found = Files.walk(directory, 2)) {
			for (Path file : (Iterable<Path>) found::iterator) {
				if (file.toString().endsWith(".json") && Files.isRegularFile(file)
						&& !directory.equals(file.getParent())) {
					files.put(file, Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS) + " " + Files.size(file));
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			logger.warn("The documents of clients in {} cannot be read 无法读取客户端文档: {}", directory,
					ex.getClass().getSimpleName());
			return null;
		}
		return files;
	}

	private Known known(Map<Path, String> files) {
		Map<String, String> texts = new HashMap<>();
		this.own.forEach((text) -> texts.put(id(text), text));
		files.keySet().forEach((file) -> add(texts, file));
		if (!files.isEmpty()) {
			logger.info("Documents of clients 客户端文档: {} manifests, {} ids", files.size(), texts.size());
		}
		Set<String> names = texts.values()
			.stream()
			.flatMap((text) -> NAME.matcher(text).results())
			.map((name) -> name.group(1))
			.collect(Collectors.toUnmodifiableSet());
		return new Known(Map.copyOf(texts), names, files);
	}

	/** A file that is wrong is left out whole, and keeps no other client from working. */
	private static void add(Map<String, String> texts, Path file) {
		try {
			Map<String, String> manifest = DocumentManifest.read(file);
			Map<String, String> all = new HashMap<>(manifest);
			manifest.values().forEach((text) -> all.put(id(text), text));
			all.forEach((id, text) -> {
				if (!texts.getOrDefault(id, text).equals(text)) {
					throw new IllegalArgumentException("another client has another document with one of its ids");
				}
			});
			texts.putAll(all);
		}
		catch (IllegalArgumentException | UncheckedIOException ex) {
			logger.warn("The documents of {} are not known 未采用: {}", file, ex.getMessage());
		}
	}

	/**
	 * What is known.
	 *
	 * @param texts the texts by their ids
	 * @param names how their operations are called
	 * @param files from which manifests that comes
	 */
	private record Known(Map<String, String> texts, Set<String> names, Map<Path, String> files) {
	}

}
