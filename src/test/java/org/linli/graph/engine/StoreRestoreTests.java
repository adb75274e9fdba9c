package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a restore whose process was killed.
 */
class StoreRestoreTests {

	@TempDir
	private Path directory;

	@Test
	void aStoreThatOnlyHadToBePutInItsPlaceIsPutThere() throws IOException {
		Files.createDirectory(this.directory.resolve("neo4j.before-1"));
		Files.writeString(Files.createDirectory(this.directory.resolve("neo4j.restored")).resolve("password"), "new");

		StoreRestore.finish(this.directory);

		assertThat(this.directory.resolve("neo4j/password")).hasContent("new");
		assertThat(this.directory.resolve("neo4j.restored")).doesNotExist();
		assertThat(this.directory.resolve("neo4j.before-1")).exists();
	}

	@Test
	void aStoreThatIsStillThereStays() throws IOException {
		Files.writeString(Files.createDirectory(this.directory.resolve("neo4j")).resolve("password"), "old");
		Files.createDirectory(this.directory.resolve("neo4j.restored"));

		StoreRestore.finish(this.directory);

		assertThat(this.directory.resolve("neo4j/password")).hasContent("old");
	}

}
