package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request in before anybody looks at it, up to a length and within a
 * time and as long as there is room for it, whatever its path. It stands behind the
 * filters that let in: who is turned away there fills no memory. The container limits
 * each single read, and would wait for ever for somebody who sends a byte each time.
 */
@Component
@Order(WholeBodies.BEHIND_SECURITY)
class WholeBodies extends OncePerRequestFilter {

	static final int BEHIND_SECURITY = -90;

	private static final int AT_ONCE = 8192;

	/** A part of a body that is shorter is a crumb. */
	static final int CRUMB = 64;

	/** Who sends so many crumbs does not mean to send a body. */
	static final int MOST_CRUMBS = 2_000;

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final int longest;

	private final long patience;

	private final BodyRoom room;

	WholeBodies(BodySettings settings, BodyRoom room) {
		this.room = room;
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
		Body body = new Body(this.room);
		try {
			read(request, body);
		}
		catch (Refused ex) {
			body.close();
			ex.fault().tell(response);
			return;
		}
		catch (IOException ex) {
			body.close();
			// Whoever sent it has gone, or was told by the container that it came too
			// slowly.
			if (!response.isCommitted() && response.getStatus() < Fault.BAD_REQUEST.status().value()) {
				response.sendError(Fault.BAD_REQUEST.status().value());
			}
			return;
		}
		try {
			chain.doFilter(new BodyInMemory(request, body), response);
		}
		finally {
			body.close();
		}
	}

	private void read(HttpServletRequest request, Body body) throws IOException {
		// What is announced and will not be taken in need not be sent.
		demand(request.getContentLengthLong() <= this.longest, Fault.BODY_TOO_LARGE);
		demand(request.getContentLengthLong() <= this.room.left(), Fault.TOO_BUSY);
		InputStream stream = request.getInputStream();
		long began = System.nanoTime();
		byte[] part = new byte[AT_ONCE];
		int crumbs = 0;
		int length = stream.read(part);
		while (length >= 0) {
			crumbs += (length < CRUMB) ? 1 : 0;
			demand(crumbs <= MOST_CRUMBS, Fault.BODY_IN_CRUMBS);
			demand(body.length() + length <= this.longest, Fault.BODY_TOO_LARGE);
			demand(body.isAdded(part, length), Fault.TOO_BUSY);
			demand(System.nanoTime() - began <= this.patience, Fault.REQUEST_TIMEOUT);
			length = stream.read(part);
		}
	}

	private static void demand(boolean met, Fault otherwise) {
		if (!met) {
			throw Refused.because(otherwise);
		}
	}

}
