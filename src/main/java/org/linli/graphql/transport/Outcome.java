package org.linli.graphql.transport;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * How a request went, as HTTP says it. Whatever holds data is a success; of what holds
 * none, the first error with a status of its own says why. A client that takes plain JSON
 * alone is told of its own mistakes in the body only: it may read no other.
 */
final class Outcome {

	/** Data and errors both, by the specification of GraphQL over HTTP. */
	private static final HttpStatusCode PARTIAL_SUCCESS = HttpStatusCode.valueOf(294);

	private final HttpStatusCode status;

	private final HttpHeaders headers = new HttpHeaders();

	private final boolean ofTheWay;

	private Outcome(HttpStatusCode status) {
		this(status, false);
	}

	private Outcome(HttpStatusCode status, boolean ofTheWay) {
		this.status = status;
		this.ofTheWay = ofTheWay;
	}

	static Outcome of(WebGraphQlResponse response, Representation representation) {
		boolean plain = representation == Representation.JSON;
		if (response.getExecutionResult().isDataPresent()) {
			return new Outcome((plain || response.getErrors().isEmpty()) ? HttpStatus.OK : PARTIAL_SUCCESS);
		}
		for (ResponseError error : response.getErrors()) {
			Fault fault = fault(error);
			if (fault != null) {
				return of(fault, error);
			}
		}
		return new Outcome(plain ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
	}

	/** The fault of an error; null for a mistake in what is asked. */
	private static @Nullable Fault fault(ResponseError error) {
		Fault fault = Fault.of(String.valueOf(error.getExtensions().get("code")));
		return (fault != Fault.BAD_REQUEST) ? fault : null;
	}

	private static Outcome of(Fault fault, ResponseError error) {
		Outcome outcome = new Outcome(fault.status(), fault.isOfTheWay());
		if (fault == Fault.UNAUTHENTICATED) {
			outcome.headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		if (fault == Fault.MUTATION_NEEDS_POST) {
			outcome.headers.set(HttpHeaders.ALLOW, "POST");
		}
		int seconds = seconds(error.getExtensions(), fault.retryAfter());
		if (seconds > 0) {
			outcome.headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		}
		return outcome;
	}

	/** After how long to ask again, as the error knows it best. */
	private static int seconds(Map<String, Object> extensions, int otherwise) {
		Object known = Objects.requireNonNullElse(extensions.get("retryAfter"), otherwise);
		return (known instanceof Number number) ? (int) Math.ceil(number.doubleValue()) : otherwise;
	}

	HttpStatusCode status() {
		return this.status;
	}

	/**
	 * Whether the status is told to those who wait for a stream, too: it would be asked
	 * for again at once, or by a way that leads nowhere.
	 */
	boolean endsStreams() {
		return this.ofTheWay || this.headers.containsHeader(HttpHeaders.RETRY_AFTER);
	}

	/** What HTTP says beside the status. */
	HttpHeaders headers() {
		return this.headers;
	}

}
