package org.linli.graphql.transport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.linli.graphql.ConnectionOwner;
import org.linli.graphql.transport.SocketPlace.Taken;

import static org.assertj.core.api.Assertions.assertThat;

class SocketPlaceTests {

	private static final ConnectionOwner WANG = new ConnectionOwner("wang", false);

	private final SocketCounts counts = new SocketCounts(PretendedClient.SETTINGS, new SimpleMeterRegistry());

	@Test
	void isGivenBackWhoseverItWas() {
		SocketPlace nobodys = opened();
		SocketPlace wangs = opened();
		assertThat(wangs.take(WANG)).isEqualTo(Taken.TAKEN);
		assertThat(this.counts.number()).isEqualTo(2);

		assertThat(nobodys.leave()).isFalse();
		assertThat(wangs.leave()).isTrue();

		assertThat(this.counts.number()).isZero();
	}

	@Test
	void isGivenBackOnceWhereItsClientGoesBeforeItIsKnown() {
		SocketPlace place = opened();

		assertThat(place.leave()).isFalse();
		assertThat(place.take(WANG)).isEqualTo(Taken.GONE);

		assertThat(this.counts.number()).isZero();
		assertThat(opened().take(WANG)).isEqualTo(Taken.TAKEN);
		assertThat(opened().take(WANG)).isEqualTo(Taken.TAKEN);
		assertThat(opened().take(WANG)).isEqualTo(Taken.FULL);
	}

	private SocketPlace opened() {
		assertThat(this.counts.open()).isTrue();
		return new SocketPlace(this.counts);
	}

}
