package org.linli.graphql.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;

/**
 * Sends to one client, one message behind the other and none behind the end. Nobody waits
 * here: whoever has more to say is told when a message is gone, and what has no such
 * limit of its own is bounded here.
 */
final class SocketSender {

	/** Characters of messages that nobody waits for. */
	private static final int MOST_CHARACTERS = 1 << 20;

	private static final int MOST = 200;

	private final SocketWire wire;

	private final AnswerRoom room;

	private final Supplier<ConnectionOwner> owner;

	private final Lock lock = new ReentrantLock();

	private final Deque<Outgoing> waiting = new ArrayDeque<>();

	private int unpaced;

	private int characters;

	private boolean sending;

	private @Nullable SocketEnd end;

	private boolean closed;

	/**
	 * A sender.
	 * @param wire leads to the client
	 * @param room of answers that are being sent
	 * @param owner who the client is, once that is known
	 */
	SocketSender(SocketWire wire, AnswerRoom room, Supplier<ConnectionOwner> owner) {
		this.wire = wire;
		this.room = room;
		this.owner = owner;
	}

	/**
	 * Sends when its turn comes. If too much waits already, the client is too slow, and
	 * the socket is closed.
	 */
	void send(String text) {
		this.lock.lock();
		try {
			if (this.end != null) {
				return;
			}
			if (this.unpaced == MOST || this.characters + text.length() > MOST_CHARACTERS) {
				stop(SocketEnd.SLOW);
			}
			else {
				add(new Outgoing(text, () -> true, null, ConnectionOwner.ANYBODY));
			}
		}
		finally {
			this.lock.unlock();
		}
		next();
	}

	/**
	 * Sends one of many messages of which each waits for the one before. If there is no
	 * room for it, the socket is closed: what listens goes on after the last cursor.
	 * @param wanted whether the client still wants it when its turn comes
	 * @param sent told when it is gone, which is the time for the next
	 */
	void send(String text, BooleanSupplier wanted, Runnable sent) {
		this.lock.lock();
		try {
			if (this.end != null) {
				return;
			}
			ConnectionOwner known = this.owner.get();
			if (this.room.take(known, text.length()) != null) {
				stop(SocketEnd.FULL_OF_ANSWERS);
			}
			else {
				add(new Outgoing(text, wanted, sent, known));
			}
		}
		finally {
			this.lock.unlock();
		}
		next();
	}

	/** Closes without saying what was to be said. */
	void close(SocketEnd end) {
		this.lock.lock();
		try {
			stop(end);
		}
		finally {
			this.lock.unlock();
		}
		next();
	}

	/** Closes when all is said. */
	void finish(SocketEnd end) {
		this.lock.lock();
		try {
			if (this.end == null) {
				this.end = end;
			}
		}
		finally {
			this.lock.unlock();
		}
		next();
	}

	private void add(Outgoing message) {
		this.waiting.add(message);
		if (message.sent() == null) {
			this.unpaced++;
			this.characters += message.text().length();
		}
	}

	private void stop(SocketEnd end) {
		if (this.end == null) {
			this.end = end;
		}
		this.waiting.forEach(this::gone);
		this.waiting.clear();
	}

	private void next() {
		Outgoing message;
		SocketEnd last = null;
		this.lock.lock();
		try {
			if (this.sending || this.closed) {
				return;
			}
			message = poll();
			this.sending = message != null;
			if (message == null && this.end != null) {
				this.closed = true;
				last = this.end;
			}
		}
		finally {
			this.lock.unlock();
		}
		if (message != null) {
			this.wire.send(message.text(), (failure) -> sent(message, failure));
		}
		else if (last != null) {
			this.wire.close(last);
		}
	}

	private @Nullable Outgoing poll() {
		Outgoing message = this.waiting.poll();
		while (message != null) {
			if (message.sent() == null) {
				this.unpaced--;
				this.characters -= message.text().length();
			}
			if (message.wanted().getAsBoolean()) {
				return message;
			}
			gone(message);
			message = this.waiting.poll();
		}
		return null;
	}

	/** Nobody sends it any longer. */
	private void gone(Outgoing message) {
		if (message.sent() != null) {
			this.room.giveBack(message.owner(), message.text().length());
		}
	}

	private void sent(Outgoing message, @Nullable Throwable failure) {
		gone(message);
		this.lock.lock();
		try {
			this.sending = false;
			if (failure != null) {
				stop(SocketEnd.SLOW);
			}
		}
		finally {
			this.lock.unlock();
		}
		next();
		Runnable sent = message.sent();
		if (failure == null && sent != null) {
			sent.run();
		}
	}

	/**
	 * A message on its way.
	 *
	 * @param text the message
	 * @param wanted whether it still makes sense
	 * @param sent who waits for it; null if nobody
	 * @param owner of whose room it has some, if somebody waits for it
	 */
	private record Outgoing(String text, BooleanSupplier wanted, @Nullable Runnable sent, ConnectionOwner owner) {
	}

}
