package org.linli.graphql.transport;

import java.io.IOException;
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
import org.linli.testing.RawConnection;

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
		try (RawConnection connection = flood.connect(this.port)) {
			byte[] bytes = flood.bytes();
			while (sent < MUCH) {
				connection.send(bytes);
				sent += bytes.length;
				connection.skip();
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

		private final boolean socket;

		private final String begin;

		private final String piece;

		Flood(boolean socket, String begin, String piece) {
			this.socket = socket;
			this.begin = begin;
			this.piece = piece;
		}

		RawConnection connect(int port) throws IOException {
			RawConnection connection = this.socket ? RawConnection.socket(port, SocketHandshake.PROTOCOL)
					: RawConnection.of(port);
			connection.send(this.begin.getBytes(StandardCharsets.ISO_8859_1));
			return connection;
		}

		byte[] bytes() {
			return this.piece.repeat(8_192 / this.piece.length()).getBytes(StandardCharsets.ISO_8859_1);
		}

	}

}
