package org.linli.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.security.DemonstrationTokens;
import org.linli.security.GrantRole;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out tokens to whoever looks at the demonstration in a role. A server with an
 * issuer of its own has no such address.
 */
@RestController
class DemoTokenController {

	private final DemonstrationTokens tokens;

	/** Read when somebody asks: a server with an issuer never does. */
	private final SingletonSupplier<List<String>> regions = SingletonSupplier
		.of(() -> Demonstration.regions(new ClassPathResource("graph-seed/")));

	DemoTokenController(DemonstrationTokens tokens) {
		this.tokens = tokens;
	}

	@PostMapping(path = "/demo/tokens", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> token(@RequestBody TokenRequest request) {
		if (!this.tokens.issued()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		GrantRole role = request.grantRole();
		List<String> regions = this.regions.obtain();
		String region = (request.region() != null) ? request.region() : regions.getFirst();
		if (role == null || !regions.contains(region)) {
			return refusal();
		}
		boolean first = region.equals(regions.getFirst());
		if (!first && !DemoAccounts.actsElsewhere(role)) {
			return refusal();
		}
		String subject = first ? DemoAccounts.subject(role) : DemoAccounts.subject(role, region);
		return ResponseEntity.ok(Map.of("token", this.tokens.issue(subject), "type", "Bearer", "role", role, "region",
				region, "expiresIn", DemonstrationTokens.VALID.toSeconds()));
	}

	@ExceptionHandler(HttpMessageNotReadableException.class)
	ResponseEntity<Map<String, Object>> unreadable() {
		return refusal();
	}

	private ResponseEntity<Map<String, Object>> refusal() {
		List<String> regions = this.regions.obtain();
		return ResponseEntity.status(HttpStatus.BAD_REQUEST)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors", List.of(Map.of("message",
					"The body must be {\"role\": <one of " + List.of(GrantRole.values()) + ">, \"region\": <"
							+ regions.getFirst() + " without it, else one of " + regions + ", where nobody is "
							+ GrantRole.ORGANISATION_LIAISON + ">}",
					"extensions", Map.of("code", "BAD_REQUEST")))));
	}

	/**
	 * Which role the token is for.
	 *
	 * @param role its name; no number, of which nobody can say what it will mean
	 * @param region in which region, the first without it
	 */
	record TokenRequest(@Nullable String role, @Nullable String region) {

		@Nullable GrantRole grantRole() {
			return Stream.of(GrantRole.values()).filter((one) -> one.name().equals(this.role)).findFirst().orElse(null);
		}

	}

}
