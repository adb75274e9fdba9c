package org.linli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.WebGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration as a newcomer meets it: every figure holds, every example document
 * answers, every query of the README answers what the README says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIT {

	private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
	};

	@TempDir
	private static Path directory;

	private ConfigurableApplicationContext server;

	private WebGraphQlTester newcomer;

	private int port;

	@BeforeAll
	void start() {
		this.server = new SpringApplicationBuilder(LinliApplication.class).run("--server.port=0",
				"--linli.neo4j.directory=" + directory, "--linli.neo4j.read-timeout=60s");
		this.port = Objects.requireNonNull(((WebServerApplicationContext) this.server).getWebServer()).getPort();
		this.newcomer = WebGraphQlTester.builder(this.server.getBean(WebGraphQlHandler.class))
			.responseTimeout(Duration.ofMinutes(2))
			.build();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void holdsEveryStockAndRatioOfTheDocument() {
		Response answer = this.newcomer.document("""
				{
				  stock: figures(document: "000", kind: STOCK) { id published measured holds }
				  ratio: figures(document: "000", kind: RATIO) { id published measured holds }
				  flow: figures(document: "000", kind: FLOW) { measured holds }
				}
				""").execute();

		answer.path("stock[*].id").entityList(String.class).hasSize(25);
		answer.path("ratio[*].id").entityList(String.class).hasSize(4);
		assertThat(Stream.of("stock", "ratio")
			.flatMap((kind) -> answer.path(kind).entityList(Map.class).get().stream())
			.filter((figure) -> !Boolean.TRUE.equals(figure.get("holds")))).isEmpty();
		answer.path("flow[?(@.measured != null)]").entityList(Object.class).hasSize(0);
	}

	@TestFactory
	Stream<DynamicTest> answersEveryExampleDocument() {
		return SchemaFiles.operations()
			.stream()
			.filter((file) -> !SchemaFiles.listens(SchemaFiles.text(file)))
			.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
				String text = SchemaFiles.text(file);
				Answer response = Client.of(this.port)
					.in(SchemaFiles.role(text))
					.ask(text, SchemaFiles.variables(text));
				assertThat(response.body().has("errors")).as(response.text()).isFalse();
				Map<String, Object> answer = JsonMapper.shared().convertValue(response.data(""), MAP);
				assertThat(answer).as("fields that found something").isNotEmpty();
				if (!SchemaFiles.writes(text)) {
					assertThat(answer).allSatisfy((field, found) -> assertThat(isEmpty(found)).as(field).isFalse());
				}
			}));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			null                                                | true
			[]                                                  | true
			[{"id": "a"}, null]                                 | true
			{"nodes": [], "totalCount": 0}                      | true
			{"need": null, "matches": [], "excluded": []}       | true
			{"name": "a", "children": {"nodes": []}}            | true
			[{"id": "a", "names": []}]                          | false
			{"nodes": [{"id": "a", "names": []}]}               | false
			{"name": "a", "place": null}                        | false
			{"name": "a", "roles": [], "skills": [{"id": "b"}]} | false
			""")
	void anAnswerIsEmptyIfAllThatItCouldListIs(String answer, boolean empty) {
		assertThat(isEmpty(JsonMapper.shared().readValue(answer, Object.class))).isEqualTo(empty);
	}

	@TestFactory
	Stream<DynamicTest> answersWhatBothManualsSay() {
		List<Readme.Example> examples = Stream.of(Readme.english(), Readme.chinese())
			.flatMap((manual) -> Readme.examples(manual.file()).stream())
			.toList();
		assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
		return examples.stream()
			.map((one) -> DynamicTest.dynamicTest(one.document().lines().findFirst().orElse(""),
					() -> this.newcomer.document(one.document()).execute().path("").matchesJsonStrictly(one.answer())));
	}

	/**
	 * Whether a field found nothing: it is null or holds null, or every list in it is
	 * empty.
	 */
	private static boolean isEmpty(@Nullable Object found) {
		if (found == null || (found instanceof List<?> list && list.contains(null))) {
			return true;
		}
		List<List<?>> lists = lists(found).toList();
		return !lists.isEmpty() && lists.stream().allMatch(List::isEmpty);
	}

	/** All lists that do not lie in other lists. */
	private static Stream<List<?>> lists(@Nullable Object found) {
		return switch (found) {
			case List<?> list -> Stream.of(list);
			case Map<?, ?> fields -> fields.values().stream().flatMap(DemonstrationIT::lists);
			case null, default -> Stream.empty();
		};
	}

}
