package org.linli.graphql.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

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

	private final Duration farewell;

	private final Set<SocketConversation> conversations = ConcurrentHashMap.newKeySet();

	private @Nullable Scheduler clock;

	private Disposable attention = Disposables.disposed();

	private volatile boolean leaving;

	SocketHost(SocketSettings settings) {
		this.farewell = settings.farewell();
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
