package org.linli.hostile;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what is wrong with an answer: whatever was sent, it has a status of its kind,
 * holds JSON of the form that is promised, and its data is that of the document.
 */
final class Judge {

	private static final int MIXED = 294;

	private static final Set<Integer> STATUSES = Set.of(200, 204, MIXED, 400, 401, 405, 406, 408, 413, 414, 415, 417,
			431, 501);

	/** Methods that nobody has heard of are not done, which HTTP wants said by a 5xx. */
	private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD");

	private static final Pattern TELLING = Pattern.compile(
			"(?i)tomcat|apache|catalina|spring|java\\.|exception|\\sat org|<html|neo4j|cypher|MATCH \\(|bolt:|antlr");

	/** Words for values that only a language of the server's uses. */
	private static final Pattern CLASS = Pattern.compile(
			"[a-z](Map|List)\\b|[A-Z]\\w+(Value|Field)\\{|'(Map|List|Long|Double|Integer|Big\\w+)'|\\b(String|Int|Float|Boolean|Enum|Object|Array|Null)Value\\b|\\bAST\\b");

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

	private final GraphQLSchema schema;

	private final Map<String, AtomicInteger> codes = new ConcurrentSkipListMap<>();

	private final AtomicInteger shapes = new AtomicInteger();

	Judge(GraphQLSchema schema) {
		this.schema = schema;
	}

	/** How many errors had each code. */
	Map<String, AtomicInteger> codes() {
		return this.codes;
	}

	/** Of how many answers the data was compared with the document. */
	int shapes() {
		return this.shapes.get();
	}

	/** What is wrong; empty if nothing is. */
	List<String> faults(Attack attack, HttpResponse<String> response) {
		List<String> faults = new ArrayList<>();
		int status = response.statusCode();
		if (!STATUSES.contains(status) || (status == 501 && METHODS.contains(attack.method()))) {
			faults.add("status " + status);
		}
		if (attack.method().equals("HEAD") || (attack.method().equals("OPTIONS") && response.body().isEmpty())) {
			return faults;
		}
		JsonNode body = read(response.body());
		if (body == null || !body.isObject()) {
			faults.add("no JSON object: " + response.body());
			return faults;
		}
		if (!Set.of("data", "errors", "extensions").containsAll(body.propertyNames())) {
			faults.add("has " + body.propertyNames());
		}
		errors(body, faults);
		if (Attack.STRICT.equals(attack.headers().get("Accept"))) {
			status(body, status, faults);
		}
		if (body.path("data").isObject() && attack.asked() != null) {
			this.shapes.incrementAndGet();
			faults.addAll(AnswerShape.of(this.schema, attack.asked()).faults(body.path("data")));
		}
		return faults;
	}

	private static void status(JsonNode body, int status, List<String> faults) {
		boolean data = body.has("data");
		boolean errors = body.has("errors");
		boolean fits = (data && errors) ? status == MIXED : data ? status == 200 : status >= 400;
		if (!fits) {
			faults.add("status %d with data: %s, errors: %s".formatted(status, data, errors));
		}
	}

	private void errors(JsonNode body, List<String> faults) {
		JsonNode errors = body.path("errors");
		if (body.has("errors") && (!errors.isArray() || errors.isEmpty())) {
			faults.add("no errors: " + errors);
		}
		if (!body.has("errors") && !body.path("data").isObject()) {
			faults.add("neither data nor errors");
		}
		errors.forEach((error) -> {
			String code = error.at("/extensions/code").asString("");
			this.codes.computeIfAbsent(code, (key) -> new AtomicInteger()).incrementAndGet();
			if (!CODE.matcher(code).matches() || error.path("message").asString("").isEmpty()) {
				faults.add("no code or message: " + error);
			}
			if (code.equals("INTERNAL_ERROR") || TELLING.matcher(error.toString()).find()
					|| CLASS.matcher(error.toString()).find()) {
				faults.add("tells of the inside: " + error);
			}
			String message = error.path("message").asString("");
			if (AnyValues.TELLTALE.stream().anyMatch(message::contains)) {
				faults.add("repeats what was sent: " + error);
			}
		});
		if (!body.has("data") && errors.size() > 10) {
			faults.add("errors without end: " + errors.size());
		}
	}

	private static @Nullable JsonNode read(String text) {
		try {
			return JsonMapper.shared().readTree(text);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
