package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Says to a server over HTTP whatever a test wants, which no client would.
 */
public final class RawHttp {

	/** Longer than any answer takes. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private RawHttp() {
	}

	/** What is answered until the server closes the connection. */
	public static Answer send(int port, byte[] request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
			socket.getOutputStream().write(request);
			return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same; without an end of its lines it is completed to the end of the headers.
	 */
	public static Answer send(int port, String request) {
		String whole = request.contains("\r\n\r\n") ? request : request + "\r\nConnection: close\r\n\r\n";
		return send(port, whole.getBytes(StandardCharsets.UTF_8));
	}

	/** A request with a body. */
	public static Answer send(int port, String head, byte[] body) {
		byte[] begin = "%s\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
			.formatted(head, body.length)
			.getBytes(StandardCharsets.UTF_8);
		byte[] request = new byte[begin.length + body.length];
		System.arraycopy(begin, 0, request, 0, begin.length);
		System.arraycopy(body, 0, request, begin.length, body.length);
		return send(port, request);
	}

	/**
	 * An answer.
	 *
	 * @param status the status; 0 if there is no answer
	 * @param head all before the body
	 * @param body the body, with the lengths of its chunks
	 */
	public record Answer(int status, String head, String body) {

		static Answer of(String text) {
			int end = text.indexOf("\r\n\r\n");
			if (end < 0) {
				return new Answer(0, text, "");
			}
			return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
		}

		/** The value of a header; empty if there is none. */
		public String header(String name) {
			String begin = name.toLowerCase(Locale.ROOT) + ":";
			return this.head.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(begin))
				.map((line) -> line.substring(begin.length()).strip())
				.findFirst()
				.orElse("");
		}

	}

}
