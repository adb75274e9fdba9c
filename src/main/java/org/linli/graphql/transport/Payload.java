package org.linli.graphql.transport;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Documents;

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

	private static final String EXTENSIONS = "extensions";

	private final Documents documents;

	Payload(Documents documents) {
		this.documents = documents;
	}

	/**
	 * What is asked.
	 * @param body the body of a request over HTTP, or the payload of a message
	 * @throws Unreadable if it is no request
	 * @throws Refused if its document is not known and would have to be
	 */
	GraphQlRequest read(Map<String, ? extends @Nullable Object> body) {
		Map<String, Object> extensions = object(body, EXTENSIONS);
		return new DefaultGraphQlRequest(document(text(body, QUERY), id(body, extensions)), text(body, "operationName"),
				object(body, "variables"), extensions);
	}

	/** An id is enough; clients of WebSockets, which must say a query, leave it empty. */
	private String document(@Nullable String text, @Nullable String id) {
		String query = (text != null && !text.isBlank()) ? text : null;
		if (query == null && (id == null || id.isBlank())) {
			throw new Unreadable("'query' is missing");
		}
		if (id == null) {
			if (this.documents.only() || query == null) {
				throw Refused.because(Fault.PERSISTED_QUERY_ONLY);
			}
			return query;
		}
		String known = this.documents.text(id);
		if (known == null) {
			// A client that sends the text with its hash would have it kept: nobody need.
			if (query == null || this.documents.only()) {
				throw Refused.because(Fault.PERSISTED_QUERY_NOT_FOUND);
			}
			if (!Documents.isIdOf(id, query)) {
				throw new Unreadable("'documentId' is not that of 'query'");
			}
			return query;
		}
		if (query != null && !query.equals(known)) {
			throw new Unreadable("'documentId' is not that of 'query'");
		}
		return known;
	}

	/** The id of a document, as GraphQL over HTTP or as Apollo puts it. */
	private static @Nullable String id(Map<String, ? extends @Nullable Object> body,
			@Nullable Map<String, Object> extensions) {
		String id = text(body, "documentId");
		Map<String, Object> persisted = (extensions != null) ? object(extensions, "persistedQuery") : null;
		String hash = (persisted != null) ? text(persisted, "sha256Hash") : null;
		return (id != null) ? id : hash;
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
