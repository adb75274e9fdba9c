package org.linli.security;

import java.util.Map;

import org.linli.graph.Scope;

/**
 * A viewer with any scope, which no request can bring about by itself.
 */
public final class TestViewer {

	private TestViewer() {
	}

	public static Map<String, Object> context(Scope scope) {
		return Map.of(Viewer.KEY, new Viewer("test", "PLANNER", true, scope), Viewer.SCOPE, scope);
	}

}
