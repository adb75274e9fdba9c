package org.linli.graphql.transport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.bucket4j.Bucket;
import org.linli.graphql.TryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.GraphQlRequest;

/**
 * What is said over one socket. Messages of the client come one behind the other, answers
 * from anywhere.
 */
final class SocketConversation {

	private static final Logger logger = LoggerFactory.getLogger(SocketConversation.class);

	private final SocketClient client;

	private final SocketService service;

	private final SocketSender sender;

	private final SocketAttention attention;

	private final Bucket pace;

	private final Map<String, SocketOperation> operations = new ConcurrentHashMap<>();

	private final AtomicInteger unanswered = new AtomicInteger();

	private final StringBuilder text = new StringBuilder();

	private long bytes;

	private final SocketPlace place;

	private volatile Map<String, Object> introduction = Map.of();

	private volatile boolean leaving;

	private volatile boolean ended;

	SocketConversation(SocketClient client, SocketWire wire, SocketService service) {
		this.client = client;
		this.service = service;
		this.place = new SocketPlace(service.counts(), () -> endAside(SocketEnd.FULL));
		this.sender = new SocketSender(wire, service.room(), client::owner);
		this.attention = new SocketAttention(service.settings(), System.nanoTime());
		this.pace = Buckets.perSecond(service.settings().messagesPerSecond());
	}

	/** Begins to wait for the client to say who it is. */
	void begin() {
		this.place.await();
	}

	/**
	 * Takes a part of what the client says.
	 * @param length of the part, in bytes
	 * @param last whether the message ends with it
	 */
	void receive(String part, int length, boolean last) {
		this.bytes += length;
		if (this.ended) {
			return;
		}
		if (this.bytes > this.service.settings().message().toBytes()) {
			end(SocketEnd.TOO_LONG);
			return;
		}
		this.text.append(part);
		if (last) {
			String message = this.text.toString();
			this.text.setLength(0);
			this.text.trimToSize();
			this.bytes = 0;
			receive(message);
		}
	}

	private void receive(String message) {
		if (!this.pace.tryConsume(1)) {
			end(SocketEnd.FLOOD);
			return;
		}
		this.attention.heard();
		try {
			take(this.service.codec().read(message));
		}
		catch (Unreadable ex) {
			end(SocketEnd.invalid(ex.reason()));
		}
		catch (RuntimeException ex) {
			logger.error("A WebSocket failed", ex);
			end(SocketEnd.FAILED);
		}
	}

	private void take(SocketMessage message) {
		switch (message) {
			case SocketMessage.Init init -> introduce(init.payload());
			case SocketMessage.Ping ping -> this.sender.send(this.service.codec().pong(ping.payload()));
			case SocketMessage.Pong pong -> {
				// It was heard, and that is all.
			}
			case SocketMessage.Subscribe subscribe -> ask(subscribe);
			case SocketMessage.Complete complete -> cancel(complete.id());
		}
	}

	private void introduce(Map<String, Object> payload) {
		if (!this.attention.introduce()) {
			end(SocketEnd.TOO_MANY_INITS);
			return;
		}
		this.introduction = payload;
		Object answer;
		try {
			answer = this.client.introduce(payload);
		}
		catch (TryLater ex) {
			end(SocketEnd.UNAVAILABLE);
			return;
		}
		catch (RuntimeException ex) {
			logger.debug("A WebSocket was refused", ex);
			end(SocketEnd.UNAUTHORIZED);
			return;
		}
		switch (this.place.take(this.client.owner())) {
			case TAKEN -> {
				this.attention.acknowledge(System.nanoTime());
				this.sender.send(this.service.codec().acknowledgement(answer));
			}
			case FULL -> end(SocketEnd.FULL_FOR_VIEWER);
			case GONE -> {
				// Nobody is there any more to be told.
			}
		}
	}

	private void ask(SocketMessage.Subscribe subscribe) {
		GraphQlRequest request;
		try {
			request = this.service.payload().read(subscribe.payload());
		}
		catch (Refused ex) {
			refuse(subscribe.id(), ex);
			return;
		}
		ask(subscribe.id(), request);
	}

	/** It is a request, but of a document that is not known. */
	private void refuse(String id, Refused refused) {
		if (!this.attention.acknowledged()) {
			end(SocketEnd.UNAUTHORIZED);
		}
		else if (this.operations.containsKey(id)) {
			end(SocketEnd.known(id));
		}
		else {
			this.sender.send(this.service.answers().refused(id, refused));
		}
	}

	private void ask(String id, GraphQlRequest request) {
		if (!this.attention.acknowledged()) {
			end(SocketEnd.UNAUTHORIZED);
			return;
		}
		if (this.operations.containsKey(id)) {
			end(SocketEnd.known(id));
			return;
		}
		if (this.operations.size() == this.service.settings().operations()) {
			this.sender.send(this.service.answers().busy(id));
			return;
		}
		this.unanswered.incrementAndGet();
		// Whoever has to connect again anyway will ask again.
		if (this.leaving) {
			answered();
			return;
		}
		SocketOperation operation = new SocketOperation(this.sender, (one) -> this.operations.remove(id, one),
				this::answered);
		this.operations.put(id, operation);
		this.service.answers().of(id, this.client.ask(id, request)).subscribe(operation);
		if (this.ended) {
			operation.dispose();
		}
	}

	private void cancel(String id) {
		SocketOperation operation = this.operations.remove(id);
		if (operation != null) {
			operation.dispose();
			answered();
			this.client.cancelled(id);
		}
	}

	/** The last answer to a question is handed over, or no longer wanted. */
	private void answered() {
		if (this.unanswered.decrementAndGet() == 0 && this.leaving) {
			this.sender.finish(SocketEnd.GOING_AWAY);
		}
	}

	/** Does what is due now. */
	void attend(long now) {
		switch (this.attention.due(now)) {
			case NOTHING -> {
				// The client is there, or has time left.
			}
			case PING -> this.sender.send(this.service.codec().ping());
			case INIT_TIMEOUT -> end(SocketEnd.INIT_TIMEOUT);
			case SILENT -> endAside(SocketEnd.SILENT);
		}
	}

	/** Closes when what is in flight is answered; nothing more is taken up. */
	void leave() {
		this.leaving = true;
		if (this.unanswered.get() == 0) {
			this.sender.finish(SocketEnd.GOING_AWAY);
		}
	}

	/** Closes; what is in flight is given up. */
	void end(SocketEnd end) {
		this.ended = true;
		giveUp();
		this.sender.close(end);
	}

	/**
	 * What is given up may have something to write down, for which nobody else waits.
	 */
	private void endAside(SocketEnd end) {
		Thread.ofVirtual().name("socket-end").start(() -> end(end));
	}

	/** It was closed, from either side. */
	void closed(int code) {
		this.ended = true;
		giveUp();
		this.sender.close(SocketEnd.GOING_AWAY);
		if (this.place.leave()) {
			this.client.closed(code, this.introduction);
		}
	}

	private void giveUp() {
		List.copyOf(this.operations.values()).forEach(SocketOperation::dispose);
		this.operations.clear();
	}

}
