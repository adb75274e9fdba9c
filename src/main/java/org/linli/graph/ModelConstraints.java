package org.linli.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * The uniqueness constraints that the migrations declare. Every key rests on one: without
 * it, two that come at the same time are both kept. A database that lost one is found at
 * the start.
 */
final class ModelConstraints {

	private static final Pattern DECLARED = Pattern.compile(
			"CONSTRAINT \\w+ IF NOT EXISTS\\s+FOR \\((\\w+):(?<label>\\w+)\\) REQUIRE \\(?(?<keys>[^)]+?)\\)? IS UNIQUE");

	private ModelConstraints() {
	}

	/**
	 * Looks whether the database has all constraints.
	 * @param migrations the texts of the migrations
	 * @throws DatabaseUnfit if it lacks one
	 */
	static void verify(Session session, List<String> migrations) {
		Set<String> missing = new TreeSet<>(declared(migrations));
		session.run("""
				SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties
				WHERE type CONTAINS 'UNIQUENESS' OR type CONTAINS 'KEY'
				RETURN head(labelsOrTypes) AS label, properties
				""")
			.forEachRemaining((row) -> missing
				.remove(written(row.get("label").asString(), row.get("properties").asList(Value::asString))));
		if (!missing.isEmpty()) {
			throw new DatabaseUnfit("The database lacks the uniqueness of " + String.join(", ", missing) + ".",
					"Create it anew, after mending what is there twice.");
		}
	}

	/** What the migrations declare, as {@code Label(key, key)}. */
	static List<String> declared(List<String> migrations) {
		List<String> declared = new ArrayList<>();
		for (String text : migrations) {
			Matcher found = DECLARED.matcher(text);
			while (found.find()) {
				declared.add(written(found.group("label"),
						Stream.of(found.group("keys").split(",", -1))
							.map((key) -> key.strip().replaceFirst("^\\w+\\.", ""))
							.toList()));
			}
		}
		return declared;
	}

	private static String written(String label, List<String> keys) {
		return keys.stream().collect(Collectors.joining(", ", label + "(", ")"));
	}

}
