package org.linli.graphql.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import graphql.GraphQLError;
import org.linli.graphql.ErrorCodes;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.SubscriptionPublisherException;

/**
 * The events of one subscription, written by one thread, that of the request, which waits
 * for them here. The next is asked for when the one before is sent, so that whoever reads
 * slowly is told slowly and nothing gathers; whoever tells never waits.
 */
final class EventStream extends BaseSubscriber<Map<String, Object>> {

	private static final Logger logger = LoggerFactory.getLogger(EventStream.class);

	/** Sent when all is still: whoever has gone is noticed by what cannot be sent. */
	private static final byte[] STILL = bytes(":\n\n");

	private static final byte[] COMPLETE = bytes("event:complete\ndata:\n\n");

	/** One event, and an end behind it, at most. */
	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private final JsonMapper mapper;

	private final Duration keepAlive;

	private final Delivery delivery;

	/**
	 * A stream.
	 * @param keepAlive after what time of silence a sign of life is sent
	 * @param delivery sends, as long as it is read
	 */
	EventStream(JsonMapper mapper, Duration keepAlive, Delivery delivery) {
		this.mapper = mapper;
		this.keepAlive = keepAlive;
		this.delivery = delivery;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		request(1);
	}

	@Override
	protected void hookOnNext(Map<String, Object> result) {
		this.signals.add(new Signal.Next(result));
	}

	@Override
	protected void hookOnError(Throwable failure) {
		this.signals.add(new Signal.Failed(failure));
	}

	@Override
	protected void hookOnComplete() {
		this.signals.add(new Signal.Completed());
	}

	/**
	 * Writes all that comes until there is no more, or nobody reads it. The reader learns
	 * at once that it is listened to, however long all is still.
	 * @return whether all was written
	 */
	boolean isWritten(OutputStream output) {
		try {
			output.flush();
			while (isContinued(output)) {
				// The next one, or a sign of life.
			}
			return true;
		}
		catch (IOException ex) {
			logger.debug("A reader of events has gone, or reads too slowly", ex);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			cancel();
		}
	}

	private boolean isContinued(OutputStream output) throws IOException, InterruptedException {
		Signal signal = this.signals.poll(this.keepAlive.toNanos(), TimeUnit.NANOSECONDS);
		switch (signal) {
			case null -> this.delivery.send(output, STILL);
			case Signal.Next next -> {
				this.delivery.send(output, event(next.result()));
				request(1);
			}
			case Signal.Failed failed -> {
				this.delivery.send(output, event(told(failed.failure())));
				this.delivery.send(output, COMPLETE);
			}
			case Signal.Completed completed -> this.delivery.send(output, COMPLETE);
		}
		return signal == null || signal instanceof Signal.Next;
	}

	private byte[] event(Map<String, Object> result) {
		return bytes("event:next\ndata:" + this.mapper.writeValueAsString(result) + "\n\n");
	}

	private static Map<String, Object> told(Throwable failure) {
		if (!(failure instanceof SubscriptionPublisherException known)) {
			logger.error("A stream of events failed", failure);
			return errors(List.of(SocketAnswers.FAILED));
		}
		return errors(known.getErrors());
	}

	private static Map<String, Object> errors(List<GraphQLError> errors) {
		return Map.of("errors", errors.stream().map(ErrorCodes::coded).map(GraphQLError::toSpecification).toList());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What comes from whom a client listens to. */
	private sealed interface Signal {

		/**
		 * An event.
		 *
		 * @param result what is told
		 */
		record Next(Map<String, Object> result) implements Signal {
		}

		/**
		 * The end, because something failed.
		 *
		 * @param failure what failed
		 */
		record Failed(Throwable failure) implements Signal {
		}

		/** The end. */
		record Completed() implements Signal {
		}

	}

}
