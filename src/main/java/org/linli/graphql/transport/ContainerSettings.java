package org.linli.graphql.transport;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets the container answer as we do where it answers by itself. It comes after the
 * framework's own settings, and so stands nearest to what failed.
 */
@Component
class ContainerSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

	/**
	 * Bytes that the system keeps of what was sent and is not read; by itself it would
	 * keep megabytes for each who reads slowly. Few answers are longer.
	 */
	private static final int SENT = 256 * 1024;

	private final BodySettings settings;

	ContainerSettings(BodySettings settings) {
		this.settings = settings;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Gate(this.settings));
		factory.setProtocol(PunctualProtocol.class.getName());
		factory.addConnectorCustomizers(this::set);
		factory.addContextCustomizers(ContainerSettings::tellErrors);
	}

	private void set(Connector connector) {
		connector.setProperty("socket.txBufSize", String.valueOf(SENT));
		if (connector.getProtocolHandler() instanceof PunctualProtocol protocol) {
			protocol.setPatience(this.settings.bodyTimeout());
		}
	}

	private static void tellErrors(Context context) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(ContainerErrors.class.getName());
			host.getPipeline().addValve(new ContainerErrors());
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
