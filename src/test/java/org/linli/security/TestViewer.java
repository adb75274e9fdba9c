package org.linli.security;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.graph.Scope;

/**
 * Viewers that no request can bring about by itself.
 */
public final class TestViewer {

	private static final String NOWHERE = "nowhere/";

	private TestViewer() {
	}

	/** Somebody who holds every role wherever the scope reaches. */
	public static Map<String, Object> context(Scope scope) {
		return context("test", scope, GrantRole.values());
	}

	/**
	 * Somebody who holds these roles wherever the scope reaches, or at no place at all.
	 */
	public static Map<String, Object> context(String name, Scope scope, GrantRole... roles) {
		return viewer(name, null, scope, roles).context();
	}

	/** A person who holds these roles. */
	public static Map<String, Object> person(String name, String person, Scope scope, GrantRole... roles) {
		return viewer(name, person, scope, roles).context();
	}

	/** Somebody who acts for an organisation. */
	public static Map<String, Object> liaison(String name, String path, String organization) {
		return new Viewer(name, false, null, List.of(grant(GrantRole.ORGANISATION_LIAISON, path, organization)))
			.context();
	}

	/** Somebody who deals with persons, for these purposes. */
	public static Map<String, Object> caseworker(String name, String path, Purpose... purposes) {
		Grant grant = grant(GrantRole.COMMUNITY_WORKER, path, null);
		return new Viewer(name, false, null, List.of(new Grant(grant.id(), grant.code(), grant.subject(), grant.role(),
				grant.place(), path, null, List.of(purposes), grant.since(), null, null, 0)))
			.context();
	}

	/** A person who holds each of these roles at a place, named by its path. */
	public static Map<String, Object> holding(String name, @Nullable String person,
			List<Map.Entry<GrantRole, String>> roles) {
		return new Viewer(name, false, person,
				roles.stream().map((one) -> grant(one.getKey(), one.getValue(), null)).toList())
			.context();
	}

	static Viewer viewer(String name, @Nullable String person, Scope scope, GrantRole... roles) {
		List<String> paths = scope.prefixes().isEmpty() ? List.of(NOWHERE) : scope.prefixes();
		return new Viewer(name, false, person,
				paths.stream().flatMap((path) -> Arrays.stream(roles).map((role) -> grant(role, path, null))).toList());
	}

	private static Grant grant(GrantRole role, String path, @Nullable String organization) {
		List<String> steps = Stream.of(path.split("/", -1)).filter((step) -> !step.isEmpty()).toList();
		return new Grant(Ids.of("test grant:" + role + path), "G-TEST", "test", role,
				steps.isEmpty() ? "" : steps.getLast(), path, organization,
				Audience.CASEWORKERS.includes(role) ? List.of(Purpose.values()) : List.of(), LocalDate.EPOCH, null,
				null, 0);
	}

}
