package org.linli.graphql.transport;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;

import org.springframework.stereotype.Component;

/**
 * Counts the sockets that are open, and whose they are.
 */
@Component
class SocketCounts {

	private final SocketSettings settings;

	private final Map<ConnectionOwner, Integer> owned = new HashMap<>();

	/** Those that nobody has said yet whose they are, the eldest first. */
	private final SequencedSet<SocketPlace> strangers = new LinkedHashSet<>();

	private int open;

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
		if (this.open == this.settings.most()) {
			return false;
		}
		this.open++;
		return true;
	}

	/**
	 * One of which nobody has said yet whose it is. Where these are too many, the eldest
	 * has to go: who means well says it at once, and so cannot be kept out by those who
	 * only hold their places.
	 * @return the one that has to go
	 */
	synchronized @Nullable SocketPlace await(SocketPlace place) {
		this.strangers.add(place);
		return (this.strangers.size() > this.settings.unacknowledged()) ? this.strangers.removeFirst() : null;
	}

	/** Counts it as somebody's, if the owner may have another one. */
	synchronized boolean acknowledge(SocketPlace place, ConnectionOwner owner) {
		int most = owner.shared() ? this.settings.shared() : this.settings.perViewer();
		if (this.owned.getOrDefault(owner, 0) >= most) {
			return false;
		}
		this.owned.merge(owner, 1, Integer::sum);
		this.strangers.remove(place);
		return true;
	}

	/** One is gone that was somebody's, or nobody's. */
	synchronized void close(SocketPlace place, @Nullable ConnectionOwner owner) {
		this.open--;
		this.strangers.remove(place);
		if (owner != null) {
			this.owned.computeIfPresent(owner, (one, number) -> (number > 1) ? number - 1 : null);
		}
	}

}
