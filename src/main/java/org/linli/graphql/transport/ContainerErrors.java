package org.linli.graphql.transport;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Tells in JSON what the container refuses before anything of ours is reached, such as a
 * malformed address, and what the framework refuses without a word. The container's own
 * page would name the server.
 */
final class ContainerErrors extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		int status = response.getStatus();
		if (status < Fault.BAD_REQUEST.status().value() || response.getContentWritten() > 0 || response.isCommitted()) {
			return;
		}
		BrowserHeaders.of(request.getRequestURI()).forEach(response::setHeader);
		byte[] body = Fault.of(status).json();
		try {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setContentLength(body.length);
			OutputStream stream = response.getOutputStream();
			stream.write(body);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// Nobody is there to hear it.
		}
	}

}
