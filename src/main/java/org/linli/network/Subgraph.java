package org.linli.network;

import java.util.List;

import org.linli.graphql.GraphPath.Hop;

/**
 * What lies around a thing.
 *
 * @param nodes ids of the things, the nearest first
 * @param hops what joins them
 * @param truncated whether something was left out
 */
record Subgraph(List<String> nodes, List<Hop> hops, boolean truncated) {

	static final Subgraph EMPTY = new Subgraph(List.of(), List.of(), false);

}
