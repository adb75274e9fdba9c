package org.linli.graphql.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Client;
import org.linli.testing.GraphIT;
import org.linli.testing.Patience;
import org.linli.testing.RawConnection;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Who sends slowly, or not at all, takes nothing from others and is not waited for.
 */
class SlowClientsIT extends GraphIT {

	private static final int CLIENTS = 300;

	/** What the others wait at most. */
	private static final Duration AT_ONCE = Duration.ofSeconds(1);

	/** A server that waited would wait for ever. */
	private static final Duration CLOSED = Duration.ofSeconds(40);

	private static final String SLOW_HEADERS = "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

	private static final String SLOW_BODY = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

	private static final String TOO_SLOW = "HTTP/1.1 408 ";

	private static final String SCHEMA = "%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%20description%20"
			+ "args%7Bname%20description%7D%7DinputFields%7Bname%20description%7DenumValues%7Bname%20description%7D%7D%7D%7D";

	/** More than this machine keeps by itself of what is sent and not read. */
	private static final int MUCH = 16_000_000;

	/** What the server has this machine keep, and as much again. */
	private static final long LITTLE = 600_000;

	private static final long FEW = 10_000;

	private final List<Slow> clients = new ArrayList<>();

	@LocalServerPort
	private int port;

	@AfterEach
	void close() throws IOException {
		for (Slow client : this.clients) {
			client.socket().close();
		}
	}

	@Test
	void areCutOffWhileOthersAreAnswered() throws IOException {
		for (int client = 0; client < CLIENTS; client++) {
			open(SLOW_HEADERS);
			open(SLOW_BODY);
		}

		List<Duration> took = asked();
		if (took.stream().anyMatch((one) -> one.compareTo(AT_ONCE) >= 0)) {
			// Something else on this machine may have had it for a while.
			took = asked();
		}

		assertThat(this.clients.stream().filter((client) -> !client.isOver())).hasSize(2 * CLIENTS);
		assertThat(took).allMatch((one) -> one.compareTo(AT_ONCE) < 0);
		Patience.until("all slow connections are closed", CLOSED, this::areOver);
		assertThat(this.clients.stream().filter((client) -> client.begin().equals(SLOW_BODY)))
			.allMatch((client) -> client.told().startsWith(TOO_SLOW));
	}

	/** How long each of five requests took, one behind the other. */
	private List<Duration> asked() {
		List<Duration> took = new ArrayList<>();
		for (int request = 0; request < 5; request++) {
			long began = System.nanoTime();
			assertThat(Client.of(this.port).ask("{ viewer { roles } }").status()).isEqualTo(200);
			took.add(Duration.ofNanos(System.nanoTime() - began));
		}
		return took;
	}

	@Test
	void areCutOffWhereTheyDripToo() throws IOException {
		for (int client = 0; client < CLIENTS; client++) {
			open(SLOW_BODY);
		}

		Patience.until("all dripping connections are closed", CLOSED, () -> {
			drip();
			return areOver();
		});
		assertThat(this.clients).allMatch((client) -> client.told().startsWith(TOO_SLOW));
	}

	@Test
	void areCutOffWhereTheirHeadersDripAtTheFirstRequestAndAtALaterOne() throws IOException {
		for (int client = 0; client < CLIENTS / 2; client++) {
			open(SLOW_HEADERS);
			open("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n" + SLOW_HEADERS);
		}

		Patience.until("all dripping connections are closed", CLOSED, () -> {
			drip();
			return areOver();
		});
	}

	@Test
	void haveLittleKeptForThemThatTheyDoNotRead() throws IOException {
		assumeThat(Path.of("/proc/net/tcp")).as("where Linux tells what it keeps").exists();
		String much = "GET /graphql?query=" + SCHEMA + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
		int length = Client.of(this.port).get("/graphql?query=" + SCHEMA).text().length();
		assertThat(length).isGreaterThan(100_000);
		AtomicLong most = new AtomicLong();
		try (RawConnection reader = RawConnection.of(this.port)) {
			reader.send(much.repeat(MUCH / length + 1).getBytes(StandardCharsets.US_ASCII));
			Patience.until("it is given up", CLOSED, () -> {
				most.accumulateAndGet(reader.kept(), Math::max);
				return reader.isCut();
			});
		}
		assertThat(most).satisfies((kept) -> assertThat(kept.get()).isBetween(FEW, LITTLE));
	}

	private void open(String begin) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(1);
		this.clients.add(new Slow(begin, socket, new ByteArrayOutputStream()));
		socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
	}

	private void drip() {
		for (Slow client : this.clients) {
			try {
				client.socket().getOutputStream().write(' ');
			}
			catch (IOException ex) {
				// The server has closed it, which is what is waited for.
			}
		}
	}

	/** All of them are listened to each time. */
	private boolean areOver() {
		return this.clients.stream().filter((client) -> !client.isOver()).count() == 0;
	}

	/**
	 * Somebody who sends slowly.
	 *
	 * @param begin what was sent first
	 * @param socket the connection
	 * @param heard all the server said
	 */
	private record Slow(String begin, Socket socket, ByteArrayOutputStream heard) {

		/** Whether the server has closed the connection, whatever it said before. */
		boolean isOver() {
			try {
				this.socket.getInputStream().transferTo(this.heard);
				return true;
			}
			catch (SocketException ex) {
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		}

		String told() {
			return this.heard.toString(StandardCharsets.UTF_8);
		}

	}

}
