package org.linli.graph;

import java.util.Set;

import org.neo4j.driver.Driver;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;
import org.springframework.stereotype.Component;

/**
 * Tells the readers what was written: on a cluster, a read that follows a change may be
 * answered by a member that has not heard of it yet, and then waits until it has.
 */
@Component
class WrittenBookmarks {

	private final Driver driver;

	WrittenBookmarks(@Lazy Driver driver) {
		this.driver = driver;
	}

	@EventListener
	void written(Neo4jBookmarksUpdatedEvent event) {
		this.driver.executableQueryBookmarkManager().updateBookmarks(Set.of(), event.getBookmarks());
	}

}
