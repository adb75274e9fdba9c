package org.linli.graphql.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends to clients what they asked for, as long as they read it. The container waits some
 * seconds for a client that reads nothing, and counts anew with each byte for one that
 * reads little; what it is sent would lie in memory all the while.
 */
@Component
class Delivery {

	/** What is sent before a look at the time: less than a connection buffers. */
	private static final int PIECE = 8192;

	/** Bytes that even a poor line carries in a second. */
	private static final int PACE = 32 * 1024;

	private final Duration patience;

	private final LongSupplier time;

	@Autowired
	Delivery(SocketSettings settings) {
		this(settings.sendTimeout(), System::nanoTime);
	}

	/**
	 * A delivery.
	 * @param patience how long it may take to read something short
	 * @param time in nanoseconds, of whatever origin
	 */
	Delivery(Duration patience, LongSupplier time) {
		this.patience = patience;
		this.time = time;
	}

	/**
	 * Sends all of it, and waits until it is gone.
	 * @throws IOException if the reader has gone, or reads too slowly
	 */
	void send(OutputStream output, byte[] bytes) throws IOException {
		send(output, new ByteArrayInputStream(bytes), bytes.length);
	}

	/**
	 * Sends an answer, and waits until it is gone.
	 * @throws IOException if the reader has gone, or reads too slowly
	 */
	void send(OutputStream output, Answer answer) throws IOException {
		send(output, answer.read(), answer.length());
	}

	private void send(OutputStream output, InputStream bytes, int length) throws IOException {
		long longest = this.patience.plus(Duration.ofSeconds(length / PACE)).toNanos();
		long began = this.time.getAsLong();
		byte[] piece = new byte[Math.min(PIECE, length)];
		for (int count = bytes.read(piece); count > 0; count = bytes.read(piece)) {
			if (this.time.getAsLong() - began > longest) {
				throw new IOException("What was sent was not read in time");
			}
			output.write(piece, 0, count);
		}
		output.flush();
	}

}
