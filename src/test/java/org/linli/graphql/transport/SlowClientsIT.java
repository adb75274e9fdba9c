package org.linli.graphql.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.Patience;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sends slowly, or not at all, takes nothing from others and is not waited for.
 */
class SlowClientsIT extends GraphIT {

	private static final int CLIENTS = 300;

	/** A time that a server under this load needs at most; it takes some milliseconds. */
	private static final Duration AT_ONCE = Duration.ofSeconds(5);

	/** A server that waited would wait for ever. */
	private static final Duration CLOSED = Duration.ofSeconds(40);

	private static final String SLOW_HEADERS = "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

	private static final String SLOW_BODY = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

	private final List<Socket> sockets = new ArrayList<>();

	@LocalServerPort
	private int port;

	@AfterEach
	void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	@Test
	void areCutOffWhileOthersAreAnswered() throws IOException {
		for (int client = 0; client < CLIENTS; client++) {
			open(SLOW_HEADERS);
			open(SLOW_BODY);
		}

		long began = System.nanoTime();
		for (int request = 0; request < 5; request++) {
			assertThat(Client.of(this.port).ask("{ viewer { roles } }").status()).isEqualTo(200);
		}

		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE.multipliedBy(5));
		assertThat(this.sockets).allMatch((socket) -> !socket.isClosed()).hasSize(2 * CLIENTS);
		Patience.until("all slow connections are closed", CLOSED,
				() -> this.sockets.stream().allMatch(SlowClientsIT::isOver));
	}

	@Test
	void areCutOffWhereTheyDripToo() throws IOException {
		for (int client = 0; client < CLIENTS; client++) {
			open(SLOW_BODY);
		}

		Patience.until("all dripping connections are closed", CLOSED, () -> {
			drip();
			return this.sockets.stream().allMatch(SlowClientsIT::isOver);
		});
	}

	private void open(String begin) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(1);
		this.sockets.add(socket);
		socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
	}

	private void drip() {
		for (Socket socket : this.sockets) {
			try {
				socket.getOutputStream().write(' ');
			}
			catch (IOException ex) {
				// The server has closed it, which is what is waited for.
			}
		}
	}

	/** Whether the server has closed a connection, whatever it said before. */
	private static boolean isOver(Socket socket) {
		try {
			socket.getInputStream().transferTo(OutputStream.nullOutputStream());
			return true;
		}
		catch (SocketException ex) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
