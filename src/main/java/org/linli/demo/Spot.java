package org.linli.demo;

/**
 * A place that is in the graph.
 *
 * @param key its key
 * @param id its id
 * @param name its name
 * @param path its scope path
 */
record Spot(String key, String id, String name, String path) {

	/** Whether it is that place or lies in it. */
	boolean isBelow(Spot other) {
		return this.path.startsWith(other.path());
	}

}
