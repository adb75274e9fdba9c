package org.linli.traffic;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.Pace;
import org.linli.graphql.RequestCost;
import org.linli.security.Viewer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

	/** No event is asked for before the one before it is told, and none is stored. */
	private static final int NOT_AHEAD = 0;

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
		return events.concatMap((event) -> new Turn<>(event, viewer, cost.nodes(), context).told(), NOT_AHEAD);
	}

	private Mono<Void> later(Duration duration) {
		return Mono.create((sink) -> sink.onDispose(this.later.after(duration, sink::success)));
	}

	/** How one event comes to its turn. */
	private final class Turn<T> {

		private final T event;

		private final String viewer;

		private final int nodes;

		private final GraphQLContext context;

		private volatile @Nullable EventTurn taken;

		/** Whether it was told, or whoever listened has gone. */
		private volatile boolean over;

		private int tries;

		/** How long to wait until it is tried again. */
		private Duration wait = Duration.ZERO;

		Turn(T event, String viewer, int nodes, GraphQLContext context) {
			this.event = event;
			this.viewer = viewer;
			this.nodes = nodes;
			this.context = context;
		}

		/** The event, when it is wanted and its turn has come. */
		Mono<T> told() {
			return Mono.fromSupplier(this::eventInTurn)
				.repeatWhenEmpty((again) -> again.concatMap((number) -> later(this.wait).thenReturn(number)))
				.doFinally((signal) -> end());
		}

		private @Nullable T eventInTurn() {
			this.taken = take();
			// Whoever listens may go at any time.
			if (this.over) {
				end();
			}
			return (this.taken != null) ? this.event : null;
		}

		private void end() {
			this.over = true;
			EventTurn turn = this.taken;
			if (turn != null) {
				turn.told();
			}
		}

		private @Nullable EventTurn take() {
			// That of the viewer may be forgotten and made anew while nothing happens.
			Allowance allowance = EventPace.this.allowances.of(this.viewer);
			Places places = allowance.places();
			this.wait = pause(this.tries++);
			if (!places.enterToTell()) {
				return null;
			}
			if (EventPace.this.instance.enterToTell()) {
				Duration refill = allowance.takeNodes(this.nodes);
				if (refill == null) {
					return taken(allowance, places);
				}
				EventPace.this.instance.leaveTold();
				this.wait = (refill.compareTo(LONGEST) < 0) ? refill : LONGEST;
			}
			places.leaveTold();
			return null;
		}

		private EventTurn taken(Allowance allowance, Places places) {
			Charge charge = new Charge(allowance, this.nodes);
			EventTurn turn = new EventTurn(places, EventPace.this.instance, charge);
			this.context.put(Charge.class, charge).put(EventTurn.class, turn);
			return turn;
		}

		/** Longer and longer, and for each another time: not all come back at once. */
		private static Duration pause(int tries) {
			int most = SHORTEST_MILLIS << Math.min(tries, DOUBLED);
			return Duration.ofMillis(ThreadLocalRandom.current().nextInt(most / 2, most + 1));
		}

	}

}
