package org.linli.graphql.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.RawConnection;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * With which codes sockets are closed, over real ones: by the letter of the protocol
 * {@code graphql-transport-ws}, and where a client takes too much.
 */
class SocketCloseCodesIT extends GraphIT {

	private static final String LISTEN = "subscription { reportInChanged { id } }";

	private static final String WHO = "{ viewer { demonstration } }";

	private static final String GONE = "1006";

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					no JSON                          | {                                                                           | 4400
					more than JSON                   | {"type": "ping"} more                                                       | 4400
					nothing                          | ``                                                                          | 4400
					a list                           | []                                                                          | 4400
					a text                           | "ping"                                                                      | 4400
					no type                          | {}                                                                          | 4400
					a type that is a number          | {"type": 1}                                                                 | 4400
					a type nobody knows              | {"type": "start"}                                                           | 4400
					the greeting of a server         | {"type": "connection_ack"}                                                  | 4400
					the answer of a server           | {"type": "next", "id": "1", "payload": {}}                                  | 4400
					the refusal of a server          | {"type": "error", "id": "1", "payload": []}                                 | 4400
					a ping with a text               | {"type": "ping", "payload": "1"}                                            | 4400
					a pong with a list               | {"type": "pong", "payload": []}                                             | 4400
					a question without an id         | {"type": "subscribe", "payload": {"query": "{a}"}}                          | 4400
					a question with an empty id      | {"type": "subscribe", "id": "", "payload": {"query": "{a}"}}                | 4400
					a question with a number as id   | {"type": "subscribe", "id": 1, "payload": {"query": "{a}"}}                 | 4400
					a question of nothing            | {"type": "subscribe", "id": "1"}                                            | 4400
					a question of a list             | {"type": "subscribe", "id": "1", "payload": []}                             | 4400
					a question without a query       | {"type": "subscribe", "id": "1", "payload": {}}                             | 4400
					a query that is a number         | {"type": "subscribe", "id": "1", "payload": {"query": 1}}                   | 4400
					variables that are a list        | {"type": "subscribe", "id": "1", "payload": {"query": "{a}", "variables": []}} | 4400
					an operation that is a number    | {"type": "subscribe", "id": "1", "payload": {"query": "{a}", "operationName": 1}} | 4400
					extensions that are a text       | {"type": "subscribe", "id": "1", "payload": {"query": "{a}", "extensions": ""}} | 4400
					an end without an id             | {"type": "complete"}                                                        | 4400
					a second introduction            | {"type": "connection_init"}                                                 | 4429
					""")
	void closesWhatTheProtocolDoesNotKnow(String what, String message, int code) {
		try (GraphQlSocket socket = acknowledged()) {
			socket.sendText(message);

			assertThat(socket.closeCode()).isEqualTo(code);
			assertThat(socket.closeReason()).isNotBlank();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"type": "subscribe", "id": "1", "payload": {"query": "{ viewer { demonstration } }"}} | 4401
			{"type": "connection_init", "payload": {"Authorization": "Bearer nonsense"}}           | 4401
			{"type": "connection_init", "payload": []}                                             | 4400
			{"type": "nonsense"}                                                                   | 4400
			""")
	void closesWhoSaysSoBeforeItIsAcknowledged(String message, int code) {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port)) {
			socket.sendText(message);

			assertThat(socket.closeCode()).isEqualTo(code);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			graphql-ws
			soap
			''
			""")
	void closesWhoSpeaksAnotherProtocolOrNone(String protocol) {
		String[] offered = protocol.isEmpty() ? new String[0] : new String[] { protocol };
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port, Map.of(), offered)) {
			assertThat(socket.closeCode()).isEqualTo(4406);
		}
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port, Map.of(), "soap", "graphql-transport-ws")) {
			assertThat(socket.init(null).next().path("type").asString()).isEqualTo("connection_ack");
		}
	}

	@Test
	void closesWhoAsksTwiceByOneId() {
		try (GraphQlSocket socket = acknowledged()) {
			socket.subscribe("1", LISTEN, Map.of()).subscribe("1", WHO, Map.of());

			assertThat(socket.closeCode()).isEqualTo(4409);
			assertThat(socket.closeReason()).isEqualTo("Subscriber for 1 already exists");
		}
	}

	@Test
	void closesWhoSendsBytes() {
		try (GraphQlSocket socket = acknowledged()) {
			socket.sendBytes((byte) 1);

			assertThat(socket.closeCode()).isEqualTo(4400);
		}
	}

	/** As bytes of frames, of which a client's are masked: here by nothing. */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			text that is not UTF-8            | 81 82 00000000 c328                         | 1007
			text that is not, in two frames   | 01 81 00000000 c3  80 81 00000000 28        | 1007
			text that ends within a character | 81 81 00000000 e4                           | 1007
			half of a character               | 81 83 00000000 eda080                       | 1007
			a kind of frame nobody knows      | 83 80 00000000                              | 1002
			a control frame nobody knows      | 8b 80 00000000                              | 1002
			a frame without a mask            | 81 01 61                                    | 1002
			an extension nobody agreed on     | c1 81 00000000 61                           | 1002
			a second bit of extensions        | a1 81 00000000 61                           | 1002
			a ping in parts                   | 09 80 00000000                              | 1002
			a ping that is too long           | 89 fe 007e 00000000                         | 1002
			an end of what never began        | 80 81 00000000 61                           | 1002
			a text within a text              | 01 81 00000000 61  81 81 00000000 61        | 1002
			a goodbye of half a code          | 88 81 00000000 03                           | 1002
			""")
	void closesWhatIsNoWebSocket(String what, String frames, String code) throws Exception {
		assertThat(closeCode(frames)).isEqualTo(code);
	}

	@Test
	void readsATextThatIsCutWithinACharacter() throws Exception {
		byte[] text = "{\"type\": \"ping\", \"payload\": {\"a\": \"中\"}}".getBytes(StandardCharsets.UTF_8);
		// The last of its three bytes comes apart.
		int middle = text.length - 4;
		String hex = HexFormat.of().formatHex(text);
		try (RawConnection socket = shaken()) {
			socket.send(bytes("01 %02x 00000000 %s".formatted(0x80 | middle, hex.substring(0, 2 * middle))));
			socket
				.send(bytes("80 %02x 00000000 %s".formatted(0x80 | (text.length - middle), hex.substring(2 * middle))));

			assertThat(socket.message()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"a\":\"中\"}}");
		}
	}

	@ParameterizedTest
	@CsvSource({ "65536, false", "65537, true", "1000000, true" })
	void closesWhoSendsALongMessage(int length, boolean closed) {
		String frame = "{\"type\": \"ping\", \"payload\": {\"a\": \"%s\"}}";
		try (GraphQlSocket socket = acknowledged()) {
			socket.sendText(frame.formatted("a".repeat(length - frame.length() + 2)));

			if (closed) {
				assertThat(socket.closeCode()).isEqualTo(1009);
			}
			else {
				assertThat(socket.next().path("type").asString()).isEqualTo("pong");
			}
		}
	}

	@Test
	void refusesAPageOfAnotherOrigin() {
		assertThatThrownBy(() -> GraphQlSocket.connect(this.port, Map.of("Origin", "https://evil.example"),
				"graphql-transport-ws"))
			.cause()
			.isInstanceOfSatisfying(WebSocketHandshakeException.class,
					(ex) -> assertThat(ex.getResponse().statusCode()).isEqualTo(403));
	}

	@Test
	void closesAFloodOfQuestionsAndTakesUpTwentyAtMost() {
		try (GraphQlSocket socket = acknowledged()) {
			long sent = IntStream.range(0, 2_000).takeWhile((i) -> !socket.closed()).peek((i) -> {
				try {
					socket.subscribe("s" + i, LISTEN, Map.of());
				}
				catch (CompletionException ex) {
					// Closed by now.
				}
			}).count();

			assertThat(socket.closeCode()).isEqualTo(1008);
			assertThat(sent).isGreaterThan(200);
			List<JsonNode> answers = new ArrayList<>();
			for (JsonNode answer = socket.poll(0); answer != null; answer = socket.poll(0)) {
				answers.add(answer);
			}
			// What waits to be sent when the socket is closed is not sent, however much
			// that
			// is.
			assertThat(answers).isNotEmpty().allSatisfy((answer) -> {
				assertThat(answer.path("type").asString()).isEqualTo("error");
				assertThat(answer.at("/payload/0/extensions/code").asString()).isEqualTo("TOO_MANY_OPERATIONS");
				assertThat(answer.at("/payload/0").has("locations")).isFalse();
			});
			assertThat(answers).extracting((answer) -> answer.path("id").asString())
				.containsExactlyElementsOf(IntStream.range(20, 20 + answers.size()).mapToObj((i) -> "s" + i).toList());
		}
	}

	@Test
	void closesSocketsThatSayNothingAndTheEldestAtOnceWhereTheyAreTooMany() {
		List<GraphQlSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < 300; i++) {
				sockets.add(GraphQlSocket.connect(this.port));
			}

			acknowledged().close();
			assertThat(sockets.subList(0, 101)).allSatisfy((one) -> assertThat(one.closeCode()).isEqualTo(1013));
			assertThat(sockets.subList(101, 300)).allSatisfy((one) -> assertThat(one.closeCode()).isEqualTo(4408));
		}
		finally {
			sockets.forEach(GraphQlSocket::close);
		}
	}

	/** Acknowledged as well, and what it sends is the test's doing to the byte. */
	private RawConnection shaken() throws IOException {
		RawConnection socket = RawConnection.socket(this.port, "graphql-transport-ws");
		assertThat(socket.readTo("\r\n\r\n")).startsWith("HTTP/1.1 101");
		socket.say("{\"type\": \"connection_init\"}");
		assertThat(socket.message()).isEqualTo("{\"type\":\"connection_ack\"}");
		return socket;
	}

	/**
	 * With which code it is closed. The connection may be gone before the code is read;
	 * then it is sent again.
	 */
	private String closeCode(String frames) throws IOException {
		String code = GONE;
		for (int i = 0; i < 5 && GONE.equals(code); i++) {
			try (RawConnection socket = shaken()) {
				socket.send(bytes(frames));
				code = socket.message();
			}
			catch (EOFException | SocketException ex) {
				code = GONE;
			}
		}
		return code;
	}

	private static byte[] bytes(String hex) {
		return HexFormat.of().parseHex(hex.replace(" ", ""));
	}

	private GraphQlSocket acknowledged() {
		GraphQlSocket socket = GraphQlSocket.connect(this.port).init(null);
		JsonNode message = socket.next();
		assertThat(message.toString()).isEqualTo("{\"type\":\"connection_ack\"}");
		return socket;
	}

}
