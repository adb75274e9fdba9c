package org.linli.graphql.transport;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers every error of every path like a mistake in what is asked: in JSON with a code,
 * whatever is accepted, and without a word of what came or of what failed.
 */
@RestController
class ErrorAnswers implements ErrorController {

	@RequestMapping("${server.error.path:${error.path:/error}}")
	ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		// Whoever asks for the address itself finds nothing there.
		int known = (status instanceof Integer number) ? number : HttpStatus.NOT_FOUND.value();
		return ResponseEntity.status(known).contentType(MediaType.APPLICATION_JSON).body(Fault.of(known).body());
	}

}
