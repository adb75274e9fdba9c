package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * The one table of what is refused under a status of its own: the code by which clients
 * know it, the status of HTTP, and after how many seconds it may be asked again. What
 * stands here with a message is said by the transport itself, on every path; what stands
 * here without one is said by others, who find their own words.
 */
enum Fault {

	BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed"),

	/** Clients of Apollo and urql know it by this name and send the text instead. */
	PERSISTED_QUERY_NOT_FOUND(HttpStatus.BAD_REQUEST, "PersistedQueryNotFound"),

	PERSISTED_QUERY_ONLY(HttpStatus.BAD_REQUEST, "Documents are asked for by 'documentId' alone"),

	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid token is needed: Authorization: Bearer <token>"),

	FORBIDDEN(HttpStatus.FORBIDDEN, "This is not for you"),

	NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),

	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method; see Allow"),

	MUTATION_NEEDS_POST(HttpStatus.METHOD_NOT_ALLOWED, "A mutation is asked for by POST"),

	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the media types that are accepted can be answered"),

	SUBSCRIPTION_NEEDS_STREAM(HttpStatus.NOT_ACCEPTABLE,
			"A subscription is answered as a stream: ask with Accept: text/event-stream, or over a WebSocket"),

	REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not come whole in time"),

	BODY_IN_CRUMBS(HttpStatus.BAD_REQUEST, "The body comes in parts that are too small"),

	BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this server takes"),

	URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is longer than this server takes; ask by POST"),

	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json in UTF-8"),

	UNSUPPORTED_ENCODING(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must come without a Content-Encoding"),

	FOREIGN_HOST(HttpStatus.MISDIRECTED_REQUEST, "This server does not answer to this name"),

	UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED, "This server speaks version 13 of WebSocket"),

	RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, 1),

	TOO_MANY_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS, 1),

	HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are larger than this server takes"),

	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The server failed"),

	NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "This server cannot do that"),

	VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "This server speaks HTTP/1.1"),

	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The server does not answer now"),

	TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The server answers as many requests as it can; ask again soon", 1),

	DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, 5),

	DEADLINE_EXCEEDED(HttpStatus.GATEWAY_TIMEOUT, 0);

	private final HttpStatus status;

	private final String message;

	private final int retryAfter;

	Fault(HttpStatus status, String message) {
		this(status, message, 0);
	}

	Fault(HttpStatus status, int retryAfter) {
		this(status, status.getReasonPhrase(), retryAfter);
	}

	Fault(HttpStatus status, String message, int retryAfter) {
		this.status = status;
		this.message = message;
		this.retryAfter = retryAfter;
	}

	HttpStatus status() {
		return this.status;
	}

	/** In words for the client, who learns nothing from them about the server. */
	String message() {
		return this.message;
	}

	/** After how many seconds it may be asked again; 0 where nobody can say. */
	int retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Whether the same may be asked in another way, or later: nobody who waits for a
	 * stream is told so by one that begins. What is forbidden is what is asked for
	 * itself.
	 */
	boolean isOfTheWay() {
		return this != FORBIDDEN && this.status.is4xxClientError();
	}

	/** The fault that carries a code; null for a code without a status of its own. */
	static @Nullable Fault of(String code) {
		return Stream.of(values()).filter((fault) -> fault.name().equals(code)).findFirst().orElse(null);
	}

	/** What a status says by itself, on any path. */
	static Fault of(int status) {
		return Stream.of(values())
			.filter((fault) -> fault.status.value() == status)
			.findFirst()
			.orElse((status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? BAD_REQUEST : INTERNAL_ERROR);
	}

	/** The body of an answer. */
	Map<String, Object> body() {
		return body(this.message);
	}

	/** The body of an answer that says more closely what is wrong. */
	Map<String, Object> body(String reason) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", reason);
		error.put("extensions",
				(this.retryAfter > 0) ? Map.of("code", name(), "retryAfter", this.retryAfter) : Map.of("code", name()));
		return Map.of("errors", List.of(error));
	}

	/** The body where nothing else can write it. */
	byte[] json() {
		return JsonMapper.shared().writeValueAsString(body()).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Refuses a request that is not read to its end, and therefore is the last one of its
	 * connection.
	 */
	void tell(HttpServletResponse response) throws IOException {
		byte[] body = json();
		response.setStatus(this.status.value());
		response.setHeader(HttpHeaders.CONNECTION, "close");
		if (this.retryAfter > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(this.retryAfter));
		}
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
