package org.linli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Looks at the settings and the address of the server before anything is started: a store
 * may take minutes to load, and what is wrong with them should be known before.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The types of all our settings. They are of their packages alone, and to look for
	 * them would take a part of each start.
	 */
	static final List<String> SETTINGS = List.of("org.linli.graph.GraphSettings", "org.linli.graph.SigningKey$Settings",
			"org.linli.graphql.DocumentSettings", "org.linli.graphql.limits.LimitSettings",
			"org.linli.graphql.transport.AnswerSettings", "org.linli.graphql.transport.BodySettings",
			"org.linli.graphql.transport.SocketSettings", "org.linli.security.IdentitySettings",
			"org.linli.security.SubscriptionSettings", "org.linli.traffic.TrafficSettings",
			"org.linli.demo.DemoSettings");

	private static final int LAST_PORT = 65_535;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context instanceof WebServerApplicationContext) {
			Environment environment = context.getEnvironment();
			read(Binder.get(environment));
			InetAddress address = address(environment.getProperty("server.address", ""));
			if (!StringUtils.hasText(environment.getProperty("linli.identity.issuer-uri"))) {
				demandLoopback(address);
			}
			demandFreePort(address, port(environment, "server.port", "SERVER_PORT", 8080), "SERVER_PORT");
			demandFreePort(InetAddress.getLoopbackAddress(),
					port(environment, "linli.management-port", "LINLI_MANAGEMENT_PORT", 0), "LINLI_MANAGEMENT_PORT");
		}
	}

	/** Reads every setting of ours, so that one that cannot be is known now. */
	private static void read(Binder binder) {
		SETTINGS.forEach((name) -> {
			Class<?> type = ClassUtils.resolveClassName(name, null);
			String prefix = MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
			binder.bindOrCreate(prefix, Bindable.of(type));
		});
	}

	private static int port(Environment environment, String name, String setting, int otherwise) {
		int port = Binder.get(environment).bind(name, Integer.class).orElse(otherwise);
		if (port < 0 || port > LAST_PORT) {
			throw new StartRefused(setting + " is \"" + port + "\".",
					"It may be a whole number of at most " + LAST_PORT + ". Correct it, or leave it out.");
		}
		return port;
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
