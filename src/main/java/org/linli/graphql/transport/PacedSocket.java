package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import org.apache.tomcat.websocket.Transformation;
import org.apache.tomcat.websocket.server.WsHandshakeRequest;
import org.apache.tomcat.websocket.server.WsHttpUpgradeHandler;
import org.apache.tomcat.websocket.server.WsServerContainer;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose frames are paced. The container makes it by its class, and therefore it
 * is public.
 */
public final class PacedSocket extends WsHttpUpgradeHandler {

	private @Nullable SocketSettings settings;

	void setSettings(SocketSettings settings) {
		this.settings = settings;
	}

	@Override
	public void preInit(ServerEndpointConfig endpoint, WsServerContainer container, WsHandshakeRequest request,
			List<Extension> extensions, @Nullable String protocol, @Nullable Transformation transformation,
			Map<String, String> parameters, boolean secure) {
		super.preInit(endpoint, container, request, extensions, protocol,
				new PacedFrames(transformation, Objects.requireNonNull(this.settings)), parameters, secure);
	}

}
