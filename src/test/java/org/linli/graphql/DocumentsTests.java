package org.linli.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.SchemaFiles;
import org.linli.graphql.DocumentSettings.Mode;
import org.linli.testing.Patience;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DocumentsTests {

	private static final String ROLES = "query Roles { viewer { roles } }";

	private static final String SKILLS = "query SkillPage { skills { nodes { code } } }";

	private final AtomicLong now = new AtomicLong();

	@TempDir
	private Path directory;

	@Test
	void knowsTheExamplesByTheirHash() throws Exception {
		Documents documents = documents(Mode.OPEN);
		String figures = SchemaFiles.text(Path.of("schema/operations/figures.graphql"));

		assertThat(documents.text(Documents.id(figures))).isEqualTo(figures);
		assertThat(documents.text("sha256:" + Documents.id(figures))).isEqualTo(figures);
		assertThat(documents.label("Figures")).isEqualTo("Figures");
		assertThat(documents.label("Roles")).isEqualTo("other");
		assertThat(documents.text(Documents.id(figures + " "))).isNull();
		assertThat(documents.only()).isFalse();
	}

	@Test
	void knowsWhatIsAskedByATextThatItKnows() throws Exception {
		String two = "query One { viewer { roles } }\\nmutation Two { anonymisePerson { person { id } } }";
		lay("screen/relay.json", "{\"a1\": \"%s\", \"a2\": \"%s\"}".formatted(two, ROLES));
		Documents documents = documents(Mode.OPEN);
		String both = String.valueOf(documents.text("a1"));

		assertThat(documents.asked(ROLES, null)).isEqualTo(new Documents.Asked("QUERY", "Roles"));
		assertThat(documents.asked(ROLES, "Roles")).isEqualTo(new Documents.Asked("QUERY", "Roles"));
		assertThat(documents.asked(ROLES, "Other")).isNull();
		assertThat(documents.asked(both, "Two")).isEqualTo(new Documents.Asked("MUTATION", "Two"));
		assertThat(documents.asked(both, null)).isNull();
		assertThat(documents.asked("query Roles { viewer { id } }", null)).isNull();
	}

	@Test
	void knowsWhatTheCompilersOfClientsWriteDown() throws Exception {
		lay("screen/relay.json", """
				{"2f1c": "%s"}
				""".formatted(ROLES));
		lay("office/apollo.json", """
				{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
				  {"id": "%s", "name": "SkillPage", "type": "query", "body": "%s"}]}
				""".formatted(Documents.id(SKILLS), SKILLS));
		Documents documents = documents(Mode.TRUSTED);

		assertThat(documents.only()).isTrue();
		assertThat(documents.text("2f1c")).isEqualTo(ROLES);
		assertThat(documents.text("sha256:" + Documents.id(ROLES))).isEqualTo(ROLES);
		assertThat(documents.text(Documents.id(SKILLS))).isEqualTo(SKILLS);
		assertThat(documents.label("SkillPage")).isEqualTo("SkillPage");
		assertThat(documents.text("another version")).isNull();
	}

	@Test
	void noticesWhatIsLaidDownAndTakenAwayWithinSeconds() throws Exception {
		Documents documents = documents(Mode.TRUSTED);
		Path manifest = lay("screen/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		assertThat(documents.text("a1")).isNull();

		pass(6);
		assertThat(documents.text("a1")).isEqualTo(ROLES);

		Files.delete(manifest);
		pass(6);
		assertThat(documents.text("a1")).isNull();
	}

	@Test
	void keepsWhatItKnowsWhileTheFolderCannotBeRead(CapturedOutput output) throws Exception {
		lay("screen/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		Documents documents = documents(Mode.TRUSTED);
		Path away = Files.move(this.directory, this.directory.resolveSibling(this.directory.getFileName() + "-away"));

		pass(6);
		assertThat(documents.text("a1")).isEqualTo(ROLES);
		assertThat(output).contains("cannot be read");

		Files.move(away, this.directory);
		pass(6);
		assertThat(documents.text("a1")).isEqualTo(ROLES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "7", "{\"a\": 1}", "{\"a\": \"\"}", "{\"\": \"{ a }\"}",
			"{\"format\": \"another\", \"version\": 1, \"operations\": []}",
			"{\"format\": \"apollo-persisted-query-manifest\", \"version\": 2, \"operations\": []}",
			"{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [{\"id\": \"b\"}]}" })
	void leavesOutAFileThatIsNoManifestAndNothingElse(String content, CapturedOutput output) throws Exception {
		lay("broken/manifest.json", content);
		lay("screen/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));

		assertThat(documents(Mode.TRUSTED).text("a1")).isEqualTo(ROLES);
		assertThat(output).contains("manifest.json are not known");
	}

	@Test
	void noClientTakesAnIdFromAnother(CapturedOutput output) throws Exception {
		lay("a/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		lay("b/relay.json", "{\"a1\": \"%s\", \"b1\": \"%s\"}".formatted(SKILLS, SKILLS));
		lay("c/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		Documents documents = documents(Mode.TRUSTED);

		assertThat(documents.text("a1")).isEqualTo(ROLES);
		assertThat(documents.text("b1")).isNull();
		assertThat(output).containsOnlyOnce("another client has another document");
	}

	@Test
	void whatAClientHasNobodyTakesFromItLater(CapturedOutput output) throws Exception {
		lay("b/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		Documents documents = documents(Mode.TRUSTED);

		Path thief = lay("a/relay.json", "{\"a1\": \"%s\", \"b1\": \"%s\"}".formatted(SKILLS, SKILLS));
		pass(6);
		assertThat(documents.text("a1")).isEqualTo(ROLES);
		assertThat(documents.text("b1")).isNull();
		assertThat(output).containsOnlyOnce("another client has another document");

		Files.delete(this.directory.resolve("b/relay.json"));
		pass(6);
		assertThat(documents.text("a1")).as("once it is free, of " + thief).isEqualTo(SKILLS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a1\": \"query Ro", "", "{\"a1\": 7}" })
	void keepsTheLastGoodVersionOfAManifestWhileItIsWritten(String half, CapturedOutput output) throws Exception {
		lay("screen/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));
		Documents documents = documents(Mode.TRUSTED);

		lay("screen/relay.json", half);
		pass(6);
		assertThat(documents.text("a1")).isEqualTo(ROLES);
		assertThat(output).containsOnlyOnce("stay as they were");

		lay("screen/relay.json", "{\"a2\": \"%s\"}".formatted(SKILLS));
		pass(6);
		assertThat(documents.text("a1")).isNull();
		assertThat(documents.text("a2")).isEqualTo(SKILLS);
	}

	@Test
	void findsAHashInCapitalsAndNoOtherId() throws Exception {
		lay("screen/relay.json", "{\"a1\": \"%s\", \"sha256:a2\": \"%s\"}".formatted(ROLES, SKILLS));
		Documents documents = documents(Mode.TRUSTED);

		assertThat(documents.text(Documents.id(ROLES).toUpperCase(Locale.ROOT))).isEqualTo(ROLES);
		assertThat(documents.text("A1")).isNull();
		assertThat(documents.text("sha256:a1")).isNull();
		assertThat(documents.text("sha256:a2")).isEqualTo(SKILLS);
	}

	@Test
	void followsLinksToFoldersAndManifests(@TempDir Path elsewhere) throws Exception {
		Path release = Files.createDirectories(elsewhere.resolve("release-1/screen"));
		Files.writeString(release.resolve("relay.json"), "{\"a1\": \"%s\"}".formatted(ROLES));
		Path current = Files.createSymbolicLink(elsewhere.resolve("current"), elsewhere.resolve("release-1"));
		Path office = Files.writeString(elsewhere.resolve("office.json"), "{\"b1\": \"%s\"}".formatted(SKILLS));
		Files.createSymbolicLink(Files.createDirectory(elsewhere.resolve("release-1/office")).resolve("relay.json"),
				office);
		Files.createSymbolicLink(this.directory.resolve("screen"), release);

		assertThat(new Documents(new DocumentSettings(Mode.TRUSTED, current)).text("a1")).isEqualTo(ROLES);
		assertThat(new Documents(new DocumentSettings(Mode.TRUSTED, current)).text("b1")).isEqualTo(SKILLS);
		assertThat(documents(Mode.TRUSTED).text("a1")).isEqualTo(ROLES);
	}

	@Test
	void startsWithoutTheFolder(CapturedOutput output) throws Exception {
		Documents documents = new Documents(new DocumentSettings(Mode.TRUSTED, this.directory.resolve("nowhere")));

		assertThat(documents.text("a1")).isNull();
		assertThat(output).contains("cannot be read");
	}

	@Test
	void knowsAnIdByTheTextToWhichItBelongs() {
		assertThat(Documents.isIdOf("sha256:" + Documents.id(ROLES), ROLES)).isTrue();
		assertThat(Documents.isIdOf(Documents.id(ROLES), SKILLS)).isFalse();
		assertThat(Documents.isIdOf("a1", ROLES)).isFalse();
	}

	@Test
	void isLookedIntoByOneAtATimeForWhomNobodyWaits() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);
		Thread test = Thread.currentThread();
		Documents documents = new Documents(new DocumentSettings(Mode.TRUSTED, this.directory), () -> {
			asked.set(asked.get() + 1);
			// Asked once more by the one who looks, which takes very long.
			if (Thread.currentThread() != test && asked.get() == 2) {
				begun.countDown();
				awaitQuietly(over);
			}
			return this.now.get();
		});
		pass(6);
		Thread one = Thread.ofPlatform().start(() -> documents.text("a1"));
		assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
		lay("screen/relay.json", "{\"a1\": \"%s\"}".formatted(ROLES));

		pass(6);
		assertThat(documents.text("a1")).as("while another looks").isNull();

		over.countDown();
		Patience.join(one, Duration.ofMinutes(1));
		assertThat(documents.text("a1")).isEqualTo(ROLES);
	}

	private Documents documents(Mode mode) throws IOException {
		return new Documents(new DocumentSettings(mode, this.directory), this.now::get);
	}

	private Path lay(String file, String content) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, content);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pass(int seconds) {
		this.now.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

}
