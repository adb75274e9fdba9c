package org.linli.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Work;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class StayTests {

	private final Places instance = new Places(15);

	@Test
	void aFifthOfThePlacesMayBeUsedToPlan() {
		Places one = new Places(10);
		Places another = new Places(10);
		List<Disposable> asked = new ArrayList<>();

		assertThat(planning(one, asked)).isNull();
		assertThat(planning(one, asked)).isNull();
		assertThat(planning(one, asked)).isEqualTo(Busy.TOO_MANY_AT_ONCE);
		assertThat(planning(another, asked)).isNull();
		assertThat(planning(another, asked)).isEqualTo(Busy.TOO_BUSY);
		assertThat(planning(new Places(10), asked)).isEqualTo(Busy.TOO_BUSY);

		asked.forEach(Disposable::dispose);
		asked.clear();
		assertThat(planning(one, asked)).isNull();
		assertThat(planning(one, asked)).isNull();
		assertThat(planning(one, asked)).isEqualTo(Busy.TOO_MANY_AT_ONCE);
		assertThat(planning(another, asked)).isNull();
	}

	@Test
	void whoHasGoneTakesNoPlaceToPlan() {
		Places viewer = new Places(5);
		Stay stay = entered(viewer);
		stay.during(Mono::never).subscribe().dispose();

		assertThat(stay.plan()).isNotNull();
		assertThat(entered(viewer).plan()).isNull();
	}

	/** Enters, plans and stays. */
	private @Nullable Busy planning(Places viewer, List<Disposable> asked) {
		Stay stay = entered(viewer);
		asked.add(stay.during(Mono::never).subscribe());
		return stay.plan();
	}

	private Stay entered(Places viewer) {
		assertThat(viewer.enter()).isTrue();
		assertThat(this.instance.enter()).isTrue();
		return new Stay(Work.within(Duration.ofSeconds(10)), this.instance, viewer);
	}

}
