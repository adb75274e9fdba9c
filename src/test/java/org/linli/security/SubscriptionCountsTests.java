package org.linli.security;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A viewer listens to so much and no more.
 */
class SubscriptionCountsTests {

	private static final Viewer WANG = new Viewer("wang", false, null, List.of());

	private final SubscriptionCounts counts = new SubscriptionCounts(new SubscriptionSettings(2, 3));

	@Test
	void letsEachViewerListenToSoMuchAtATime() {
		this.counts.begin(WANG);
		this.counts.begin(WANG);
		assertThatThrownBy(() -> this.counts.begin(WANG)).isInstanceOf(TooManySubscriptions.class);
		assertThatCode(() -> this.counts.begin(new Viewer("li", false, null, List.of()))).doesNotThrowAnyException();

		this.counts.end(WANG);
		assertThatCode(() -> this.counts.begin(WANG)).doesNotThrowAnyException();
	}

	@Test
	void letsThoseWithoutANameListenToMoreTogether() {
		for (int i = 0; i < 3; i++) {
			this.counts.begin(BuiltIn.PLANNER);
		}
		assertThatThrownBy(() -> this.counts.begin(BuiltIn.PLANNER)).isInstanceOf(TooManySubscriptions.class);
	}

}
