package org.linli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;
import org.linli.LinliApplication;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Blows the demonstration up, then asks the same questions in turn as GraphQL over HTTP
 * and as Cypher over the driver, both on one connection, and prints p50 and p99 of each
 * and their ratio. Client, server and engine share the machine.
 */
public final class Bench {

	private static final int WARM_UP = 5_000;

	private static final int ROUNDS = 3_000;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Driver driver;

	private final URI uri;

	private Bench(ConfigurableApplicationContext server) {
		this.driver = server.getBean(Driver.class);
		this.uri = URI.create("http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port") + "/graphql");
	}

	public static void main(String[] args) throws IOException {
		int residents = (args.length > 0) ? Integer.parseInt(args[0]) : 100_000;
		Path directory = Files.createTempDirectory("linli-bench");
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LinliApplication.class)
			.run("--server.port=0", "--linli.first-answers=false", "--linli.neo4j.directory=" + directory, "--linli.neo4j.page-cache=256",
					"--linli.demo-residents=" + residents, "--linli.neo4j.read-timeout=60s", "--linli.traffic.operations=1000000", "--linli.traffic.operation-burst=1000000",
					"--linli.traffic.nodes=100000000", "--linli.traffic.node-burst=100000000")) {
			new Bench(server).run(residents);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
		// The engine's own threads would keep the process alive.
		System.exit(0);
	}

	private void run(int residents) {
		this.out.printf("%nLinli bench: %,d further residents, %d processors, Java %s, %,d MB heap at most%n", residents,
				Runtime.getRuntime().availableProcessors(), Runtime.version().feature(),
				Runtime.getRuntime().maxMemory() >> 20);
		this.out.printf("%-44s %12s %12s %12s %12s %8s%n", "", "GraphQL p50", "p99 (ms)", "Cypher p50", "p99 (ms)", "p50 x");
		List<String> members = column("MATCH (m:PartyMember) RETURN m.code AS code ORDER BY m.code LIMIT 500");
		List<String> communities = column("""
				MATCH (t:Territory {level: 'anxin:COMMUNITY'})
				RETURN t.code AS code
				ORDER BY code
				""");
		compare("nothing: what the way there costs", Questions.NOTHING, Questions.NOTHING_CYPHER, members, ROUNDS);
		compare("a member up to the community", Questions.MEMBER, Questions.MEMBER_CYPHER, members, ROUNDS);
		compare("a community down to 100 residents, tree", Questions.RESIDENTS, Questions.RESIDENTS_BY_TREE, communities,
				ROUNDS / 10);
		compare("a community down to 100 residents, index", Questions.RESIDENTS, Questions.RESIDENTS_BY_INDEX,
				communities, ROUNDS / 10);
	}

	/** Asks both in turn, so that whatever else the machine does meets both. */
	private void compare(String name, String document, String cypher, List<String> codes, int rounds) {
		for (int i = 0; i < Math.min(WARM_UP, 2 * rounds); i++) {
			graphQl(document, codes.get(i % codes.size()));
			cypher(cypher, codes.get(i % codes.size()));
		}
		Histogram overHttp = new Histogram(3);
		Histogram overDriver = new Histogram(3);
		for (int i = 0; i < rounds; i++) {
			String code = codes.get(i % codes.size());
			overHttp.recordValue(timed(() -> graphQl(document, code)));
			overDriver.recordValue(timed(() -> cypher(cypher, code)));
		}
		this.out.printf("%-44s %12.2f %12.2f %12.2f %12.2f %8.2f%n", name, ms(overHttp, 50), ms(overHttp, 99),
				ms(overDriver, 50), ms(overDriver, 99), ms(overHttp, 50) / ms(overDriver, 50));
	}

	private void graphQl(String document, String code) {
		String body = this.json.writeValueAsString(Map.of("query", document, "variables", Map.of("code", code)));
		HttpRequest request = HttpRequest.newBuilder(this.uri)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
				throw new IllegalStateException(response.body());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void cypher(String statement, String code) {
		try (Session session = this.driver.session()) {
			List<Map<String, Object>> rows = session
				.executeRead((tx) -> tx.run(statement, Map.of("code", code)).list((row) -> row.asMap()));
			if (rows.isEmpty()) {
				throw new IllegalStateException("Nothing found for " + code);
			}
		}
	}

	private List<String> column(String statement) {
		try (Session session = this.driver.session()) {
			return session.executeRead((tx) -> tx.run(statement).list((row) -> row.get("code").asString()));
		}
	}

	private static long timed(Runnable question) {
		long begin = System.nanoTime();
		question.run();
		return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
	}

	private static double ms(Histogram histogram, double percentile) {
		return histogram.getValueAtPercentile(percentile) / 1_000.0;
	}

}
