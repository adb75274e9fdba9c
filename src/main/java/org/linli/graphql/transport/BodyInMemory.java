package org.linli.graphql.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body has come whole. Once it is read, nothing keeps it any longer, and
 * its room is kept until something is made of it: for a moment both take memory.
 */
final class BodyInMemory extends HttpServletRequestWrapper {

	private static final String BODY = Body.class.getName();

	private final Body body;

	private final ServletInputStream stream;

	BodyInMemory(HttpServletRequest request, Body body) {
		super(request);
		this.body = body;
		this.stream = new Stream(body);
		request.setAttribute(BODY, body);
	}

	/**
	 * Gives its room to others: whoever answers may take long, and knows by now what is
	 * asked.
	 * @param request it, or what others made of it
	 */
	static void letGo(ServletRequest request) {
		if (request.getAttribute(BODY) instanceof Body body) {
			body.close();
		}
	}

	@Override
	public ServletInputStream getInputStream() {
		return this.stream;
	}

	@Override
	public BufferedReader getReader() {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(this.stream, charset));
	}

	@Override
	public int getContentLength() {
		return this.body.length();
	}

	@Override
	public long getContentLengthLong() {
		return this.body.length();
	}

	private static final class Stream extends ServletInputStream {

		private final Body body;

		Stream(Body body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			return this.body.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.body.isRead();
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			try {
				listener.onDataAvailable();
				listener.onAllDataRead();
			}
			catch (IOException ex) {
				listener.onError(ex);
			}
		}

	}

}
