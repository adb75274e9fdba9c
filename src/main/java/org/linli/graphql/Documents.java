package org.linli.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	/** Hexadecimal digits of a SHA-256, which may be capitals as well. */
	private static final int DIGITS = 64;

	private static final Pattern NAME = Pattern.compile("^(query|mutation|subscription)\\s+(\\w+)", Pattern.MULTILINE);

	/** How long it takes until a change is looked for. */
	private static final Duration LOOKED = Duration.ofSeconds(5);

	private final DocumentSettings settings;

	private final LongSupplier time;

	/** The server's own texts, by their ids. */
	private final Map<String, String> own;

	private final ReentrantLock looking = new ReentrantLock();

	/** When that was done for the last time. */
	private volatile long looked;

	private volatile Known known;

	@Autowired
	Documents(DocumentSettings settings) throws IOException {
		this(settings, System::nanoTime);
	}

	Documents(DocumentSettings settings, LongSupplier time) throws IOException {
		this.settings = settings;
		this.time = time;
		this.own = own();
		this.looked = time.getAsLong();
		this.known = known(clients(ClientManifests.NONE));
	}

	private static Map<String, String> own() throws IOException {
		Map<String, String> own = new HashMap<>();
		for (Resource document : new PathMatchingResourcePatternResolver().getResources(OWN)) {
			String text = document.getContentAsString(StandardCharsets.UTF_8);
			own.put(id(text), text);
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
		Map<String, String> texts = this.known.texts();
		String text = texts.get(id);
		String hash = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
		return (text != null || hash.length() != DIGITS) ? text : texts.get(hash.toLowerCase(Locale.ROOT));
	}

	/**
	 * The name of an operation as it may be written down and counted, and the same for
	 * all that are not known: a client calls its operations as it likes, by somebody's
	 * number too.
	 */
	public String label(@Nullable String name) {
		return (name != null && this.known.names().contains(name)) ? name : OTHER;
	}

	/**
	 * What is asked by a text that is known beforehand, told without reading it; null
	 * where it is not known, or not which of its operations.
	 * @param name of the operation, where the client says it
	 */
	public @Nullable Asked asked(String text, @Nullable String name) {
		List<Asked> asked = this.known.asked()
			.getOrDefault(text, List.of())
			.stream()
			.filter((one) -> name == null || name.equals(one.name()))
			.toList();
		return (asked.size() == 1) ? asked.getFirst() : null;
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

	/**
	 * Nobody waits for one who looks already, and what was seen first never comes last.
	 */
	private void look() {
		if (this.settings.directory() == null || !isDue() || !this.looking.tryLock()) {
			return;
		}
		try {
			if (isDue()) {
				ClientManifests before = this.known.clients();
				ClientManifests after = clients(before);
				if (!after.equals(before)) {
					this.known = known(after);
				}
			}
		}
		finally {
			this.looked = this.time.getAsLong();
			this.looking.unlock();
		}
	}

	private boolean isDue() {
		return this.time.getAsLong() - this.looked > LOOKED.toNanos();
	}

	/** What is laid down; the same as before if that is so, or cannot be told now. */
	private ClientManifests clients(ClientManifests before) {
		Path directory = this.settings.directory();
		if (directory == null) {
			return before;
		}
		try {
			Map<Path, String> files = before.look(directory);
			return files.equals(before.found()) ? before : before.next(files, this.own);
		}
		catch (IOException | UncheckedIOException ex) {
			ClientManifests.unreadable(directory, ex);
			return before;
		}
	}

	private Known known(ClientManifests clients) {
		Map<String, String> texts = new HashMap<>(this.own);
		texts.putAll(clients.texts());
		if (!clients.found().isEmpty()) {
			logger.info("Documents of clients 客户端文档: {} manifests, {} ids", clients.found().size(), texts.size());
		}
		Map<String, List<Asked>> asked = texts.values()
			.stream()
			.distinct()
			.collect(Collectors.toUnmodifiableMap((text) -> text, Asked::of));
		Set<String> names = asked.values()
			.stream()
			.flatMap(List::stream)
			.map(Asked::name)
			.collect(Collectors.toUnmodifiableSet());
		return new Known(Map.copyOf(texts), asked, names, clients);
	}

	/**
	 * An operation of a known document.
	 *
	 * @param kind {@code QUERY}, {@code MUTATION} or {@code SUBSCRIPTION}
	 * @param name how it is called
	 */
	public record Asked(String kind, String name) {

		private static List<Asked> of(String text) {
			return NAME.matcher(text)
				.results()
				.map((operation) -> new Asked(operation.group(1).toUpperCase(Locale.ROOT), operation.group(2)))
				.toList();
		}

	}

	/**
	 * What is known.
	 *
	 * @param texts the texts by their ids
	 * @param asked their operations by their texts
	 * @param names how their operations are called
	 * @param clients what clients laid down of it
	 */
	private record Known(Map<String, String> texts, Map<String, List<Asked>> asked, Set<String> names,
			ClientManifests clients) {
	}

}
