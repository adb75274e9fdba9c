package org.linli.graphql.transport;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Reads what a request asks, the same over every transport and by the letter: a number is
 * no text, a list is no object. Keys that nobody knows are passed over.
 */
@Component
class Payload {

	private static final String QUERY = "query";

	/**
	 * What is asked.
	 * @param body the body of a request over HTTP, or the payload of a message
	 * @throws Unreadable if it is no request
	 */
	GraphQlRequest read(Map<String, ? extends @Nullable Object> body) {
		String query = text(body, QUERY);
		if (query == null || query.isBlank()) {
			throw new Unreadable("'query' is missing");
		}
		return new DefaultGraphQlRequest(query, text(body, "operationName"), object(body, "variables"),
				Payload.<Object>object(body, "extensions"));
	}

	private static @Nullable String text(Map<String, ? extends @Nullable Object> body, String key) {
		Object value = body.get(key);
		if (value != null && !(value instanceof String)) {
			throw new Unreadable("'" + key + "' must be a string");
		}
		return (String) value;
	}

	@SuppressWarnings("unchecked")
	private static <V extends @Nullable Object> @Nullable Map<String, V> object(
			Map<String, ? extends @Nullable Object> body, String key) {
		Object value = body.get(key);
		if (value != null && !(value instanceof Map)) {
			throw new Unreadable("'" + key + "' must be an object");
		}
		return (Map<String, V>) value;
	}

}
