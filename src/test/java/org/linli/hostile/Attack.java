package org.linli.hostile;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.hostile.AnyDocuments.Asked;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that is sent to a server.
 *
 * @param number tells which one it is, for whoever looks for what went wrong
 * @param method of HTTP
 * @param query what stands behind the path; empty for nothing
 * @param headers of HTTP, without the one that tells who asks
 * @param body what is sent, each character a byte
 * @param asked the document, if it is one
 */
record Attack(int number, String method, String query, Map<String, String> headers, String body,
		@Nullable Asked asked) {

	static final String STRICT = "application/graphql-response+json";

	/** A document as a good client sends it. */
	static Attack document(int number, Asked asked) {
		return body(number, json(asked).getBytes(StandardCharsets.UTF_8)).asking(asked);
	}

	/** A document in the address. */
	static Attack address(int number, Asked asked) {
		String query = "?query=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8)
				+ ((asked.operation() != null)
						? "&operationName=" + URLEncoder.encode(asked.operation(), StandardCharsets.UTF_8) : "")
				+ "&variables="
				+ URLEncoder.encode(JsonMapper.shared().writeValueAsString(asked.variables()), StandardCharsets.UTF_8);
		return new Attack(number, "GET", query, Map.of("Accept", STRICT), "", asked);
	}

	/** Any body. */
	static Attack body(int number, byte[] body) {
		return new Attack(number, "POST", "", Map.of("Accept", STRICT, "Content-Type", "application/json"),
				new String(body, StandardCharsets.ISO_8859_1), null);
	}

	Attack asking(Asked document) {
		return new Attack(this.number, this.method, this.query, this.headers, this.body, document);
	}

	/** The same under another header. */
	Attack with(String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(this.headers);
		all.put(name, value);
		return new Attack(this.number, this.method, this.query, all, this.body, null);
	}

	/** The same by another method. */
	Attack by(String other) {
		return new Attack(this.number, other, this.query, this.headers, this.body, null);
	}

	HttpRequest request(int port, @Nullable String token, Duration timeout) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql" + this.query))
			.timeout(timeout)
			.method(this.method, this.body.isEmpty() ? BodyPublishers.noBody()
					: BodyPublishers.ofString(this.body, StandardCharsets.ISO_8859_1));
		this.headers.forEach(request::header);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return request.build();
	}

	/** A document in JSON. */
	static String json(Asked asked) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("query", asked.text());
		if (asked.operation() != null) {
			body.put("operationName", asked.operation());
		}
		if (!asked.variables().isEmpty()) {
			body.put("variables", asked.variables());
		}
		return JsonMapper.shared().writeValueAsString(body);
	}

	@Override
	public String toString() {
		String text = new String(this.body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		return "%d: %s %s %s %s".formatted(this.number, this.method,
				this.query.substring(0, Math.min(2_000, this.query.length())), this.headers,
				text.substring(0, Math.min(2_000, text.length())));
	}

}
