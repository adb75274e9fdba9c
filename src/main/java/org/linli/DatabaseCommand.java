package org.linli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.linli.graph.engine.EmbeddedEngine;
import org.linli.graph.engine.StoreRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.boot.logging.LoggingSystem;

/**
 * Runs the embedded engine alone, without the API: for other tools that speak Bolt, or
 * for several servers on this machine.
 */
@Command(name = DatabaseCommand.NAME, mixinStandardHelpOptions = true,
		description = "Runs the database of a store alone, on the loopback address.")
class DatabaseCommand implements Callable<Integer> {

	static final String NAME = "database";

	@Option(names = "--directory", description = "The store (default: ${DEFAULT-VALUE}).")
	private Path directory = Path.of("data");

	@Option(names = "--port", description = "Port for Bolt, 0 for any (default: ${DEFAULT-VALUE}).")
	private int port = 7687;

	@Option(names = "--page-cache", description = "Megabytes for pages (default: ${DEFAULT-VALUE}).")
	private int pageCache = 64;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws InterruptedException {
		LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
		EmbeddedEngine engine;
		try {
			if (StoreRestore.isPending(this.directory)) {
				PrintWriter err = this.spec.commandLine().getErr();
				err.println("Takes the store that a restore has made, which was ended before.");
				err.flush();
			}
			engine = EmbeddedEngine.start(this.directory, this.port, this.pageCache);
		}
		catch (IOException | RuntimeException | LinkageError ex) {
			return StartRefusal.refuse(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "engine-stop"));
		PrintWriter out = this.spec.commandLine().getOut();
		out.printf("%s, user neo4j, password in %s%n", engine.uri(), this.directory.resolve("neo4j/password"));
		out.flush();
		new CountDownLatch(1).await();
		return 0;
	}

}
