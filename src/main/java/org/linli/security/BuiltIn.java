package org.linli.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.Ids;
import org.linli.graph.Work;

/**
 * What holds without standing in the graph: somebody has to be able to begin.
 */
public final class BuiltIn {

	/** Whoever brings no token to a demonstration: sees all of it, for no purpose. */
	static final Viewer PLANNER = new Viewer("demonstration", true, null,
			List.of(grant(GrantRole.PLANNER, "demonstration")));

	/** Plans and administers, and deals with nobody's contact data. */
	private static final Viewer SERVER = new Viewer("server", false, null,
			List.of(grant(GrantRole.PLANNER, "server"), grant(GrantRole.ADMINISTRATOR, "server")));

	private BuiltIn() {
	}

	/**
	 * What the context of a request holds that the server asks itself: it is in no hurry.
	 * No request from outside leads here.
	 */
	public static Map<String, Object> server() {
		Map<String, Object> context = new HashMap<>(SERVER.context());
		context.put(Work.KEY, Work.endless());
		return context;
	}

	/** A grant over everything. */
	static Grant grant(GrantRole role, String subject) {
		String id = Ids.of("built-in grant:" + role);
		return new Grant(id, "G-000000", subject, role, "", "", null, List.of(), LocalDate.EPOCH, null, null, 0);
	}

}
