package org.linli.partnership;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.PageRequest;

/**
 * Which report-ins a list holds.
 *
 * @param kind only those of this kind; null for all
 * @param status only those of this status; null for all
 */
record ReportInFilter(@Nullable ReportInKind kind, @Nullable ReportInStatus status) {

	/** The parameters of a statement that lists in the order of path and code. */
	Map<String, Object> parameters(PageRequest page) {
		Map<String, Object> parameters = page.parameters("kind", this.kind);
		parameters.put("status", (this.status != null) ? this.status.name() : null);
		return parameters;
	}

	Map<String, Object> parameters(Collection<String> parents, PageRequest page) {
		Map<String, Object> parameters = parameters(page);
		parameters.put("parents", parents);
		return parameters;
	}

}
