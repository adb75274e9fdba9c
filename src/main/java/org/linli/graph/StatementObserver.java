package org.linli.graph;

import java.util.Map;

/**
 * Told of every statement that is run, before it is run: tests count statements with it
 * and look at their plans.
 */
@FunctionalInterface
public interface StatementObserver {

	void runs(String statement, Map<String, Object> parameters);

}
