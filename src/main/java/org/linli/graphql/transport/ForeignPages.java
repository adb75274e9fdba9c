package org.linli.graphql.transport;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers whether a page of another origin may ask the API, and read what is
 * answered, refusals too: it stands before all that refuses. All other pages are answered
 * like anybody, without a permission, which is a no. The framework would refuse them in
 * plain text, and with them our own pages behind a proxy that speaks TLS.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ForeignPages extends OncePerRequestFilter {

	private static final List<String> METHODS = List.of(HttpMethod.GET.name(), HttpMethod.POST.name());

	private final CorsProcessor processor = new Permissions();

	private final @Nullable CorsConfiguration cors;

	private final String path;

	ForeignPages(GraphQlCorsProperties cors, GraphQlProperties properties) {
		this.cors = completed(cors.toCorsConfiguration());
		this.path = Objects.requireNonNull(properties.getHttp().getPath());
	}

	/**
	 * Whoever lets an origin in need not say by which methods and headers it asks; a page
	 * reads no header that is not named, and must know when to ask again.
	 */
	private static @Nullable CorsConfiguration completed(@Nullable CorsConfiguration cors) {
		if (cors != null) {
			cors.setAllowedMethods(Objects.requireNonNullElse(cors.getAllowedMethods(), METHODS));
			cors.setAllowedHeaders(
					Objects.requireNonNullElse(cors.getAllowedHeaders(), List.of(CorsConfiguration.ALL)));
			cors.addExposedHeader(HttpHeaders.RETRY_AFTER);
		}
		return cors;
	}

	/** Who may open a socket is decided where it is opened. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.ORIGIN) == null || FullHouse.isSocket(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean known = this.cors != null && this.path.equals(request.getServletPath());
		if (known && this.processor.processRequest(this.cors, request, response)
				&& CorsUtils.isPreFlightRequest(request)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else {
			chain.doFilter(new FromNowhere(request), response);
		}
	}

	/** Says yes by its headers, and no by none. */
	private static final class Permissions extends DefaultCorsProcessor {

		@Override
		protected void rejectRequest(ServerHttpResponse response) {
			// Goes on without a permission.
		}

	}

	/** A request of which nobody is told any more from what page it comes. */
	private static final class FromNowhere extends HttpServletRequestWrapper {

		FromNowhere(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.ORIGIN.equalsIgnoreCase(name) ? null : super.getHeader(name);
		}

	}

}
