package org.linli.graphql.transport;

import java.util.concurrent.atomic.AtomicInteger;

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

	@Test
	void isLeftToAnotherByTheEldestWhereTooManyAreNobodys() {
		AtomicInteger yielding = new AtomicInteger();
		SocketPlace known = opened(yielding::incrementAndGet);
		SocketPlace gone = opened(yielding::incrementAndGet);
		SocketPlace eldest = opened(() -> yielding.addAndGet(100));
		assertThat(known.take(WANG)).isEqualTo(Taken.TAKEN);
		gone.leave();
		SocketPlace second = opened(() -> yielding.addAndGet(1_000));
		opened(yielding::incrementAndGet);
		assertThat(yielding).hasValue(0);

		eldest.leave();
		opened(yielding::incrementAndGet);
		assertThat(yielding).hasValue(0);
		known.leave();
		opened(yielding::incrementAndGet);
		assertThat(yielding).hasValue(1_000);
		assertThat(second.take(WANG)).isEqualTo(Taken.TAKEN);
	}

	@Test
	void isNotWaitedForByOneThatLeftBefore() {
		AtomicInteger yielding = new AtomicInteger();
		assertThat(this.counts.open()).isTrue();
		SocketPlace gone = new SocketPlace(this.counts, yielding::incrementAndGet);
		gone.leave();
		gone.await();

		for (int i = 0; i < 3; i++) {
			opened(yielding::incrementAndGet);
		}
		assertThat(yielding).hasValue(0);
	}

	private SocketPlace opened() {
		return opened(() -> {
		});
	}

	private SocketPlace opened(Runnable yielding) {
		assertThat(this.counts.open()).isTrue();
		SocketPlace place = new SocketPlace(this.counts, yielding);
		place.await();
		return place;
	}

}
