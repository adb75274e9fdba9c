package org.linli.security;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.linli.graph.Ids;
import org.linli.graph.Scope;

/**
 * Viewers that no request can bring about by itself.
 */
public final class TestViewer {

	private TestViewer() {
	}

	/** Somebody who holds every role wherever the scope reaches. */
	public static Map<String, Object> context(Scope scope) {
		return context("test", scope, GrantRole.values());
	}

	/** Somebody who holds these roles wherever the scope reaches. */
	public static Map<String, Object> context(String name, Scope scope, GrantRole... roles) {
		List<Grant> grants = scope.prefixes()
			.stream()
			.flatMap((path) -> Arrays.stream(roles).map((role) -> grant(role, path)))
			.toList();
		return new Viewer(name, false, null, grants).context();
	}

	private static Grant grant(GrantRole role, String path) {
		List<String> steps = Stream.of(path.split("/", -1)).filter((step) -> !step.isEmpty()).toList();
		return new Grant(Ids.of("test grant:" + role + path), "G-TEST", "test", role,
				steps.isEmpty() ? "" : steps.getLast(), path, null,
				Audience.CASEWORKERS.includes(role) ? List.of(Purpose.values()) : List.of(), LocalDate.EPOCH, null,
				null, 0);
	}

}
