package org.linli.graphql;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/**
 * Answers a body that is no GraphQL request as a request error with a code, like every
 * other mistake of a client.
 */
@RestControllerAdvice
class UnreadableRequests {

	private static final Map<String, Object> ANSWER = Map.of("errors",
			List.of(Map.of("message",
					"The body must be a JSON object with 'query', and with 'variables' and 'extensions' as objects",
					"extensions", Map.of("code", "BAD_REQUEST"))));

	@ExceptionHandler({ HttpMessageNotReadableException.class, ServerWebInputException.class })
	ResponseEntity<Map<String, Object>> unreadable() {
		return ResponseEntity.status(HttpStatus.BAD_REQUEST).contentType(MediaType.APPLICATION_JSON).body(ANSWER);
	}

}
