package org.linli.graphql.transport;

import java.time.Duration;

/**
 * When a client was heard, and what is to be done if it is silent. Times are those of
 * {@link System#nanoTime()}.
 */
final class SocketAttention {

	/** Questions after which a client that answers none is given up. */
	private static final int MOST = 3;

	private final Duration initTimeout;

	private final Duration keepAlive;

	private long since;

	private boolean introduced;

	private boolean acknowledged;

	private int unanswered;

	SocketAttention(SocketSettings settings, long now) {
		this.initTimeout = settings.initTimeout();
		this.keepAlive = settings.keepAlive();
		this.since = now;
	}

	/** The client said something. */
	synchronized void heard() {
		this.unanswered = 0;
	}

	/** The client says who it is; answers whether it does so for the first time. */
	synchronized boolean introduce() {
		boolean first = !this.introduced;
		this.introduced = true;
		return first;
	}

	/** The client was told that it may ask. */
	synchronized void acknowledge(long now) {
		this.acknowledged = true;
		this.since = now;
	}

	synchronized boolean acknowledged() {
		return this.acknowledged;
	}

	/** What is to be done now. */
	synchronized Due due(long now) {
		Duration passed = Duration.ofNanos(now - this.since);
		if (!this.introduced) {
			return (passed.compareTo(this.initTimeout) >= 0) ? Due.INIT_TIMEOUT : Due.NOTHING;
		}
		if (!this.acknowledged || passed.compareTo(this.keepAlive) < 0) {
			return Due.NOTHING;
		}
		if (this.unanswered == MOST) {
			return Due.SILENT;
		}
		this.since = now;
		this.unanswered++;
		return Due.PING;
	}

	/** What is to be done. */
	enum Due {

		NOTHING, PING, INIT_TIMEOUT, SILENT

	}

}
