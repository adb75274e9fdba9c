package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;

/**
 * Takes traces as a collector of OpenTelemetry does, and keeps what came: the texts in it
 * stand there as they are.
 */
public final class TraceCollector implements AutoCloseable {

	private static final String PATH = "/v1/traces";

	private final Queue<String> received = new ConcurrentLinkedQueue<>();

	private final HttpServer server;

	private TraceCollector(HttpServer server) {
		this.server = server;
	}

	public static TraceCollector start() {
		try {
			TraceCollector collector = new TraceCollector(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			collector.server.createContext(PATH, (exchange) -> {
				collector.received
					.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
				exchange.sendResponseHeaders(200, -1);
				exchange.close();
			});
			collector.server.start();
			return collector;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + PATH);
	}

	/** All that came so far. */
	public String received() {
		return String.join("\n", this.received);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
