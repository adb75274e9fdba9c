package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Through here goes all that comes in and all that is answered, what the container itself
 * refuses as well: it gives every answer the headers that browsers obey, turns away a
 * body that says it is too long, and reads what is left of a body that nobody read.
 */
final class Gate extends ValveBase {

	/** A WebSocket has begun, and what comes is no body. */
	private static final int SWITCHING = 101;

	private static final int AT_ONCE = 8192;

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

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		long began = System.nanoTime();
		BrowserHeaders.of(request.getRequestURI()).forEach(response::setHeader);
		if (request.getContentLengthLong() > this.longest) {
			refuse(response);
		}
		else {
			getNext().invoke(request, response);
		}
		if (hasBody(request) && !request.isAsync() && response.getStatus() != SWITCHING) {
			drop(request, response, began);
		}
	}

	private static void refuse(Response response) throws IOException {
		byte[] body = Fault.BODY_TOO_LARGE.json();
		response.setStatus(Fault.BODY_TOO_LARGE.status().value());
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static boolean hasBody(Request request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	/**
	 * A connection that is closed while its client still sends is reset, and the answer
	 * is lost. What is still not read behind the deadline is cut off: the container waits
	 * for nothing.
	 */
	private void drop(Request request, Response response, long began) {
		try {
			response.flushBuffer();
			InputStream rest = request.getStream();
			byte[] part = new byte[AT_ONCE];
			long read = 0;
			int length = 0;
			while (length >= 0 && read <= PATIENCE * this.longest && System.nanoTime() - began < this.patience) {
				read += length;
				length = rest.read(part);
			}
		}
		catch (IOException ex) {
			// Nobody is there to hear it.
		}
	}

}
