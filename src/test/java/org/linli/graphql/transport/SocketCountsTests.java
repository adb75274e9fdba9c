package org.linli.graphql.transport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
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
	void theEldestOfThreeThatSaidNothingYetMakesRoomForAFourth() {
		SocketPlace eldest = stranger();
		assertThat(waits(eldest)).isNull();
		SocketPlace second = stranger();
		assertThat(waits(second)).isNull();
		assertThat(waits(stranger())).isNull();

		assertThat(waits(stranger())).isSameAs(eldest);
		this.counts.close(eldest, null);
		this.counts.close(second, null);
		assertThat(waits(stranger())).isNull();
	}

	@Test
	void hasRoomForFourInAll() {
		for (int i = 0; i < 4; i++) {
			assertThat(this.counts.open()).isTrue();
		}
		assertThat(this.counts.open()).isFalse();
		assertThat(this.counts.number()).isEqualTo(4);

		this.counts.close(stranger(), null);
		assertThat(this.counts.open()).isTrue();
	}

	@Test
	void givesOneAccountTwoAndAllThatHaveNoneThree() {
		assertThat(acknowledges(WANG)).isTrue();
		assertThat(acknowledges(WANG)).isTrue();
		assertThat(acknowledges(WANG)).isFalse();
		assertThat(acknowledges(new ConnectionOwner("li", false))).isTrue();
		for (int i = 0; i < 3; i++) {
			assertThat(acknowledges(ConnectionOwner.ANYBODY)).isTrue();
		}
		assertThat(acknowledges(ConnectionOwner.ANYBODY)).isFalse();

		this.counts.close(stranger(), WANG);
		assertThat(acknowledges(WANG)).isTrue();
	}

	private boolean acknowledges(ConnectionOwner owner) {
		return this.counts.acknowledge(stranger(), owner);
	}

	private @Nullable SocketPlace waits(SocketPlace place) {
		assertThat(this.counts.open()).isTrue();
		return this.counts.await(place);
	}

	private SocketPlace stranger() {
		return new SocketPlace(this.counts, () -> {
		});
	}

}
