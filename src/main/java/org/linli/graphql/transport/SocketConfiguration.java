package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Serves sockets at the address of the API, to pages of this server and of those origins
 * that may ask over HTTP as well.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SocketConfiguration {

	/** Before the routes of HTTP, as the framework's own would stand. */
	private static final int ORDER = -2;

	@Bean
	WebSocketHandlerMapping sockets(SocketHandler sockets, WebGraphQlHandler handler, GraphQlProperties properties,
			GraphQlCorsProperties cors, SocketSettings settings) {
		SocketHandshake handshake = new SocketHandshake(settings, handler.contextSnapshotFactory());
		WebSocketHttpRequestHandler requests = new WebSocketHttpRequestHandler(sockets, handshake);
		requests.setHandshakeInterceptors(List.of(origins(cors.toCorsConfiguration()), handshake));
		WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
		mapping.setWebSocketUpgradeMatch(true);
		mapping.setUrlMap(Map.of(properties.getHttp().getPath(), requests));
		mapping.setOrder(ORDER);
		return mapping;
	}

	private static OriginHandshakeInterceptor origins(@Nullable CorsConfiguration cors) {
		OriginHandshakeInterceptor origins = new OriginHandshakeInterceptor();
		if (cors != null && cors.getAllowedOrigins() != null) {
			origins.setAllowedOrigins(cors.getAllowedOrigins());
		}
		if (cors != null && cors.getAllowedOriginPatterns() != null) {
			origins.setAllowedOriginPatterns(cors.getAllowedOriginPatterns());
		}
		return origins;
	}

}
