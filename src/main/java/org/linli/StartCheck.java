package org.linli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Looks at the address of the server before anything is started: a store may take minutes
 * to load, and a port that is taken should be known before.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context instanceof WebServerApplicationContext) {
			Environment environment = context.getEnvironment();
			InetAddress address = address(environment.getProperty("server.address", ""));
			if (!StringUtils.hasText(environment.getProperty("linli.identity.issuer-uri"))) {
				demandLoopback(address);
			}
			demandFreePort(address, environment.getProperty("server.port", Integer.class, 8080), "SERVER_PORT");
			demandFreePort(InetAddress.getLoopbackAddress(),
					environment.getProperty("linli.management-port", Integer.class, 0), "LINLI_MANAGEMENT_PORT");
		}
	}

	/** No name stands for every address of this machine. */
	private static InetAddress address(String name) {
		try {
			return InetAddress.getByName(name.isBlank() ? "0.0.0.0" : name.strip());
		}
		catch (UnknownHostException ex) {
			throw new StartRefused("There is no address " + name + ".", "Correct SERVER_ADDRESS, or leave it out.");
		}
	}

	/** Whoever reaches a server without identities sees all of it. */
	private static void demandLoopback(InetAddress address) {
		if (!address.isLoopbackAddress()) {
			throw new StartRefused(
					"Without an issuer of tokens it is a demonstration and must not be reached from other machines, as it would be at "
							+ address.getHostAddress() + ".",
					"Set LINLI_ISSUER_URI, or leave SERVER_ADDRESS out.");
		}
	}

	private static void demandFreePort(InetAddress address, int port, String setting) {
		if (port <= 0) {
			return;
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(address, port));
		}
		catch (IOException ex) {
			throw new StartRefused("Its port " + port + " cannot be had: " + ex.getMessage() + ".",
					"Choose another, such as " + setting + "=" + (port + 1) + ", or stop what uses it.");
		}
	}

}
