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
		String id = filled(text(body, "documentId"));
		String hash = hash(extensions);
		String document = document(filled(text(body, QUERY)), (id != null) ? id : hash);
		if (id != null && hash != null && !isNamed(document, hash)) {
			throw new Unreadable("'documentId' and 'sha256Hash' are those of two documents");
		}
		return new DefaultGraphQlRequest(document, text(body, "operationName"), object(body, "variables"), extensions);
	}

	/** An id is enough; clients of WebSockets, which must say a query, leave it empty. */
	private String document(@Nullable String query, @Nullable String id) {
		if (query == null && id == null) {
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

	/** The id of a document where Apollo's clients put it. */
	private static @Nullable String hash(@Nullable Map<String, Object> extensions) {
		Map<String, Object> persisted = (extensions != null) ? object(extensions, "persistedQuery") : null;
		return (persisted != null) ? filled(text(persisted, "sha256Hash")) : null;
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text : null;
	}

	private boolean isNamed(String document, String id) {
		return document.equals(this.documents.text(id)) || Documents.isIdOf(id, document);
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
