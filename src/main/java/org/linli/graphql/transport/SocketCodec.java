package org.linli.graphql.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ErrorCodes;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads and writes the messages of the protocol {@code graphql-transport-ws}, by the
 * letter.
 */
@Component
class SocketCodec {

	private static final String ID = "id";

	private static final String PAYLOAD = "payload";

	private final JsonMapper json;

	SocketCodec(JsonMapper json) {
		this.json = json;
	}

	/**
	 * What a client says.
	 * @throws Unreadable if the protocol knows no such message
	 */
	SocketMessage read(String text) {
		Map<String, @Nullable Object> message = message(text);
		if (!(message.get("type") instanceof String type)) {
			throw new Unreadable("'type' must be a string");
		}
		return switch (type) {
			case "connection_init" -> {
				Map<String, Object> payload = payload(message);
				yield new SocketMessage.Init((payload != null) ? payload : Map.of());
			}
			case "ping" -> new SocketMessage.Ping(payload(message));
			case "pong" -> {
				payload(message);
				yield new SocketMessage.Pong();
			}
			case "subscribe" -> {
				Map<String, Object> payload = payload(message);
				if (payload == null) {
					throw new Unreadable("'payload' is missing");
				}
				yield new SocketMessage.Subscribe(id(message), payload);
			}
			case "complete" -> new SocketMessage.Complete(id(message));
			case "connection_ack", "next", "error" -> throw new Unreadable("'" + type + "' is for servers to say");
			default -> throw new Unreadable("Unknown 'type'");
		};
	}

	String acknowledgement(@Nullable Object payload) {
		return write("connection_ack", null, payload);
	}

	String ping() {
		return write("ping", null, null);
	}

	String pong(@Nullable Object payload) {
		return write("pong", null, payload);
	}

	String next(String id, Map<String, Object> result) {
		return write("next", id, result);
	}

	String error(String id, List<GraphQLError> errors) {
		return write("error", id, errors.stream().map(ErrorCodes::coded).map(GraphQLError::toSpecification).toList());
	}

	String complete(String id) {
		return write("complete", id, null);
	}

	private static Map<String, @Nullable Object> message(String text) {
		return StrictJson.object(text, "A message");
	}

	private static String id(Map<String, @Nullable Object> message) {
		if (!(message.get(ID) instanceof String id) || id.isEmpty()) {
			throw new Unreadable("'id' must be a string that is not empty");
		}
		if (!Utf8.isWhole(id)) {
			throw new Unreadable("'id' holds half of a character");
		}
		return id;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, Object> payload(Map<String, @Nullable Object> message) {
		Object payload = message.get(PAYLOAD);
		if (payload != null && !(payload instanceof Map)) {
			throw new Unreadable("'payload' must be an object");
		}
		return (Map<String, Object>) payload;
	}

	private String write(String type, @Nullable String id, @Nullable Object payload) {
		Map<String, Object> message = new LinkedHashMap<>();
		if (id != null) {
			message.put(ID, id);
		}
		message.put("type", type);
		if (payload != null) {
			message.put(PAYLOAD, payload);
		}
		return Utf8.whole(this.json.writeValueAsString(message));
	}

}
