package org.linli.graphql.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;

/**
 * How often an operation asks for the same under the same name. Of what was unfolded for
 * several types and came to the same the engine keeps the first, so the largest at each
 * place counts.
 */
final class Repeats {

	/** By the names on the way. */
	private final Map<List<String>, Integer> most = new HashMap<>();

	Repeats(ExecutableNormalizedOperation operation) {
		operation.getNormalizedFieldToMergedField()
			.forEach((field, merged) -> this.most.merge(field.getListOfResultKeys(), merged.getFields().size(),
					Math::max));
	}

	/** How often it is asked again where it was asked. */
	int of(ExecutableNormalizedField field) {
		return this.most.getOrDefault(field.getListOfResultKeys(), 1) - 1;
	}

}
