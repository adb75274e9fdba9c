package org.linli.graph.engine;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: a zip file with the dump as Neo4j's own tools write it, and a manifest that
 * says what is in it. It holds all that the database holds, so only its owner may read
 * it.
 */
final class BackupFile {

	/** The only way in which these files were ever made up. */
	static final int FORMAT = 1;

	private static final String DUMP = "neo4j.dump";

	private static final String MANIFEST = "manifest.json";

	/** How the name ends of what is not written to its end. */
	private static final String PART = ".part";

	private static final int BUFFER = 65_536;

	private static final Logger logger = LoggerFactory.getLogger(BackupFile.class);

	private final Path file;

	private final Manifest manifest;

	private BackupFile(Path file, Manifest manifest) {
		this.file = file;
		this.manifest = manifest;
	}

	/**
	 * Looks whether a backup can be written there.
	 * @throws StoreRefused if not
	 */
	static void demandFree(Path file, boolean force) {
		if (Files.isDirectory(file)) {
			throw new StoreRefused(file + " is a directory.",
					"Name a file in it, such as --to " + file.resolve("linli.backup") + ".");
		}
		if (Files.exists(file) && !force) {
			throw new StoreRefused(file + " is there already.", "Name another file, or replace it with --force.");
		}
		if (!Files.isDirectory(parent(file))) {
			throw new StoreRefused("There is no directory " + parent(file) + ".", "Make it, or name another.");
		}
	}

	/**
	 * Writes a backup. The file is there with all that belongs to it, or not at all.
	 * @param dump writes the dump
	 * @param manifest made from the digest of what was written
	 */
	static Manifest write(Path file, boolean force, Dump dump, Function<String, Manifest> manifest) throws IOException {
		removeRemains(file);
		Hold part = part(file);
		try {
			Manifest written;
			try (ZipOutputStream zip = new ZipOutputStream(
					new Entry(new BufferedOutputStream(part.output(), BUFFER)))) {
				// What is dumped is compressed already.
				zip.setLevel(Deflater.NO_COMPRESSION);
				zip.putNextEntry(new ZipEntry(DUMP));
				MessageDigest digest = sha256();
				dump.writeTo(new Entry(new DigestOutputStream(zip, digest)));
				zip.closeEntry();
				written = manifest.apply(HexFormat.of().formatHex(digest.digest()));
				zip.putNextEntry(new ZipEntry(MANIFEST));
				zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(written));
				zip.closeEntry();
			}
			part.force();
			if (force) {
				Files.move(part.file(), file, StandardCopyOption.REPLACE_EXISTING);
			}
			else {
				Files.move(part.file(), file);
			}
			return written;
		}
		finally {
			try {
				Files.deleteIfExists(part.file());
			}
			finally {
				part.close();
			}
		}
	}

	/** What is written, held by whoever writes it, for its owner alone to read. */
	private static Hold part(Path file) throws IOException {
		while (true) {
			String name = "." + file.getFileName() + "." + new SecureRandom().nextLong(Long.MAX_VALUE) + PART;
			Hold part = Hold.of(parent(file).resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			if (part != null && Files.exists(part.file())) {
				return part;
			}
			// Another command took it for remains before it was held.
			if (part != null) {
				part.close();
			}
		}
	}

	/** What commands left that were killed; nobody holds that any longer. */
	private static void removeRemains(Path file) throws IOException {
		Pattern remains = Pattern
			.compile("\\." + Pattern.quote(file.getFileName() + ".") + "\\d+" + Pattern.quote(PART));
		List<Path> all;
		try (Stream<Path> files = Files.list(parent(file))) {
			all = files.filter((one) -> remains.matcher(one.getFileName().toString()).matches()).toList();
		}
		for (Path one : all) {
			try {
				Hold hold = Hold.of(one, StandardOpenOption.WRITE);
				if (hold != null) {
					Files.deleteIfExists(one);
					hold.close();
				}
			}
			catch (IOException ex) {
				logger.warn("What a backup left that was killed cannot be removed 残留文件: {}", one);
			}
		}
	}

	/**
	 * Opens a backup whose dump adds up to what its manifest says, and which this version
	 * can read.
	 * @throws StoreRefused if it is none
	 */
	static BackupFile open(Path file, String neo4j) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new StoreRefused("There is no file " + file + ".", "Name the file that linli backup wrote.");
		}
		Manifest manifest;
		boolean newer;
		String sum;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			manifest = JsonMapper.shared().readValue(content(zip, MANIFEST).readAllBytes(), Manifest.class);
			if (manifest == null) {
				throw new IOException("its manifest says nothing");
			}
			newer = manifest.format() > FORMAT || Version.parse(manifest.neo4j()).compareTo(Version.parse(neo4j)) > 0;
			DigestInputStream dump = new DigestInputStream(content(zip, DUMP), sha256());
			dump.transferTo(OutputStream.nullOutputStream());
			sum = HexFormat.of().formatHex(dump.getMessageDigest().digest());
		}
		catch (IOException | JacksonException | IllegalArgumentException ex) {
			throw damaged(file, String.valueOf(ex.getMessage()));
		}
		if (newer) {
			throw new StoreRefused("%s was written by Linli %s with Neo4j %s, which is newer than this one."
				.formatted(file, manifest.linli(), manifest.neo4j()), "Restore it with that version.");
		}
		if (!sum.equals(manifest.sha256())) {
			throw damaged(file, "its dump adds up to " + sum + " instead of " + manifest.sha256());
		}
		return new BackupFile(file, manifest);
	}

	Manifest manifest() {
		return this.manifest;
	}

	/** Writes the dump to a file of its own, as Neo4j's tools read it. */
	void extractTo(Path dump) throws IOException {
		try (ZipFile zip = new ZipFile(this.file.toFile())) {
			Files.copy(content(zip, DUMP), dump);
		}
	}

	private static Path parent(Path file) {
		return Objects.requireNonNull(file.toAbsolutePath().getParent());
	}

	private static InputStream content(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("it holds no " + name);
		}
		return zip.getInputStream(entry);
	}

	private static StoreRefused damaged(Path file, String reason) {
		return new StoreRefused(file + " is no backup, or is damaged: " + reason + ".", "Take another.");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What writes a dump. */
	@FunctionalInterface
	interface Dump {

		void writeTo(OutputStream output) throws IOException;

	}

	/** A part of something larger: whoever closes it closes no more than itself. */
	private static final class Entry extends FilterOutputStream {

		Entry(OutputStream output) {
			super(output);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
