package org.linli.traffic;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.Pace;
import org.linli.graphql.RequestCost;
import org.linli.security.Viewer;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

/**
 * Charges a viewer for every event as for a query that asks the same, and answers it when
 * there is a place for it. Where a query is refused, an event waits, and those behind it
 * with it.
 */
@Component
class EventPace implements Pace {

	/** What others give back may be there sooner than was said. */
	private static final Duration LONGEST = Duration.ofSeconds(1);

	private static final int SHORTEST_MILLIS = 10;

	/** The pause for a place is doubled so often. */
	private static final int DOUBLED = 5;

	private final Allowances allowances;

	private final Places instance;

	private final Later later;

	EventPace(Allowances allowances, Places instance, Later later) {
		this.allowances = allowances;
		this.instance = instance;
		this.later = later;
	}

	@Override
	public <T> Flux<T> of(Flux<T> events, GraphQLContext context) {
		RequestCost cost = RequestCost.of(context);
		if (cost == null || !context.hasKey(Allowance.class)) {
			return events;
		}
		String viewer = Viewer.of(context).name();
		// That of the viewer may be forgotten and made anew while nothing happens.
		return new PacedEvents<>(events,
				new Gate(() -> this.allowances.of(viewer), this.instance, cost.nodes(), context), this.later);
	}

	/** That of one subscription. */
	private static final class Gate implements EventGate {

		private final Supplier<Allowance> allowance;

		private final Places instance;

		private final int nodes;

		private final GraphQLContext context;

		private @Nullable EventTurn turn;

		Gate(Supplier<Allowance> allowance, Places instance, int nodes, GraphQLContext context) {
			this.allowance = allowance;
			this.instance = instance;
			this.nodes = nodes;
			this.context = context;
		}

		@Override
		public @Nullable Duration take(int tries) {
			Allowance now = this.allowance.get();
			Places viewer = now.places();
			if (!viewer.enterToTell()) {
				return pause(tries);
			}
			if (!this.instance.enterToTell()) {
				viewer.leaveTold();
				return pause(tries);
			}
			Duration wait = now.takeNodes(this.nodes);
			if (wait != null) {
				this.instance.leaveTold();
				viewer.leaveTold();
				return (wait.compareTo(LONGEST) < 0) ? wait : LONGEST;
			}
			Charge charge = new Charge(now, this.nodes);
			EventTurn taken = new EventTurn(viewer, this.instance, charge);
			this.context.put(Charge.class, charge).put(EventTurn.class, taken);
			this.turn = taken;
			return null;
		}

		@Override
		public void told() {
			Objects.requireNonNull(this.turn).told();
		}

		/** Longer and longer, and for each another time: not all come back at once. */
		private static Duration pause(int tries) {
			int most = SHORTEST_MILLIS << Math.min(tries, DOUBLED);
			return Duration.ofMillis(ThreadLocalRandom.current().nextInt(most / 2, most + 1));
		}

	}

}
