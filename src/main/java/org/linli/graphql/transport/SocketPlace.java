package org.linli.graphql.transport;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;

/**
 * The place of one socket among all that are counted. A client may go while it is still
 * being found out who it is: its place is given back once, whichever comes first.
 */
final class SocketPlace {

	private final SocketCounts counts;

	private final Runnable yielding;

	private @Nullable ConnectionOwner owner;

	private boolean left;

	/**
	 * A place that is nobody's yet.
	 * @param yielding what is done where it has to be left to another one
	 */
	SocketPlace(SocketCounts counts, Runnable yielding) {
		this.counts = counts;
		this.yielding = yielding;
	}

	/** Takes its turn among those that are nobody's; the eldest may have to go. */
	void await() {
		SocketPlace eldest = waiting();
		if (eldest != null) {
			eldest.yielding.run();
		}
	}

	private synchronized @Nullable SocketPlace waiting() {
		return this.left ? null : this.counts.await(this);
	}

	/** Makes it somebody's. */
	synchronized Taken take(ConnectionOwner somebody) {
		if (this.left) {
			return Taken.GONE;
		}
		if (!this.counts.acknowledge(this, somebody)) {
			return Taken.FULL;
		}
		this.owner = somebody;
		return Taken.TAKEN;
	}

	/** Gives it back; answers whether it was somebody's. */
	synchronized boolean leave() {
		this.left = true;
		this.counts.close(this, this.owner);
		return this.owner != null;
	}

	/** What becomes of a place that somebody shall have. */
	enum Taken {

		/** It is theirs. */
		TAKEN,

		/** They have as many as they may. */
		FULL,

		/** It was given back. */
		GONE

	}

}
