package org.linli.graphql.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DeliveryTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);

	private final Delivery delivery = new Delivery(PATIENCE, this.now::get);

	@Test
	void sendsAllOfIt() throws IOException {
		byte[] bytes = new byte[100_001];
		bytes[100_000] = 7;
		ByteArrayOutputStream reader = new ByteArrayOutputStream();

		this.delivery.send(reader, bytes);

		assertThat(reader.toByteArray()).isEqualTo(bytes);
	}

	@ParameterizedTest
	@CsvSource({ "100, 8", "40_000, 10", "5_000_000, 160", "50_000_000, 1_500" })
	void waitsForWhoReadsAsFastAsAPoorLineCarries(String length, String seconds) throws IOException {
		assertThat(sent(number(length), Duration.ofSeconds(number(seconds)))).isEqualTo(number(length));
	}

	@ParameterizedTest
	@CsvSource({ "40_000, 60", "5_000_000, 200", "50_000_000, 4_000" })
	void givesUpWhoReadsMoreSlowly(String length, String seconds) {
		assertThatIOException().isThrownBy(() -> sent(number(length), Duration.ofSeconds(number(seconds))))
			.withMessageContaining("in time");
	}

	private static int number(String digits) {
		return Integer.parseInt(digits.replace("_", ""));
	}

	/** Sends to somebody who needs so long to read all of it. */
	private long sent(int length, Duration needed) throws IOException {
		AtomicLong read = new AtomicLong();
		OutputStream reader = new OutputStream() {

			@Override
			public void write(int one) {
				write(new byte[] { (byte) one }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int count) {
				read.addAndGet(count);
				DeliveryTests.this.now.addAndGet(needed.toNanos() / length * count);
			}

		};
		this.delivery.send(reader, new byte[length]);
		return read.get();
	}

}
