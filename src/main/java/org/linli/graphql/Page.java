package org.linli.graphql;

import java.util.ArrayList;
import java.util.List;

import graphql.relay.Connection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;

/**
 * A page of a connection, as a client asks for it by {@code first} and {@code after}.
 *
 * @param <T> what is listed
 */
public final class Page<T> implements Connection<T> {

	private final List<Edge<T>> edges;

	private final PageInfo pageInfo;

	private final int totalCount;

	Page(List<T> nodes, List<String> cursors, boolean more, boolean earlier, int totalCount) {
		List<Edge<T>> found = new ArrayList<>(nodes.size());
		for (int i = 0; i < nodes.size(); i++) {
			found.add(new DefaultEdge<>(nodes.get(i), new DefaultConnectionCursor(cursors.get(i))));
		}
		this.edges = List.copyOf(found);
		this.pageInfo = new DefaultPageInfo(found.isEmpty() ? null : found.getFirst().getCursor(),
				found.isEmpty() ? null : found.getLast().getCursor(), earlier, more);
		this.totalCount = totalCount;
	}

	@Override
	public List<Edge<T>> getEdges() {
		return this.edges;
	}

	public List<T> getNodes() {
		return this.edges.stream().map(Edge::getNode).toList();
	}

	@Override
	public PageInfo getPageInfo() {
		return this.pageInfo;
	}

	/** How many there are in all; -1, and never served, where it was not selected. */
	public int getTotalCount() {
		return this.totalCount;
	}

}
