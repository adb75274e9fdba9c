package org.linli.graphql.transport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.linli.graphql.ConnectionOwner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * There is room for so many sockets and no more, whatever comes and goes.
 */
class SocketCountsTests {

	private static final ConnectionOwner WANG = new ConnectionOwner("wang", false);

	private final SocketCounts counts = new SocketCounts(PretendedClient.SETTINGS, new SimpleMeterRegistry());

	@Test
	void hasRoomForThreeThatSaidNothingYet() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.counts.open()).isTrue();
		}
		assertThat(this.counts.open()).isFalse();

		this.counts.close();
		assertThat(this.counts.open()).isTrue();
	}

	@Test
	void hasRoomForFourInAll() {
		assertThat(this.counts.open() && this.counts.acknowledge(WANG)).isTrue();
		assertThat(this.counts.open() && this.counts.acknowledge(WANG)).isTrue();
		assertThat(this.counts.open() && this.counts.acknowledge(ConnectionOwner.ANYBODY)).isTrue();
		assertThat(this.counts.open()).isTrue();
		assertThat(this.counts.open()).isFalse();

		this.counts.close(WANG);
		assertThat(this.counts.open()).isTrue();
	}

	@Test
	void givesOneAccountTwoAndAllThatHaveNoneThree() {
		assertThat(this.counts.acknowledge(WANG)).isTrue();
		assertThat(this.counts.acknowledge(WANG)).isTrue();
		assertThat(this.counts.acknowledge(WANG)).isFalse();
		assertThat(this.counts.acknowledge(new ConnectionOwner("li", false))).isTrue();
		for (int i = 0; i < 3; i++) {
			assertThat(this.counts.acknowledge(ConnectionOwner.ANYBODY)).isTrue();
		}
		assertThat(this.counts.acknowledge(ConnectionOwner.ANYBODY)).isFalse();

		this.counts.close(WANG);
		assertThat(this.counts.acknowledge(WANG)).isTrue();
	}

}
