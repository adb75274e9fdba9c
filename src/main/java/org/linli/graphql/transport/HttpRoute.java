package org.linli.graphql.transport;

import java.util.Objects;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Leads all that comes to the address of the API over HTTP, by whatever method, to our
 * own endpoint, in front of the framework's. A WebSocket's handshake has gone its way
 * before.
 */
@Configuration(proxyBeanMethods = false)
class HttpRoute {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlOverHttp(HttpEndpoint endpoint, GraphQlProperties properties) {
		String path = Objects.requireNonNull(properties.getHttp().getPath());
		return RouterFunctions.route(RequestPredicates.path(path), endpoint::answer);
	}

}
