package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a restore whose process was killed.
 */
@ExtendWith(OutputCaptureExtension.class)
class StoreRestoreTests {

	@TempDir
	private Path directory;

	@Test
	void aStoreThatOnlyHadToBePutInItsPlaceIsPutThereWhichIsSaid(CapturedOutput output) throws IOException {
		Files.createDirectory(this.directory.resolve("neo4j.before-1"));
		Files.writeString(Files.createDirectory(this.directory.resolve("neo4j.restored")).resolve("password"), "new");

		StoreRestore.finish(this.directory);

		assertThat(this.directory.resolve("neo4j/password")).hasContent("new");
		assertThat(this.directory.resolve("neo4j.restored")).doesNotExist();
		assertThat(this.directory.resolve("neo4j.before-1")).exists();
		assertThat(output).contains("Takes the store that a restore has made");
	}

	@Test
	void aStoreThatIsStillThereStaysAndTheOtherNeverTakesItsPlace(CapturedOutput output) throws IOException {
		Path store = store("neo4j", "old");
		store("neo4j.restored", "stale");

		StoreRestore.finish(this.directory);
		assertThat(store.resolve("password")).hasContent("old");
		assertThat(StoreRestore.isPending(this.directory)).isFalse();
		assertThat(output).containsPattern("A restore that was killed left .*restoring-[0-9]+");

		Files.move(store, this.directory.resolve("kept"));
		StoreRestore.finish(this.directory);
		assertThat(store).doesNotExist();
	}

	@Test
	void noCommandTakesAStoreThatWaitsForItsPlace() throws IOException {
		store("neo4j.restored", "new");

		refused(() -> StoreCheck.check(this.directory, 64), "was ended before its store", "restore again");
		refused(() -> StoreBackup.ofStopped(this.directory, 64, this.directory.resolve("b"), false),
				"was ended before its store", "restore again");
		assertThat(names()).containsExactly("neo4j.restored");
	}

	@Test
	void aStoreThatAppearedMeanwhileStays() throws IOException {
		Path store = store("neo4j", "appeared");
		Path work = this.directory.resolve("restoring-1");
		store("restoring-1/neo4j", "restored");

		refused(() -> StoreRestore.put(work, this.directory, false), "A store appeared in", "--force");
		assertThat(store.resolve("password")).hasContent("appeared");
		assertThat(this.directory.resolve("neo4j.restored")).doesNotExist();
	}

	@Test
	void takesThePlaceOfTheStoreThatStoodThereAndOfWhatWaited() throws IOException {
		store("neo4j", "old");
		store("neo4j.restored", "stale");
		store("restoring-1/neo4j", "restored");

		Path aside = Objects
			.requireNonNull(StoreRestore.put(this.directory.resolve("restoring-1"), this.directory, true));

		assertThat(aside.resolve("password")).hasContent("old");
		assertThat(this.directory.resolve("neo4j/password")).hasContent("restored");
		assertThat(names()).containsExactly("neo4j", aside.getFileName().toString(), "restoring-1");
	}

	@Test
	void refusesWhereAnotherHasTheStore() throws IOException {
		Path backup = backup();
		try (Hold hold = Objects.requireNonNull(Hold.ofStore(this.directory))) {
			refused(() -> StoreRestore.restore(backup, this.directory, 64, false), "in use by another process",
					"Stop that process");
			refused(() -> EmbeddedEngine.start(this.directory, 0, 64), "in use by another process or user",
					"LINLI_NEO4J_DIRECTORY");
			store("neo4j", "old");
			refused(() -> StoreCheck.check(this.directory, 64), "in use by another process", "--pause");
			assertThat(hold.file()).exists();
		}
		assertThat(names()).containsExactly("backup", "lock", "neo4j");
	}

	@Test
	void removesWhatRestoresLeftThatWereKilled() throws IOException {
		Path backup = backup();
		store("restoring-123/neo4j", "half");
		store("restoring-notes", "of somebody");

		refused(() -> StoreRestore.restore(backup, this.directory, 64, false), "is no dump of Neo4j", "Take another");

		assertThat(names()).containsExactly("backup", "lock", "restoring-notes");
	}

	/** Whole, but for its dump, which is none. */
	private Path backup() throws IOException {
		Path file = this.directory.resolve("backup");
		BackupFile.write(file, false, (output) -> output.write(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }),
				(sum) -> new Manifest(1, Instant.EPOCH, "0.1.0", "2026.01.0", 1, 1, sum));
		return file;
	}

	private Path store(String name, String password) throws IOException {
		Path store = Files.createDirectories(this.directory.resolve(name));
		Files.writeString(store.resolve("password"), password);
		return store;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static void refused(ThrowingCallable command, String reason, String next) {
		assertThatExceptionOfType(StoreRefused.class).isThrownBy(command)
			.withMessageContaining(reason)
			.satisfies((refusal) -> assertThat(refusal.next()).contains(next));
	}

}
