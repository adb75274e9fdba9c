package org.linli;

import java.io.PrintWriter;
import java.util.function.Function;

import org.linli.demo.DemonstrationContext;
import org.linli.demo.DemonstrationData;
import org.linli.demo.DemonstrationRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts the demonstration into a database and takes it out, without a server: into the
 * embedded store, or into the server that {@code LINLI_NEO4J_URI} names.
 */
@Command(name = "demo", mixinStandardHelpOptions = true,
		description = { "Loads or removes the demonstration.", "载入或移除演示数据。" },
		footer = { "", "The database is that of the server: the store below LINLI_NEO4J_DIRECTORY (data),",
				"or what LINLI_NEO4J_URI, LINLI_NEO4J_PASSWORD and LINLI_NEO4J_DATABASE name." })
class DemoCommand {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Command(name = "load", mixinStandardHelpOptions = true,
			description = { "Loads the demonstration into an empty database.", "向空数据库载入演示数据。" })
	int load() {
		return run((data) -> {
			DemonstrationData.Loaded loaded = data.load();
			return "Loaded the demonstration 演示数据已载入: %d persons, %d nodes, %d relations.".formatted(loaded.persons(),
					loaded.nodes(), loaded.relations());
		});
	}

	@Command(name = "remove", mixinStandardHelpOptions = true,
			description = { "Removes the demonstration and nothing else.", "仅移除演示数据。" })
	int remove() {
		return run((data) -> {
			DemonstrationData.Removed removed = data.remove();
			if (removed.nodes() == 0) {
				return "There is nothing of the demonstration here. 没有演示数据。";
			}
			return "Removed the demonstration 演示数据已移除: %d nodes, %d relations. Things of yours that stay 保留: %d."
				.formatted(removed.nodes(), removed.relations(), removed.kept());
		});
	}

	private int run(Function<DemonstrationData, String> work) {
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		try (ConfigurableApplicationContext context = start()) {
			out.println(work.apply(context.getBean(DemonstrationData.class)));
			out.flush();
			return 0;
		}
		catch (DemonstrationRefused ex) {
			err.println(ex.getMessage() + " " + ex.next());
			err.flush();
			return 1;
		}
		catch (AlreadyReported ex) {
			return 1;
		}
		catch (RuntimeException ex) {
			return StartRefusal.refuse(ex);
		}
	}

	private static ConfigurableApplicationContext start() {
		try {
			return new SpringApplicationBuilder(DemonstrationContext.class).web(WebApplicationType.NONE)
				.run("--logging.level.root=warn", "--logging.level.org.linli=warn", "--linli.demo=false");
		}
		catch (RuntimeException ex) {
			throw new AlreadyReported(ex);
		}
	}

	/** Spring has said it. */
	private static final class AlreadyReported extends RuntimeException {

		private static final long serialVersionUID = 1L;

		AlreadyReported(Throwable cause) {
			super(cause);
		}

	}

}
