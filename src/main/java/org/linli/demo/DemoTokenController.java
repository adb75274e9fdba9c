package org.linli.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out tokens to whoever looks at the demonstration in a role. A server with an
 * issuer of its own has no such address.
 */
@RestController
class DemoTokenController {

	private final DemonstrationTokens tokens;

	DemoTokenController(DemonstrationTokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping(path = "/demo/tokens", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> token(@RequestBody TokenRequest request) {
		if (!this.tokens.issued()) {
			return ResponseEntity.notFound().build();
		}
		GrantRole role = request.grantRole();
		if (role == null) {
			return refusal();
		}
		return ResponseEntity.ok(Map.of("token", this.tokens.issue(DemoAccounts.subject(role)), "type", "Bearer",
				"role", role, "expiresIn", DemonstrationTokens.VALID.toSeconds()));
	}

	@ExceptionHandler(HttpMessageNotReadableException.class)
	ResponseEntity<Map<String, Object>> unreadable() {
		return refusal();
	}

	private static ResponseEntity<Map<String, Object>> refusal() {
		return ResponseEntity.status(HttpStatus.BAD_REQUEST)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors",
					List.of(Map.of("message",
							"The body must be {\"role\": <one of " + List.of(GrantRole.values()) + ">}", "extensions",
							Map.of("code", "BAD_REQUEST")))));
	}

	/**
	 * Which role the token is for.
	 *
	 * @param role its name; no number, of which nobody can say what it will mean
	 */
	record TokenRequest(@Nullable String role) {

		@Nullable GrantRole grantRole() {
			return Stream.of(GrantRole.values()).filter((one) -> one.name().equals(this.role)).findFirst().orElse(null);
		}

	}

}
