package org.linli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class LinliCommandTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@ParameterizedTest
	@ValueSource(strings = { "", "--server.port=8081", "--server.port=8081 --linli.demo=false", "--debug" })
	void settingsAloneStartTheServer(String line) {
		assertThat(LinliCommand.isMeant(arguments(line))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "demo load", "database --port 0", "nonsense", "--help", "-h", "--version", "-x",
			"--server.port=8081 demo load" })
	void anythingElseIsACommand(String line) {
		assertThat(LinliCommand.isMeant(arguments(line))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "demo", "demo nonsense", "demo load more", "demo load --nonsense", "-x",
			"database --port no", "--server.port=8081 demo load" })
	void refusesWhatThereIsNotWithItsUsage(String line) {
		assertThat(execute(line)).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).doesNotContain("Exception");
		assertThat(this.err.toString().lines()).hasSizeGreaterThan(1);
	}

	@Test
	void tellsItsCommands() {
		assertThat(execute("--help")).isZero();
		assertThat(this.out.toString()).contains("demo ", "database ", "--server.port", "启动服务");
	}

	@Test
	void tellsTheCommandsOfTheDemonstration() {
		assertThat(execute("demo --help")).isZero();
		assertThat(this.out.toString()).contains("load ", "remove ", "LINLI_NEO4J_URI");
	}

	@Test
	void tellsItsVersion() {
		assertThat(execute("--version")).isZero();
		assertThat(this.out.toString()).startsWith("Linli ").contains("Java " + Runtime.version());
	}

	private int execute(String line) {
		return new CommandLine(new LinliCommand()).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments(line));
	}

	private static String[] arguments(String line) {
		return line.isEmpty() ? new String[0] : line.split(" ", -1);
	}

}
