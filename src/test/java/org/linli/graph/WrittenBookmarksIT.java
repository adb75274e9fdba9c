package org.linli.graph;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;
import org.neo4j.driver.Bookmark;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenBookmarksIT extends GraphIT {

	@Autowired
	private WritingTransactions transactions;

	@Test
	void tellsReadersWhatWasWritten() {
		Set<Bookmark> before = this.driver.executableQueryBookmarkManager().getBookmarks();

		this.transactions.run(() -> this.writer.run(Scope.everything(), "CREATE (n:Trial {id: $id}) RETURN n.id AS id",
				Map.of("id", Ids.next())));

		assertThat(this.driver.executableQueryBookmarkManager().getBookmarks()).isNotEmpty().isNotEqualTo(before);
	}

}
