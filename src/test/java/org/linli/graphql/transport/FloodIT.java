package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.Patience;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sends without end is cut off soon. The container would read as long as there is
 * something to read, and some who send more than it reads would leave it no time for
 * anybody else.
 */
class FloodIT extends GraphIT {

	/** More than there are threads on which the server reads. */
	private static final int SENDERS = 24;

	/** More than anybody sends who is cut off, with what connections hold. */
	private static final long MUCH = 32_000_000;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@EnumSource
	void isEndedSoonByWhateverItConsistsOf(Flood flood) {
		Queue<Long> sent = new ConcurrentLinkedQueue<>();
		List<Thread> senders = new ArrayList<>();
		for (int sender = 0; sender < SENDERS; sender++) {
			senders.add(Thread.ofPlatform().start(() -> sent.add(sent(flood))));
		}

		assertThat(Client.of(this.port).ask("{ viewer { roles } }").status()).isEqualTo(200);

		senders.forEach((sender) -> Patience.join(sender, PATIENCE));
		assertThat(sent).hasSize(SENDERS).allMatch((bytes) -> bytes < MUCH);
	}

	/** How much can be sent until the connection is cut off. */
	private long sent(Flood flood) {
		long sent = 0;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			OutputStream output = socket.getOutputStream();
			InputStream input = socket.getInputStream();
			byte[] bytes = flood.bytes();
			output.write(flood.begin());
			while (sent < MUCH) {
				output.write(bytes);
				sent += bytes.length;
				input.skip(input.available());
			}
		}
		catch (IOException ex) {
			// It was cut off, which is what is waited for.
		}
		return sent;
	}

	/** Something that comes without end. */
	enum Flood {

		PINGS(true, "", "\u0089\u0080\0\0\0\0"),

		PONGS(true, "", "\u008a\u0080\0\0\0\0"),

		NOTHING(true, "\u0001\u0080\0\0\0\0", "\0\u0080\0\0\0\0"),

		MESSAGES(true, "", "\u0081\u008f\0\0\0\0{\"type\":\"ping\"}"),

		ONE_MESSAGE(true, "\u0081\u00ff\0\0\1\0\0\0\0\0\0\0\0\0", "x"),

		CHUNKS(false,
				"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
				"1\r\nx\r\n"),

		CHUNKS_THAT_NOBODY_READS(false,
				"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");

		private static final String HANDSHAKE = """
				GET /graphql HTTP/1.1\r
				Host: localhost\r
				Connection: Upgrade\r
				Upgrade: websocket\r
				Sec-WebSocket-Version: 13\r
				Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
				Sec-WebSocket-Protocol: graphql-transport-ws\r
				\r
				""";

		private final String begin;

		private final String piece;

		Flood(boolean socket, String begin, String piece) {
			this.begin = socket ? HANDSHAKE + begin : begin;
			this.piece = piece;
		}

		byte[] begin() {
			return this.begin.getBytes(StandardCharsets.ISO_8859_1);
		}

		byte[] bytes() {
			return this.piece.repeat(8_192 / this.piece.length()).getBytes(StandardCharsets.ISO_8859_1);
		}

	}

}
