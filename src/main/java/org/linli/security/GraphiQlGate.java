package org.linli.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps GraphiQL to demonstrations, unless it is asked for: a browser that opens a page
 * brings no token, so nobody can tell whether it may see it. What it shows then is what
 * the token may see that is put into it.
 */
@Component
class GraphiQlGate extends OncePerRequestFilter {

	private static final List<String> PATHS = List.of("/graphiql", "/_static/", "/webjars/");

	private final boolean open;

	GraphiQlGate(IdentitySettings settings) {
		this.open = settings.demonstration() || settings.graphiql();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return this.open || (!path.equals("/") && PATHS.stream().noneMatch(path::startsWith));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
