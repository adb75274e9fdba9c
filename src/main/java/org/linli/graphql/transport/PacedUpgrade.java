package org.linli.graphql.transport;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import org.apache.tomcat.websocket.server.WsHttpUpgradeHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Makes a socket of a request, with an eye on its frames: the container asks the request
 * for the class of which it shall be.
 */
final class PacedUpgrade extends StandardWebSocketUpgradeStrategy {

	private final SocketSettings settings;

	PacedUpgrade(SocketSettings settings) {
		this.settings = settings;
	}

	@Override
	public void upgrade(ServerHttpRequest request, ServerHttpResponse response, @Nullable String protocol,
			List<WebSocketExtension> extensions, @Nullable Principal user, WebSocketHandler handler,
			Map<String, Object> attributes) {
		super.upgrade(new ServletServerHttpRequest(new Upgraded(getHttpServletRequest(request))), response, protocol,
				extensions, user, handler, attributes);
	}

	/** A request of which a socket is made. */
	private final class Upgraded extends HttpServletRequestWrapper {

		Upgraded(HttpServletRequest request) {
			super(request);
		}

		@Override
		public <T extends HttpUpgradeHandler> T upgrade(Class<T> type) throws IOException, ServletException {
			if (type != WsHttpUpgradeHandler.class) {
				return super.upgrade(type);
			}
			PacedSocket socket = super.upgrade(PacedSocket.class);
			socket.setSettings(PacedUpgrade.this.settings);
			return type.cast(socket);
		}

	}

}
