package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HoldTests {

	/** A program of its own: this process cannot be told from itself. */
	private static final String HOLDER = """
			import java.nio.channels.FileChannel;
			import java.nio.file.Path;
			import java.nio.file.StandardOpenOption;

			public class Holder {

				public static void main(String[] args) throws Exception {
					FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
					System.out.write(channel.tryLock() != null ? 'y' : 'n');
					System.out.flush();
					System.in.read();
				}

			}
			""";

	@TempDir
	private Path directory;

	@Test
	void oneAtATimeHasAStore() throws IOException {
		Path store = this.directory.resolve("data");
		try (Hold hold = Objects.requireNonNull(Hold.ofStore(store))) {
			assertThat(Hold.ofStore(store)).isNull();
			assertThat(Hold.ofStore(this.directory.resolve("./data"))).isNull();
			assertThat(hold.file()).exists();
			assertThat(Files.getPosixFilePermissions(hold.file()))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
		assertThat(store.resolve("lock")).as("stays, or two could have it").exists();
		Hold before = Objects.requireNonNull(Hold.ofStore(store));
		before.close();
		try (Hold now = Objects.requireNonNull(Hold.ofStore(store))) {
			before.close();
			assertThat(Hold.ofStore(store)).as("held by " + now.file()).isNull();
		}
	}

	@Test
	void anotherProcessHasItUntilItIsKilled() throws Exception {
		Path store = this.directory.resolve("data");
		Objects.requireNonNull(Hold.ofStore(store)).close();
		Process other = holder(store);
		try {
			assertThat(other.getInputStream().read()).isEqualTo('y');
			assertThat(Hold.ofStore(store)).isNull();
		}
		finally {
			other.destroyForcibly().waitFor();
		}
		Objects.requireNonNull(Hold.ofStore(store)).close();
	}

	@Test
	void isNotLetGoOfByWhoAsksForItInVain() throws Exception {
		Path store = this.directory.resolve("data");
		try (Hold hold = Objects.requireNonNull(Hold.ofStore(store))) {
			assertThat(Hold.ofStore(store)).isNull();
			Process other = holder(store);
			assertThat(other.getInputStream().read()).as("whether another has " + hold.file()).isEqualTo('n');
			other.destroyForcibly().waitFor();
		}
	}

	private Process holder(Path store) throws IOException {
		Path program = Files.writeString(this.directory.resolve("Holder.java"), HOLDER);
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				program.toString(), store.resolve("lock").toString())
			.redirectErrorStream(true)
			.start();
	}

}
