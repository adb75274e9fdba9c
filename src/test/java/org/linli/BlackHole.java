package org.linli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.linli.testing.TcpProxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Swallows what is sent to the database, so that nobody who asks there is told anything.
 * The firewall does so for everybody; where it may not be used, the proxy before the
 * first server does so for that server alone.
 */
final class BlackHole implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BlackHole.class);

	private final boolean firewall = usable();

	private final TcpProxy proxy;

	private final List<List<String>> rules;

	private boolean open;

	BlackHole(Installation installation) {
		String port = String.valueOf(installation.databasePort());
		this.proxy = installation.beforeDatabase();
		this.rules = List.of(List.of("INPUT", "-p", "tcp", "--dport", port, "-j", "DROP"),
				List.of("INPUT", "-p", "tcp", "--sport", port, "-j", "DROP"));
		logger.info("The database will be cut off by {}", this.firewall ? "the firewall" : "a proxy");
	}

	/** Which servers it cuts off. */
	List<Integer> servers() {
		return this.firewall ? List.of(0, 1) : List.of(0);
	}

	/** Lets nothing pass from now on. */
	void open() throws IOException {
		this.open = true;
		if (!this.firewall) {
			this.proxy.fallSilent();
			return;
		}
		for (List<String> rule : this.rules) {
			demand("-I", rule);
		}
	}

	/** Lets everything pass again. */
	@Override
	public void close() throws IOException {
		if (!this.open) {
			return;
		}
		this.open = false;
		this.proxy.resume();
		if (this.firewall) {
			for (List<String> rule : this.rules) {
				demand("-D", rule);
			}
		}
	}

	private static boolean usable() {
		try {
			return iptables("-L", List.of("INPUT", "-n")) == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void demand(String what, List<String> rule) throws IOException {
		if (iptables(what, rule) != 0) {
			throw new IOException("The firewall does not take " + what + " " + rule);
		}
	}

	private static int iptables(String what, List<String> rule) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("iptables", "-w", what);
		builder.command().addAll(rule);
		Process process = builder.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		logger.debug("iptables {} {}: {}", what, rule, said);
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
