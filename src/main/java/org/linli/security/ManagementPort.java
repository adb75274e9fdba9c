package org.linli.security;

import java.net.InetAddress;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A port beside that of the server, on the loopback address, for those on this machine
 * who watch over it: {@code linli.management-port}. There {@code /actuator} is read
 * without a token, and nothing else is answered.
 */
@Component
class ManagementPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final @Nullable Integer port;

	private volatile @Nullable Connector connector;

	ManagementPort(Environment environment) {
		this.port = environment.getProperty("linli.management-port", Integer.class);
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (this.port != null) {
			Connector made = new Connector();
			made.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
			made.setPort(this.port);
			factory.addAdditionalConnectors(made);
			this.connector = made;
		}
	}

	/** Whether a request came to it. */
	boolean received(HttpServletRequest request) {
		Connector made = this.connector;
		return made != null && request.getLocalPort() == made.getLocalPort();
	}

}
