package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Patience;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class WholeBodiesTests {

	private final WholeBodies bodies = new WholeBodies(new BodySettings(DataSize.ofBytes(10), Duration.ofMillis(200)));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@ParameterizedTest
	@CsvSource({ "0, 200", "1, 200", "10, 200", "11, 413", "20000, 413" })
	void letsInABodyUpToItsLongest(int length, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/anything");
		request.setContent("x".repeat(length).getBytes(StandardCharsets.US_ASCII));

		this.bodies.doFilter(request, this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(status);
		if (status == 200) {
			ServletRequest whole = Objects.requireNonNull(this.chain.getRequest());
			assertThat(whole.getInputStream().readAllBytes()).hasSize(length);
			assertThat(whole.getContentLength()).isEqualTo(length);
		}
		else {
			assertThat(this.chain.getRequest()).isNull();
			assertThat(this.response.getHeader("Connection")).isEqualTo("close");
		}
	}

	@Test
	void waitsNotForEverForOneWhoDrips() throws Exception {
		this.bodies.doFilter(request(new Drip()), this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(408);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void goesNotOnWithABodyThatBroke() throws Exception {
		this.bodies.doFilter(request(new Broken()), this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void readsNoBodyOfAGet() throws Exception {
		MockHttpServletRequest request = request(new Drip());
		request.setMethod("GET");

		this.bodies.doFilter(request, this.response, this.chain);

		assertThat(this.chain.getRequest()).isSameAs(request);
	}

	private static MockHttpServletRequest request(InputStream body) {
		return new MockHttpServletRequest("POST", "/anything") {

			@Override
			public ServletInputStream getInputStream() {
				return new Body(body);
			}

		};
	}

	/** A byte now and then, without an end. */
	private static final class Drip extends InputStream {

		@Override
		public int read() {
			Patience.pause();
			return ' ';
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			target[offset] = (byte) read();
			return 1;
		}

	}

	/** A byte, and then nothing in time. */
	private static final class Broken extends InputStream {

		private boolean begun;

		@Override
		public int read() throws IOException {
			if (this.begun) {
				throw new SocketTimeoutException();
			}
			this.begun = true;
			return ' ';
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			target[offset] = (byte) read();
			return 1;
		}

	}

	private static final class Body extends ServletInputStream {

		private final InputStream stream;

		Body(InputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			return this.stream.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			return this.stream.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return false;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
