package org.linli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.graph.GraphWriter;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.people.ContactRow;
import org.linli.security.GrantRole;
import org.linli.security.Purpose;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is personal stands in answers to those who may see it and nowhere else, however
 * much the server says.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

	private static final String MARK = "ZZCANARY";

	@TempDir
	private static Path directory;

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.community);

	private final Someone someone = this.here.resident(MARK + "name", this.unit);

	private final Thing skill = this.here.skill("书法");

	@Test
	void nothingPersonalIsLoggedMeasuredOrToldInErrorsAndCursors(CapturedOutput output) throws Exception {
		this.here.talent(this.someone, this.skill, 3);
		this.here.talent(this.here.resident(MARK + "other", this.unit), this.skill, 3);
		this.here.batch().add(new ContactRow(this.someone.id(), MARK + "phone", MARK + "door"));
		this.here.grant("demo-community-worker", GrantRole.COMMUNITY_WORKER, this.community, this.someone,
				Purpose.VISIT);
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LinliApplication.class).run(
				"--server.port=0", "--linli.demo=false", "--linli.first-answers=false",
				"--linli.neo4j.directory=" + directory, "--logging.level.root=DEBUG")) {
			server.getBean(GraphWriter.class).load(Scope.everything(), this.here.batch(), (count) -> {
			});
			Queue<String> observed = new ConcurrentLinkedQueue<>();
			server.getBean(ObservationRegistry.class).observationConfig().observationHandler(observer(observed));
			int port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer()).getPort();
			String token = Client.of(port).mint("COMMUNITY_WORKER").body().path("token").asString();
			Client worker = Client.of(port).with(token);

			assertThat(read(worker::ask)).contains(MARK + "phone", MARK + "door", MARK + "name", MARK + "submitted");
			try (GraphQlSocket socket = GraphQlSocket.connect(port).init(token)) {
				assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
				assertThat(read((document, variables) -> answer(socket, document, variables))).contains(MARK + "phone",
						MARK + "door", MARK + "name", MARK + "submitted");
				answer(socket, "query($code: String!) { person(code: $code) { name } }", Map.of("code", List.of(MARK)));
				answer(socket, "{ person(code: \"" + MARK + "\") { nothing } }", Map.of());
			}
			assertThat(read(worker::stream)).contains(MARK + "phone", MARK + "door", MARK + "name", MARK + "submitted");
			mistakes(worker);
			List<Answer> others = List.of(cursor(worker), failed(worker));

			assertThat(others).allSatisfy((answer) -> assertThat(answer.text()).doesNotContain(MARK));
			assertThat(output.toString()).contains("DEBUG");
			assertThat(output.toString().lines().filter((line) -> line.contains(MARK)).map(CanaryIT::head)).isEmpty();
			assertThat(server.getBean(MeterRegistry.class).getMeters())
				.allSatisfy((meter) -> assertThat(meter.getId().toString()).doesNotContain(MARK));
			assertThat(observed).isNotEmpty().noneMatch((one) -> one.contains(MARK));
		}
		finally {
			LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		}
		assertThat(logsOfTheEngine()).isNotEmpty().noneMatch((text) -> text.contains(MARK));
	}

	/** All that the viewer may see, asked for by what is personal as well. */
	private String read(BiFunction<String, Map<String, ?>, Answer> worker) {
		return worker
			.apply("""
					mutation($need: SubmitNeedInput!) { submitNeed(input: $need) { need { title } userErrors { code } } }
					""",
					Map.of("need",
							Map.of("idempotencyKey", Ids.next(), "title", MARK + "submitted", "place",
									this.unit.code())))
			.and(worker.apply("""
					query($code: String!, $text: String!) {
					  person(code: $code) { name phone { text } contact(purpose: VISIT) { phone doorNo } }
					  talents(text: $text) { nodes { name } }
					  viewer { ownRecord { export contact { name } } }
					}
					""", Map.of("code", this.someone.code(), "text", MARK)))
			.text();
	}

	private static Answer answer(GraphQlSocket socket, String document, Map<String, ?> variables) {
		String id = Ids.next();
		StringBuilder text = new StringBuilder();
		JsonNode message = socket.subscribe(id, document, variables).next();
		while ("next".equals(message.path("type").asString())) {
			text.append(message);
			message = socket.next();
		}
		return new Answer(200, "", text.toString());
	}

	/** What is no request, or asks for what there is not. */
	private static void mistakes(Client worker) {
		for (String accept : List.of("application/json", "text/event-stream")) {
			assertThat(Stream
				.of("{\"query\": \"{ talents(text: '%s",
						"{\"query\": \"{ viewer { roles } }\", \"variables\": [\"%s\"]}", "{\"query\": [\"%s\"]}",
						"[\"%s\"]", "\"%s\"", "%s")
				.map((body) -> worker.send(body.formatted(MARK), accept).status())).containsOnly(400);
		}
		List<Answer> answers = Stream.<BiFunction<String, Map<String, ?>, Answer>>of(worker::ask, worker::stream)
			.flatMap((way) -> Stream.of(
					way.apply("query($code: String!) { person(code: $code) { name } }", Map.of("code", List.of(MARK))),
					way.apply("query($first: Int!) { talents(first: $first) { totalCount } }", Map.of("first", MARK)),
					way.apply("{ person(code: \"" + MARK + "\") { nothing } }", Map.of()),
					way.apply("{ talents(within: \"" + MARK, Map.of()),
					way.apply("{ talents(after: \"" + MARK + "\") { totalCount } }", Map.of())))
			.toList();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.text()).contains("errors"));
		for (String query : List.of("query=%7Bperson(code:%22" + MARK + "%22)%7Bname%7D%7D", "query=%7B" + MARK + "%7D",
				"variables=" + MARK, MARK)) {
			assertThat(worker.get("/graphql?" + query).text()).doesNotContain(MARK + "name");
			assertThat(worker.get("/nowhere?" + query).status()).isEqualTo(404);
		}
	}

	private Answer cursor(Client worker) {
		return worker.ask("query($w: String) { talents(within: $w, first: 1) { pageInfo { endCursor } } }",
				Map.of("w", this.community.code()));
	}

	private Answer failed(Client worker) {
		return worker.ask("""
				query($code: String!) { person(code: $code) { home { id } contact(purpose: MEDIATION) { name } } }
				""", Map.of("code", this.someone.code()));
	}

	/** Takes what a trace would tell of each observation. */
	private static ObservationHandler<Observation.Context> observer(Queue<String> observed) {
		return new ObservationHandler<>() {

			@Override
			public void onStop(Observation.Context context) {
				observed.add(context.getName() + context.getContextualName() + context.getAllKeyValues());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		};
	}

	private static String head(String line) {
		return line.substring(0, Math.min(line.length(), 300));
	}

	private static List<String> logsOfTheEngine() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter((file) -> file.toString().endsWith(".log")).map(CanaryIT::text).toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
