package org.linli.graphql.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.AnswerTime;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after all conversations, once in a second, and when the server stops sees every
 * client off: what it listens to is complete, what it asked is answered, then its socket
 * is closed. That takes place while the web server waits for its requests, and takes no
 * new ones.
 */
@Component
class SocketHost implements SmartLifecycle {

	private static final Duration PACE = Duration.ofSeconds(1);

	/** How long it may take to send what is said last. */
	private static final Duration LAST = Duration.ofSeconds(3);

	/** By then what has passed its time is given up, and told so. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	/** How long what is in flight may take. */
	private final Duration farewell;

	private final Set<SocketConversation> conversations = ConcurrentHashMap.newKeySet();

	private @Nullable Scheduler clock;

	private Disposable attention = Disposables.disposed();

	private volatile boolean leaving;

	@Autowired
	SocketHost(AnswerTime times, LifecycleProperties shutdown) {
		this(farewell(times.longest(), shutdown.getTimeoutPerShutdownPhase()));
	}

	SocketHost(Duration farewell) {
		this.farewell = farewell;
	}

	/**
	 * So long that everything is answered, and so short that everybody is told why the
	 * socket is closed before the server goes on without waiting.
	 * @param longest how long an answer may take
	 * @param bound how long the server waits when it stops
	 */
	static Duration farewell(Duration longest, Duration bound) {
		Duration latest = bound.minus(LAST).minus(LAST);
		Duration enough = longest.plus(GRACE);
		return (enough.compareTo(latest) <= 0) ? enough : latest;
	}

	/** Begins to look after somebody. */
	void welcome(SocketConversation conversation) {
		this.conversations.add(conversation);
		if (this.leaving) {
			conversation.leave();
		}
	}

	/** Somebody is gone. */
	void farewell(SocketConversation conversation) {
		this.conversations.remove(conversation);
	}

	@Override
	public void start() {
		this.leaving = false;
		Scheduler started = Schedulers.newSingle("sockets", true);
		this.clock = started;
		this.attention = started.schedulePeriodically(this::attend, PACE.toMillis(), PACE.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void attend() {
		long now = System.nanoTime();
		this.conversations.forEach((conversation) -> conversation.attend(now));
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		Scheduler running = this.clock;
		this.clock = null;
		this.attention.dispose();
		if (running != null) {
			running.dispose();
		}
		Thread.ofVirtual().name("sockets-farewell").start(() -> {
			try {
				seeOff();
			}
			finally {
				callback.run();
			}
		});
	}

	private void seeOff() {
		this.leaving = true;
		this.conversations.forEach(SocketConversation::leave);
		await(this.farewell);
		this.conversations.forEach((conversation) -> conversation.end(SocketEnd.GOING_AWAY));
		await(LAST);
	}

	private void await(Duration longest) {
		long begin = System.nanoTime();
		while (!this.conversations.isEmpty() && System.nanoTime() - begin < longest.toNanos()) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	@Override
	public boolean isRunning() {
		return this.clock != null;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
	}

}
