package org.linli.graphql.transport;

import org.apache.catalina.Context;
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

	private final BodySettings settings;

	ContainerSettings(BodySettings settings) {
		this.settings = settings;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Gate(this.settings));
		factory.addContextCustomizers(ContainerSettings::tellErrors);
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
