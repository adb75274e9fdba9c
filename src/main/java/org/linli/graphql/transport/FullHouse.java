package org.linli.graphql.transport;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.graphql.Capacity;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells at the door who would be told inside that the instance answers as much as it can:
 * before a token is verified and a body is read, so that whoever is turned away takes
 * next to nothing from those who are answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FullHouse extends OncePerRequestFilter {

	private final Capacity capacity;

	private final String path;

	FullHouse(Capacity capacity, GraphQlProperties properties) {
		this.capacity = capacity;
		this.path = Objects.requireNonNull(properties.getHttp().getPath());
	}

	/** A socket is no operation yet, and whoever asks what there is asks for none. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.path.equals(request.getServletPath()) || isSocket(request)
				|| HttpMethod.OPTIONS.matches(request.getMethod());
	}

	/** Whether a socket is asked for. */
	static boolean isSocket(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod())
				&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.capacity.isExhausted()) {
			Fault.TOO_BUSY.tell(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
