package org.linli.graphql.transport;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;

/**
 * The place of one socket among all that are counted. A client may go while it is still
 * being found out who it is: its place is given back once, whichever comes first.
 */
final class SocketPlace {

	private final SocketCounts counts;

	private @Nullable ConnectionOwner owner;

	private boolean left;

	SocketPlace(SocketCounts counts) {
		this.counts = counts;
	}

	/** Makes it somebody's. */
	synchronized Taken take(ConnectionOwner somebody) {
		if (this.left) {
			return Taken.GONE;
		}
		if (!this.counts.acknowledge(somebody)) {
			return Taken.FULL;
		}
		this.owner = somebody;
		return Taken.TAKEN;
	}

	/** Gives it back; answers whether it was somebody's. */
	synchronized boolean leave() {
		this.left = true;
		if (this.owner == null) {
			this.counts.close();
			return false;
		}
		this.counts.close(this.owner);
		return true;
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
