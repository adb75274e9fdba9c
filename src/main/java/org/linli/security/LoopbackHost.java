package org.linli.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers, in a demonstration, only requests that come from this machine and name it. A
 * page of the internet may lead its own name to the loopback address, and would else read
 * the demonstration through the browser of whoever visits it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackHost extends OncePerRequestFilter {

	private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private final boolean demonstration;

	LoopbackHost(IdentitySettings settings) {
		this.demonstration = settings.demonstration();
	}

	static boolean names(@Nullable String host) {
		return host != null && NAMES.contains(host.toLowerCase(Locale.ROOT));
	}

	/** Whatever address the server listens on. */
	static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** A server that knows who asks answers to any name. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.demonstration;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (names(request.getServerName()) && isLoopback(request.getRemoteAddr())) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream()
				.write("""
						{"errors": [{"message": "This server answers to localhost only", "extensions": {"code": "FOREIGN_HOST"}}]}"""
					.getBytes(StandardCharsets.UTF_8));
		}
	}

}
