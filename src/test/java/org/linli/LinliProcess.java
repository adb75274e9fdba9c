package org.linli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Linli as a process of its own, on a directory of a test's own.
 */
public final class LinliProcess implements AutoCloseable {

	private static final String QUICKLY = "-XX:TieredStopAtLevel=1";

	private static final String WELL = "-XX:TieredStopAtLevel=4";

	private final Process process;

	private final Path errors;

	private LinliProcess(Process process, Path errors) {
		this.process = process;
		this.errors = errors;
	}

	/** With its output to be read by {@link #firstLine()} or {@link #output()}. */
	public static LinliProcess start(Path directory, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(directory, QUICKLY, Redirect.PIPE, environment, arguments);
	}

	private static LinliProcess start(Path directory, String compiled, Redirect output, Map<String, String> environment,
			String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.matches("--.*|-XX:\\+IgnoreUnrecognizedVMOptions"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx1g", compiled, "-cp", classPath(), LinliApplication.class.getName()));
		command.addAll(List.of(arguments));
		Path errors = directory.resolve("errors.log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectOutput(output)
			.redirectError(errors.toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("(LINLI|SPRING|SERVER)_.*"));
		builder.environment().putAll(environment);
		return new LinliProcess(builder.start(), errors);
	}

	/** Without the classes of tests, some of which would be parts of the server. */
	private static String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** The engine alone, on any port. */
	public static LinliProcess database(Path directory) throws IOException {
		return database(directory, 0);
	}

	/** The engine alone. */
	public static LinliProcess database(Path directory, int port) throws IOException {
		return start(directory, Map.of(), DatabaseCommand.NAME, "--port", String.valueOf(port));
	}

	/**
	 * A server, which logs into a file of its directory. One test asks more than one
	 * viewer does.
	 */
	public static LinliProcess server(Path directory, Map<String, String> environment) throws IOException {
		return server(directory, QUICKLY, environment);
	}

	/** The same, compiled as well as where it is in use. */
	public static LinliProcess lastingServer(Path directory, Map<String, String> environment) throws IOException {
		return server(directory, WELL, environment);
	}

	private static LinliProcess server(Path directory, String compiled, Map<String, String> environment)
			throws IOException {
		Map<String, String> all = new HashMap<>(
				Map.of("LINLI_TRAFFIC_OPERATIONS", "1000000", "LINLI_TRAFFIC_OPERATIONBURST", "1000000",
						"LINLI_TRAFFIC_NODES", "100000000", "LINLI_TRAFFIC_NODEBURST", "100000000"));
		all.putAll(environment);
		return start(directory, compiled, Redirect.appendTo(directory.resolve("server.log").toFile()), all);
	}

	/** Its first line, once it is written. */
	public String firstLine() throws IOException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		String line = reader.readLine();
		return (line != null) ? line : "(nothing) " + errors();
	}

	/** All it wrote until it ended by itself. */
	public List<String> output() throws IOException {
		return new String(this.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
	}

	public List<String> errors() throws IOException {
		return Files.readAllLines(this.errors);
	}

	public int exitCode() throws InterruptedException {
		return this.process.waitFor(60, TimeUnit.SECONDS) ? this.process.exitValue() : -1;
	}

	/** Asks it to end, and does not wait. */
	public void terminate() {
		this.process.destroy();
	}

	/** Asks it to end, if that was not done before; answers how long it took from now. */
	public Duration stop() throws InterruptedException {
		long begin = System.nanoTime();
		terminate();
		this.process.waitFor(60, TimeUnit.SECONDS);
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	/** Ends it as a power cut does. */
	public void kill() throws InterruptedException {
		this.process.toHandle().destroyForcibly();
		this.process.waitFor();
	}

	/** Stops it in mid-air: it keeps its connections and says nothing. */
	public void freeze() throws IOException, InterruptedException {
		signal("STOP");
	}

	/** Lets it go on as if nothing had been. */
	public void thaw() throws IOException, InterruptedException {
		signal("CONT");
	}

	/**
	 * How many bytes it holds that anything still needs: whatever nothing needs is
	 * collected before.
	 */
	public long liveBytes() throws IOException {
		String total = ask("GC.class_histogram").lines()
			.filter((line) -> line.startsWith("Total"))
			.findFirst()
			.orElseThrow();
		return Long.parseLong(total.strip().split("\\s+", 4)[2]);
	}

	/** How many threads of the system it has. */
	public long threads() throws IOException {
		return ask("Thread.print").lines().filter((line) -> line.startsWith("\"")).count();
	}

	private String ask(String question) throws IOException {
		Process asking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(this.process.pid()), question)
			.redirectErrorStream(true)
			.start();
		return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private void signal(String name) throws IOException, InterruptedException {
		int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor();
		if (exit != 0) {
			throw new IOException("kill -" + name + ": " + exit);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** A driver for what {@link #firstLine()} of a database tells. */
	public static Driver driver(String firstLine, Path directory) throws IOException {
		String uri = firstLine.substring(0, firstLine.indexOf(','));
		String password = Files.readString(directory.resolve("data/neo4j/password"));
		return GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password));
	}

}
