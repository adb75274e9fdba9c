package org.linli.security;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import graphql.schema.DataFetchingEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import org.dataloader.DataLoader;
import org.linli.graph.Event;
import org.linli.graph.EventRelay;
import org.linli.graph.Scope;
import org.linli.graphql.Pace;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets viewers listen to events where they may see what changed. Who asks is looked at
 * again for each event and every two seconds: a subscription ends soon after the access
 * that it rests on. Events are told no faster than the viewer may ask for the same.
 */
@Component
public class Subscriptions {

	private static final Duration CHECKED = Duration.ofSeconds(2);

	/**
	 * A reader of a stream of events that does not read holds whoever tells it: that is a
	 * thread of its own, and not one that tells others as well.
	 */
	private static final Scheduler SCHEDULER = Schedulers
		.fromExecutorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("listener").factory()));

	private final EventRelay relay;

	private final Refusals refusals;

	private final SubscriptionCounts counts;

	private final Pace pace;

	private final Sinks.Empty<Void> stopping = Sinks.empty();

	private final AtomicInteger open;

	Subscriptions(EventRelay relay, Refusals refusals, SubscriptionCounts counts, Pace pace, MeterRegistry meters) {
		this.relay = relay;
		this.refusals = refusals;
		this.counts = counts;
		this.pace = pace;
		this.open = Objects.requireNonNull(meters.gauge("linli.subscriptions", new AtomicInteger()));
	}

	/**
	 * The events of a topic at places where the viewer holds a role of an audience.
	 * @param narrowing to which part of it the viewer wants to listen
	 * @param page after which event, and nothing else
	 */
	public Flux<Event> events(DataFetchingEnvironment environment, String topic, Audience audience,
			UnaryOperator<Scope> narrowing, PageRequest page) {
		Listening listening = new Listening(environment, this.refusals, audience, narrowing);
		Flux<Event> checks = Flux.interval(CHECKED).onBackpressureDrop().publishOn(SCHEDULER, 1).concatMap((tick) -> {
			listening.scope();
			return Flux.empty();
		});
		return Flux.defer(() -> {
			Scope scope = listening.scope();
			Flux<Event> events = page.after(0).isEmpty() ? this.relay.live(topic)
					: this.relay.since(scope, topic, Long.parseLong(page.after(0)));
			Viewer viewer = Viewer.of(environment.getGraphQlContext());
			this.counts.begin(viewer);
			Flux<Event> seen = Flux.merge(events.publishOn(SCHEDULER), checks).filter(listening::sees);
			// What waited for its turn may be for other eyes by then.
			return this.pace.of(seen, environment.getGraphQlContext()).filter(listening::sees).doFinally((signal) -> {
				this.counts.end(viewer);
				this.refusals.keep(environment.getGraphQlContext());
			});
		})
			.takeUntilOther(this.stopping.asMono())
			.doOnSubscribe((subscription) -> this.open.incrementAndGet())
			.doFinally((signal) -> this.open.decrementAndGet());
	}

	/**
	 * Ends all subscriptions: a server that stops waits for its requests, and these would
	 * never end by themselves.
	 */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.stopping.tryEmitEmpty();
	}

	/** The cursor after an event. */
	public static String cursor(PageRequest page, Event event) {
		return page.cursor(Position.of(String.valueOf(event.at().toInstant().toEpochMilli()), event.id()));
	}

	/** One subscription. */
	private record Listening(DataFetchingEnvironment environment, Refusals refusals, Audience audience,
			UnaryOperator<Scope> narrowing) {

		/** Where the viewer may listen now. */
		Scope scope() {
			Session session = this.environment.getGraphQlContext().get(Session.KEY);
			Viewer viewer = (session != null) ? session.viewer() : Viewer.of(this.environment.getGraphQlContext());
			if (viewer == null) {
				throw new AccessEnded();
			}
			Scope scope = this.narrowing.apply(viewer.scope(this.audience));
			if (scope.prefixes().isEmpty()) {
				throw new AccessEnded();
			}
			// Of what was selected for the event before, something may have been refused.
			this.refusals.keep(this.environment.getGraphQlContext());
			this.environment.getGraphQlContext().putAll(viewer.context());
			return scope;
		}

		/**
		 * Whether the viewer sees it. What was looked up for the event before is
		 * forgotten: it was for another moment, and maybe for other eyes.
		 */
		boolean sees(Event event) {
			boolean covered = scope().covers(event.scopePath());
			this.environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
			return covered;
		}

	}

}
