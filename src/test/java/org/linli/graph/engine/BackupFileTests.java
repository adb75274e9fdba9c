package org.linli.graph.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupFileTests {

	private static final String NEO4J = "2026.08.1";

	private final byte[] dump = new byte[100_000];

	@TempDir
	private Path directory;

	BackupFileTests() {
		new Random(1).nextBytes(this.dump);
	}

	@Test
	void holdsTheDumpAndWhatItsManifestSays() throws IOException {
		Path file = this.directory.resolve("backup");
		Manifest written = write(file, false, 1, NEO4J);

		BackupFile read = BackupFile.open(file, NEO4J);
		Path extracted = this.directory.resolve("dump");
		read.extractTo(extracted);

		assertThat(read.manifest()).isEqualTo(written);
		assertThat(written.sha256()).hasSize(64);
		assertThat(extracted).hasBinaryContent(this.dump);
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	/** One byte at each of these places, in thousandths of the file. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 10, 250, 500, 750, 990 })
	void isRefusedWhereAByteOfTheDumpIsAnother(int thousandth) throws IOException {
		Path file = this.directory.resolve("backup");
		write(file, false, 1, NEO4J);
		byte[] bytes = Files.readAllBytes(file);
		bytes[100 + (this.dump.length - 200) * thousandth / 1_000] ^= 1;
		Files.write(file, bytes);

		refused(file, "damaged");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 500, 999 })
	void isRefusedWhereItsEndIsMissing(int thousandths) throws IOException {
		Path file = this.directory.resolve("backup");
		write(file, false, 1, NEO4J);
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length * thousandths / 1_000));

		refused(file, "damaged");
	}

	@Test
	void isRefusedWhereItIsSomethingElse() throws IOException {
		Path file = Files.writeString(this.directory.resolve("backup"), "nothing of the kind");

		refused(file, "is no backup");
		refused(this.directory.resolve("none"), "There is no file");
		refused(this.directory, "There is no file");
	}

	@ParameterizedTest
	@CsvSource({ "2, 2026.08.1", "1, 2026.08.2", "1, 2026.10.0", "1, 2027.01.0" })
	void isRefusedWhereItIsOfANewerVersion(int format, String neo4j) throws IOException {
		Path file = this.directory.resolve("backup");
		write(file, false, format, neo4j);

		refused(file, "newer than this one");
	}

	@Test
	void isWrittenWholeOrNotAtAll() throws IOException {
		Path file = Files.writeString(this.directory.resolve("backup"), "before");

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> BackupFile.write(file, true, (output) -> {
			output.write(this.dump);
			throw new IOException("No space left on device");
		}, (sum) -> manifest(1, NEO4J, sum)));

		assertThat(file).hasContent("before");
		assertThat(names()).containsExactly("backup");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "7", "{}", "[]", "{\"format\": 1", "",
			"{\"format\": 1, \"made\": \"2026-11-22T00:00:00Z\", \"linli\": \"0.1.0\", \"neo4j\": \"\", \"nodes\": 1, \"relations\": 1, \"sha256\": \"\"}",
			"{\"format\": 1, \"made\": \"2026-11-22T00:00:00Z\", \"linli\": \"0.1.0\", \"neo4j\": \"x\", \"nodes\": 1, \"relations\": 1, \"sha256\": \"\"}" })
	void isRefusedWhereItsManifestIsNone(String manifest) throws IOException {
		Path file = this.directory.resolve("backup");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("neo4j.dump"));
			zip.write(this.dump);
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("manifest.json"));
			zip.write(manifest.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}

		refused(file, "damaged");
	}

	@Test
	void removesWhatCommandsLeftThatWereKilledAndNothingElse() throws IOException {
		Files.writeString(this.directory.resolve(".backup.123.part"), "left");
		Files.writeString(this.directory.resolve(".backup.2.123.part"), "of another");
		try (Hold held = Objects.requireNonNull(Hold.of(this.directory.resolve(".backup.7.part"),
				StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
			write(this.directory.resolve("backup"), false, 1, NEO4J);

			assertThat(held.file()).exists();
		}
		assertThat(names()).containsExactlyInAnyOrder("backup", ".backup.2.123.part", ".backup.7.part");
	}

	@Test
	void keepsWhatItWritesFromBeingTakenForRemains() throws IOException {
		Path file = this.directory.resolve("backup");
		BackupFile.write(file, false, (output) -> {
			output.write(this.dump);
			BackupFile.write(this.directory.resolve("backup"), false, (other) -> other.write(this.dump, 0, 10),
					(sum) -> manifest(1, NEO4J, sum));
			Files.delete(file);
		}, (sum) -> manifest(1, NEO4J, sum));

		assertThat(BackupFile.open(file, NEO4J).manifest().nodes()).isEqualTo(3);
		assertThat(names()).containsExactly("backup");
	}

	@Test
	void replacesAFileOnlyWhenItIsToldSo() throws IOException {
		Path file = Files.writeString(this.directory.resolve("backup"), "before");

		assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> BackupFile.demandFree(file, false))
			.withMessageContaining("is there already");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(file, false, 1, NEO4J));
		assertThat(file).hasContent("before");
		write(file, true, 1, NEO4J);

		assertThat(BackupFile.open(file, NEO4J).manifest().nodes()).isEqualTo(3);
		assertThat(names()).containsExactly("backup");
	}

	private Manifest write(Path file, boolean force, int format, String neo4j) throws IOException {
		return BackupFile.write(file, force, (output) -> {
			output.write(this.dump, 0, 1_000);
			output.write(this.dump[1_000]);
			output.write(this.dump, 1_001, this.dump.length - 1_001);
			output.close();
		}, (sum) -> manifest(format, neo4j, sum));
	}

	private static Manifest manifest(int format, String neo4j, String sum) {
		return new Manifest(format, Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", neo4j, 3, 4, sum);
	}

	private void refused(Path file, String reason) {
		assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> BackupFile.open(file, NEO4J))
			.withMessageContaining(reason)
			.satisfies((refusal) -> assertThat(refusal.next()).isNotBlank());
	}

	private String[] names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toArray(String[]::new);
		}
	}

}
