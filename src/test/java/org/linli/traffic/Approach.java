package org.linli.traffic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.RawHttp;
import org.linli.testing.RawHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways by which something can be asked.
 */
enum Approach {

	POST {
		@Override
		Reply ask(int port, @Nullable String token, String headers, String document) {
			return Reply.of(post(port, token, headers + "\r\nAccept: " + GRAPHQL, document));
		}
	},

	GET {
		@Override
		Reply ask(int port, @Nullable String token, String headers, String document) {
			return Reply
				.of(RawHttp.send(port, "GET /graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8)
						+ " HTTP/1.1\r\nHost: localhost\r\nAccept: " + GRAPHQL + headers(token, headers)));
		}
	},

	/** A query, which is refused there, but has been asked. */
	STREAM {
		@Override
		Reply ask(int port, @Nullable String token, String headers, String document) {
			return Reply.of(post(port, token, headers + "\r\nAccept: text/event-stream", document));
		}
	},

	/** Over a socket of its own. */
	SOCKET {
		@Override
		Reply ask(int port, @Nullable String token, String headers, String document) {
			String[] header = headers.split(": ", 2);
			Map<String, String> handshake = headers.isEmpty() ? Map.of() : Map.of(header[0], header[1]);
			try (GraphQlSocket socket = GraphQlSocket.connect(port, handshake, "graphql-transport-ws").init(token)) {
				socket.next();
				socket.subscribe("1", document, Map.of());
				return Reply.of(socket.next());
			}
		}
	};

	private static final String GRAPHQL = "application/graphql-response+json";

	/**
	 * Asks a document.
	 * @param headers one more header, or nothing
	 */
	abstract Reply ask(int port, @Nullable String token, String headers, String document);

	private static Answer post(int port, @Nullable String token, String headers, String document) {
		return RawHttp.send(port, "POST /graphql HTTP/1.1\r\nContent-Type: application/json" + headers(token, headers),
				JsonMapper.shared().writeValueAsBytes(Map.of("query", document)));
	}

	private static String headers(@Nullable String token, String headers) {
		return ((token != null) ? "\r\nAuthorization: Bearer " + token : "")
				+ (headers.isEmpty() || headers.startsWith("\r\n") ? headers : "\r\n" + headers);
	}

	/**
	 * What is answered.
	 *
	 * @param status the status of HTTP; over a socket the type of the message
	 * @param code the code of the first error; empty without one
	 * @param retryAfter after how many seconds it says to ask again; 0 if it does not
	 * @param header the same as HTTP says it; over a socket the same
	 */
	record Reply(String status, String code, int retryAfter, String header) {

		static Reply of(Answer answer) {
			String json = answer.body().substring(answer.body().indexOf('{'), answer.body().lastIndexOf('}') + 1);
			return of(String.valueOf(answer.status()), JsonMapper.shared().readTree(json).at("/errors/0/extensions"),
					answer.header("Retry-After"));
		}

		static Reply of(JsonNode message) {
			JsonNode extensions = message.at("/payload/0/extensions");
			return of(message.path("type").asString(), extensions, extensions.path("retryAfter").asString(""));
		}

		private static Reply of(String status, JsonNode extensions, String header) {
			return new Reply(status, extensions.path("code").asString(""), extensions.path("retryAfter").asInt(0),
					header);
		}

		/** Whether it may not be answered now, told as its way tells that. */
		boolean isRefused(String why, String expected) {
			return this.code.equals(why) && this.retryAfter > 0 && this.header.equals(String.valueOf(this.retryAfter))
					&& (this.status.equals(expected) || this.status.equals("error"));
		}

	}

}
