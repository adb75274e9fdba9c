package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Through here goes all that comes in and all that is answered, what the container itself
 * refuses as well: it gives every answer the headers that browsers obey, turns away what
 * is too long at its first look, and reads what is left of a body that nobody read.
 */
final class Gate extends ValveBase {

	private static final String CUT = Gate.class.getName() + ".cut";

	/** A WebSocket has begun, and what comes is no body. */
	private static final int SWITCHING = 101;

	/** No type of a body; the framework fails on it. */
	private static final String WILDCARD = "*";

	private static final int LONGEST_ADDRESS = 8192;

	private static final int LONGEST_HEADERS = 12288;

	/**
	 * How many times the longest body is read on, so that its sender hears the answer.
	 */
	private static final int PATIENCE = 16;

	private final long longest;

	private final long patience;

	Gate(BodySettings settings) {
		super(true);
		this.longest = settings.body().toBytes();
		this.patience = settings.bodyTimeout().toNanos();
	}

	/**
	 * Has the connection of a request closed at once: its answer is not complete, and
	 * shall not look so.
	 */
	static void cut(HttpServletRequest request) {
		request.setAttribute(CUT, true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		long began = System.nanoTime();
		BrowserHeaders.of(request.getRequestURI()).forEach(response::setHeader);
		Fault fault = fault(request, response);
		if (fault != null) {
			fault.tell(response);
		}
		else {
			getNext().invoke(request, response);
		}
		if (request.getAttribute(CUT) != null) {
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
		}
		else if (!request.isAsync() && response.getStatus() != SWITCHING && hasRest(request)) {
			response.flushBuffer();
			if (!isDropped(request, response, began)) {
				response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}
	}

	/** What the container refused already it tells itself. */
	private @Nullable Fault fault(Request request, Response response) {
		if (response.getStatus() >= Fault.BAD_REQUEST.status().value()) {
			return null;
		}
		org.apache.coyote.Request raw = request.getCoyoteRequest();
		if (raw.requestURI().getLength() + raw.queryString().getLength() > LONGEST_ADDRESS) {
			return Fault.URI_TOO_LONG;
		}
		if (length(raw.getMimeHeaders()) > LONGEST_HEADERS) {
			return Fault.HEADERS_TOO_LARGE;
		}
		if (String.valueOf(request.getContentType()).contains(WILDCARD)) {
			return Fault.UNSUPPORTED_MEDIA_TYPE;
		}
		return (length(request) > this.longest) ? Fault.BODY_TOO_LARGE : null;
	}

	private static int length(MimeHeaders headers) {
		int length = 0;
		for (int header = 0; header < headers.size(); header++) {
			length += headers.getName(header).getLength() + headers.getValue(header).getLength();
		}
		return length;
	}

	/** The length that the client gives; -1 if it gives none, no number, or several. */
	private static long length(Request request) {
		try {
			return request.getContentLengthLong();
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
	}

	private static boolean hasRest(Request request) {
		boolean body = length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		return body && !request.getCoyoteRequest().isFinished();
	}

	/**
	 * Reads the rest of a body: a connection that is closed while its client still sends
	 * is reset, and the answer is lost. What is still not read behind the deadline is cut
	 * off, and for those who were too slow nothing more is waited.
	 */
	private boolean isDropped(Request request, Response response, long began) {
		if (response.getStatus() == Fault.REQUEST_TIMEOUT.status().value()) {
			return false;
		}
		try {
			Waste waste = new Waste();
			long read = 0;
			int crumbs = 0;
			int length = 0;
			while (length >= 0 && read <= PATIENCE * this.longest && crumbs <= WholeBodies.MOST_CRUMBS
					&& System.nanoTime() - began < this.patience) {
				read += length;
				crumbs += (length < WholeBodies.CRUMB) ? 1 : 0;
				length = request.getCoyoteRequest().doRead(waste);
			}
			return length < 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Takes what is read, straight from the connection: an answer that is complete closes
	 * the stream of the request.
	 */
	private static final class Waste implements ApplicationBufferHandler {

		private ByteBuffer buffer = ByteBuffer.allocate(0);

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
			// The connection brings a buffer of its own.
		}

	}

}
