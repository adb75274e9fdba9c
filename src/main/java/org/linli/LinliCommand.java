package org.linli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line. Without a command the server starts, with the settings of Spring Boot
 * as its arguments.
 */
@Command(name = "linli", mixinStandardHelpOptions = true, versionProvider = LinliCommand.Version.class,
		subcommands = { DatabaseCommand.class, DemoCommand.class, BackupCommand.class, RestoreCommand.class,
				CheckCommand.class },
		customSynopsis = { "linli [--SETTING=VALUE...]   starts the server 启动服务",
				"      linli COMMAND                runs a command 执行命令",
				"with java -jar linli-<version>.jar in the place of linli." },
		description = { "", "The relationship web of a neighbourhood as one GraphQL API over Neo4j.",
				"邻里关系网：基于 Neo4j 的 GraphQL 接口。", "", "Settings are those of the README, such as --server.port=8081." })
final class LinliCommand {

	private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

	/** Whether these arguments are more than settings of the server. */
	static boolean isMeant(String... args) {
		return Arrays.stream(args).anyMatch((arg) -> !arg.startsWith("--") || QUESTIONS.contains(arg));
	}

	/**
	 * Runs a command.
	 * @return the exit code: 0 if it was done, 1 if it was refused, 2 if there is no such
	 * command or option
	 */
	static int execute(String... args) {
		return new CommandLine(new LinliCommand()).setOut(writer(FileDescriptor.out, System.out.charset()))
			.setErr(writer(FileDescriptor.err, System.err.charset()))
			.execute(args);
	}

	/** What knows nothing but ASCII was not told what it shows, and most show UTF-8. */
	private static PrintWriter writer(FileDescriptor target, Charset charset) {
		boolean known = !StandardCharsets.US_ASCII.equals(charset);
		return new PrintWriter(
				new OutputStreamWriter(new FileOutputStream(target), known ? charset : StandardCharsets.UTF_8), true);
	}

	/** The version that the manifest of the jar states. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "Linli " + text() + " on Java " + Runtime.version() };
		}

		static String text() {
			return Objects.requireNonNullElse(LinliApplication.class.getPackage().getImplementationVersion(),
					"(not packaged)");
		}

	}

}
