package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.linli.testing.Patience;

import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Bodies of requests that come as no client's would.
 */
final class PretendedBodies {

	private PretendedBodies() {
	}

	/** Says how long its body is. */
	static final class Announced extends MockHttpServletRequest {

		private final InputStream body;

		private final int length;

		Announced(InputStream body, int length) {
			super("POST", "/anything");
			this.body = body;
			this.length = length;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Sent(this.body);
		}

		@Override
		public long getContentLengthLong() {
			return this.length;
		}

	}

	/** Must not be read. */
	static final class Unread extends InputStream {

		@Override
		public int read() {
			throw new AssertionError("It was read");
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return read();
		}

	}

	/** Comes byte by byte. */
	static final class Drops extends InputStream {

		private int left;

		Drops(int length) {
			this.left = length;
		}

		@Override
		public int read() {
			LockSupport.parkNanos(1_000);
			return (this.left-- > 0) ? ' ' : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			int one = read();
			target[offset] = (byte) one;
			return (one < 0) ? -1 : 1;
		}

	}

	/** A byte now and then, without an end. */
	static final class Drip extends InputStream {

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
	static final class Broken extends InputStream {

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

	static final class Sent extends ServletInputStream {

		private final InputStream stream;

		Sent(InputStream stream) {
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
