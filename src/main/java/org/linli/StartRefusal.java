package org.linli;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

import org.jspecify.annotations.Nullable;
import org.linli.graph.DatabaseUnfit;
import org.linli.graph.ServerAnswers;
import org.linli.graph.engine.StoreRefused;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the server does not start and what to do next.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusal implements FailureAnalyzer, FailureAnalysisReporter {

	private static final String OTHER_DIRECTORY = "LINLI_NEO4J_DIRECTORY=other, or --directory other for the database alone.";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			FailureAnalysis analysis = known(failure, cause);
			if (analysis != null) {
				return analysis;
			}
		}
		String answer = ServerAnswers.message(failure);
		return (answer != null) ? unusable(failure, answer) : null;
	}

	/**
	 * Reports what is known about a failure outside of Spring and answers the exit code.
	 */
	static int refuse(Throwable failure) {
		StartRefusal refusal = new StartRefusal();
		FailureAnalysis known = refusal.analyze(failure);
		refusal.report((known != null) ? known : new FailureAnalysis(failure.toString(), null, failure));
		return 1;
	}

	@Override
	public void report(FailureAnalysis analysis) {
		String action = (analysis.getAction() != null) ? " " + analysis.getAction() : "";
		// No log: whoever started it reads one line, and it may be refused before there
		// is one.
		System.err.println(("Linli does not start. " + analysis.getDescription() + action).replaceAll("\\s+", " "));
	}

	private static @Nullable FailureAnalysis known(Throwable failure, Throwable cause) {
		// Classes of the engine are named by text: a lean build does not have them.
		return switch (cause.getClass().getSimpleName()) {
			case "FileLockException" -> new FailureAnalysis("The store is in use by another process or user.",
					"Stop that process, or give this one a directory of its own: " + OTHER_DIRECTORY, failure);
			case "NoClassDefFoundError" -> new FailureAnalysis("This build has no embedded engine.",
					"Name a server: LINLI_NEO4J_URI=neo4j://host:7687 with LINLI_NEO4J_PASSWORD.", failure);
			case "PortInUseException" -> new FailureAnalysis("Its port is taken.",
					"Choose another: SERVER_PORT=8081, or stop what uses it.", failure);
			case "AuthenticationException" -> new FailureAnalysis("The Neo4j server refuses user name or password.",
					"Set LINLI_NEO4J_USERNAME and LINLI_NEO4J_PASSWORD.", failure);
			case "ServiceUnavailableException", "UnknownHostException" ->
				new FailureAnalysis("No Neo4j server answers at the address that was given.",
						"Check LINLI_NEO4J_URI, or leave it out to use the embedded engine.", failure);
			default -> knownByType(failure, cause);
		};
	}

	private static @Nullable FailureAnalysis knownByType(Throwable failure, Throwable cause) {
		if (cause instanceof StartRefused refused) {
			return new FailureAnalysis(refused.getMessage(), refused.next(), failure);
		}
		if (cause instanceof StoreRefused refused) {
			return new FailureAnalysis(refused.reason(), refused.next(), failure);
		}
		if (cause instanceof DatabaseUnfit unfit) {
			return new FailureAnalysis(unfit.getMessage(), unfit.next(), failure);
		}
		if (cause instanceof org.springframework.boot.context.properties.bind.BindException unread) {
			return SettingRefusal.of(unread);
		}
		if (cause instanceof BindException) {
			return new FailureAnalysis("An address is taken: " + cause.getMessage() + ".", "Choose another port.",
					failure);
		}
		if (cause instanceof AccessDeniedException || cause instanceof FileSystemException || isUnwritable(cause)) {
			return new FailureAnalysis("The directory of the store cannot be written: " + cause.getMessage() + ".",
					"Make it writable, or give another: " + OTHER_DIRECTORY, failure);
		}
		return null;
	}

	/** What a server says that answers, but not as it should. */
	private static FailureAnalysis unusable(Throwable failure, String answer) {
		if (ServerAnswers.isDatabaseMissing(failure)) {
			return new FailureAnalysis("The Neo4j server has no database of that name.",
					"Set LINLI_NEO4J_DATABASE to one that it has.", failure);
		}
		return new FailureAnalysis("The Neo4j server cannot be used: " + answer + ".",
				"Check LINLI_NEO4J_URI, or leave it out to use the embedded engine.", failure);
	}

	private static boolean isUnwritable(Throwable cause) {
		String message = cause.getMessage();
		return message != null && message.startsWith("Unable to write directory path");
	}

}
