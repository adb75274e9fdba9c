package org.linli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphSettings;
import org.linli.graph.engine.StoreRefused;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * What the commands on the files of a store have in common: which store, and how they
 * refuse.
 */
class StoreOptions {

	/** A lean build does not have it. */
	private static final String ENGINE = "org.neo4j.dbms.api.DatabaseManagementService";

	@Option(names = "--directory", paramLabel = "DIRECTORY", description = {
			"The store (default: that of the server, LINLI_NEO4J_DIRECTORY or data).", "数据目录（默认与服务相同）。" })
	private @Nullable Path directory;

	@Spec(Target.MIXEE)
	private CommandSpec spec = CommandSpec.create();

	/** Does the work on the store, or says in one line why not. */
	int run(Work work) {
		LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
		PrintWriter out = this.spec.commandLine().getOut();
		try {
			GraphSettings settings = settings();
			if (!settings.embedded()) {
				return refuse("LINLI_NEO4J_URI names a server, whose own tools do this.",
						"Use neo4j-admin database dump, load and check there.");
			}
			if (!ClassUtils.isPresent(ENGINE, getClass().getClassLoader())) {
				return refuse("This build has no embedded engine, and no store.",
						"Use the tools of the Neo4j server, or the build with the engine.");
			}
			out.println(
					work.on(Objects.requireNonNullElse(this.directory, settings.directory()), settings.pageCache()));
			out.flush();
			return 0;
		}
		catch (StoreRefused ex) {
			return refuse(ex.reason(), ex.next());
		}
		catch (IOException ex) {
			return refuse("A file cannot be read or written: " + ex + ".", "Look at the space and the rights there.");
		}
		catch (RuntimeException ex) {
			return StartRefusal.refuse(ex);
		}
	}

	private int refuse(String reason, String next) {
		PrintWriter err = this.spec.commandLine().getErr();
		err.println((reason + " " + next).replaceAll("\\s+", " "));
		err.flush();
		return 1;
	}

	/** Those of the server: from the environment and the files that it reads. */
	private static GraphSettings settings() {
		StandardEnvironment environment = new StandardEnvironment();
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return Binder.get(environment).bindOrCreate("linli.neo4j", GraphSettings.class);
	}

	/** What is done with a store; answers what to say of it. */
	@FunctionalInterface
	interface Work {

		String on(Path directory, int pageCache) throws IOException;

	}

}
