package org.linli.graphql.transport;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Reads what a request over HTTP asks: by POST from its body, which must be JSON in
 * UTF-8, by GET from the query of its address.
 */
@Component
class RequestReader {

	private static final String IDENTITY = "identity";

	private final Payload payload;

	RequestReader(Payload payload) {
		this.payload = payload;
	}

	/**
	 * What is asked.
	 * @throws Unreadable if it is no request of GraphQL
	 * @throws Refused if it does not come as it must
	 */
	GraphQlRequest read(ServerRequest request) throws IOException {
		if (HttpMethod.GET.equals(request.method())) {
			return this.payload.read(QueryParameters.body(request.servletRequest().getQueryString()));
		}
		if (!isJson(headers(request, HttpHeaders.CONTENT_TYPE))) {
			throw Refused.taking(Fault.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
		}
		if (!headers(request, HttpHeaders.CONTENT_ENCODING).stream().allMatch(IDENTITY::equalsIgnoreCase)) {
			throw Refused.taking(Fault.UNSUPPORTED_ENCODING, HttpHeaders.ACCEPT_ENCODING, IDENTITY);
		}
		try {
			return this.payload.read(body(request));
		}
		finally {
			BodyInMemory.letGo(request.servletRequest());
		}
	}

	private static Map<String, @Nullable Object> body(ServerRequest request) throws IOException {
		byte[] body = request.servletRequest().getInputStream().readAllBytes();
		return StrictJson.object(Utf8.text(body, "The body"), "The body");
	}

	/** All of them: the framework passes over what stands twice. */
	private static List<String> headers(ServerRequest request, String name) {
		return Collections.list(request.servletRequest().getHeaders(name));
	}

	private static boolean isJson(List<String> types) {
		try {
			MediaType type = (types.size() == 1) ? MediaType.parseMediaType(types.getFirst()) : null;
			return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
					&& (type.getCharset() == null || Utf8.isMeantBy(type));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
