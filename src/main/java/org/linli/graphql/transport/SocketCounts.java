package org.linli.graphql.transport;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.linli.graphql.ConnectionOwner;

import org.springframework.stereotype.Component;

/**
 * Counts the sockets that are open, and whose they are.
 */
@Component
class SocketCounts {

	private final SocketSettings settings;

	private final Map<ConnectionOwner, Integer> owned = new HashMap<>();

	private int open;

	private int acknowledged;

	SocketCounts(SocketSettings settings, MeterRegistry meters) {
		this.settings = settings;
		meters.gauge("linli.sockets", this, SocketCounts::number);
	}

	/** How many are open. */
	synchronized int number() {
		return this.open;
	}

	/** Counts another one, if there is room for it. */
	synchronized boolean open() {
		if (this.open == this.settings.most() || this.open - this.acknowledged == this.settings.unacknowledged()) {
			return false;
		}
		this.open++;
		return true;
	}

	/** Counts it as somebody's, if the owner may have another one. */
	synchronized boolean acknowledge(ConnectionOwner owner) {
		int most = owner.shared() ? this.settings.shared() : this.settings.perViewer();
		if (this.owned.getOrDefault(owner, 0) >= most) {
			return false;
		}
		this.owned.merge(owner, 1, Integer::sum);
		this.acknowledged++;
		return true;
	}

	/** One that was nobody's is gone. */
	synchronized void close() {
		this.open--;
	}

	/** One that was somebody's is gone. */
	synchronized void close(ConnectionOwner owner) {
		this.open--;
		this.acknowledged--;
		this.owned.computeIfPresent(owner, (one, number) -> (number > 1) ? number - 1 : null);
	}

}
