package org.linli.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers, in a demonstration and on the port of those who watch over a server, only
 * requests that come from this machine and name it. A page of the internet may lead its
 * own name to the loopback address, and would else read what is shown there without a
 * token through the browser of whoever visits it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackHost extends OncePerRequestFilter {

	private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private static final Pattern PORT = Pattern.compile(":\\d+$");

	private final boolean demonstration;

	private final ManagementPort management;

	LoopbackHost(IdentitySettings settings, ManagementPort management) {
		this.demonstration = settings.demonstration();
		this.management = management;
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
		return !this.demonstration && !this.management.received(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isNamed(request) && isLoopback(request.getRemoteAddr())) {
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

	/** By what came itself, too: the other name may be what a proxy claims. */
	private static boolean isNamed(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		return names(request.getServerName()) && (host == null || names(PORT.matcher(host).replaceFirst("")));
	}

}
