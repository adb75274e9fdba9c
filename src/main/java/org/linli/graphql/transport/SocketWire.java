package org.linli.graphql.transport;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What carries messages to a client, one at a time, and holds no thread meanwhile.
 */
interface SocketWire {

	/**
	 * Begins to send. Until it is done, nothing else may be sent.
	 * @param done told once, with what went wrong if anything did
	 */
	void send(String text, Consumer<@Nullable Throwable> done);

	/** Closes it; nothing may be on its way. */
	void close(SocketEnd end);

}
