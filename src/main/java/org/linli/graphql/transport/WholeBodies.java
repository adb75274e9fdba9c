package org.linli.graphql.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request in before anybody looks at it, up to a length and within a
 * time, whatever its path. It stands behind the filters that let in: who is turned away
 * there fills no memory. The container limits each single read, and would wait for ever
 * for somebody who sends a byte each time.
 */
@Component
@Order(WholeBodies.BEHIND_SECURITY)
class WholeBodies extends OncePerRequestFilter {

	static final int BEHIND_SECURITY = -90;

	private static final int AT_ONCE = 8192;

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final int longest;

	private final long patience;

	WholeBodies(BodySettings settings) {
		this.longest = Math.toIntExact(settings.body().toBytes());
		this.patience = settings.bodyTimeout().toNanos();
	}

	/** Nobody reads what comes with these; it is dropped behind the answer. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return WITHOUT_BODY.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body;
		try {
			body = read(request.getInputStream());
		}
		catch (Refused ex) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.sendError(ex.fault().status().value());
			return;
		}
		catch (IOException ex) {
			// Whoever sent it has gone, or was told by the container that it came too
			// slowly.
			if (!response.isCommitted() && response.getStatus() < Fault.BAD_REQUEST.status().value()) {
				response.sendError(Fault.BAD_REQUEST.status().value());
			}
			return;
		}
		chain.doFilter(new BodyInMemory(request, body), response);
	}

	private byte[] read(InputStream stream) throws IOException {
		long began = System.nanoTime();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		byte[] part = new byte[AT_ONCE];
		int length = stream.read(part);
		while (length >= 0) {
			body.write(part, 0, length);
			if (body.size() > this.longest) {
				throw Refused.because(Fault.BODY_TOO_LARGE, Fault.BODY_TOO_LARGE.message());
			}
			if (System.nanoTime() - began > this.patience) {
				throw Refused.because(Fault.REQUEST_TIMEOUT, Fault.REQUEST_TIMEOUT.message());
			}
			length = stream.read(part);
		}
		return body.toByteArray();
	}

}
