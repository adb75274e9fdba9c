package org.linli.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.linli.graph.DatabaseUnavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers a request without a valid token, as every mistake of a client is answered: with
 * a code, and nothing about what lies behind.
 */
@Component
class BearerRefusals implements AuthenticationEntryPoint {

	private final BearerTokenAuthenticationEntryPoint headers = new BearerTokenAuthenticationEntryPoint();

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (refusal instanceof AuthenticationServiceException) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			if (refusal.getCause() instanceof DatabaseUnavailable) {
				write(response, "The database does not answer; ask again later", "DATABASE_UNAVAILABLE");
			}
			else {
				write(response, "The issuer of tokens does not answer, and its keys are not known",
						"ISSUER_UNAVAILABLE");
			}
		}
		else {
			this.headers.commence(request, response, refusal);
			write(response, "A valid token of the issuer is needed: Authorization: Bearer <token>", "UNAUTHENTICATED");
		}
	}

	private static void write(HttpServletResponse response, String message, String code) throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write("""
					{"errors": [{"message": "%s", "extensions": {"code": "%s"}}]}""".formatted(message, code)
				.getBytes(StandardCharsets.UTF_8));
	}

}
