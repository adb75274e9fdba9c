package org.linli.graphql.transport;

import java.io.ByteArrayOutputStream;
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
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;
import org.linli.graphql.ErrorCodes;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
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

	private static final byte[] NEXT = bytes("event:next\ndata:");

	private static final byte[] END = bytes("\n\n");

	private static final byte[] COMPLETE = bytes("event:complete\ndata:\n\n");

	/** One event, and an end behind it, at most. */
	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private final ObjectWriter writer;

	private final Duration keepAlive;

	private final Delivery delivery;

	private final AnswerRoom room;

	private final ConnectionOwner owner;

	/**
	 * A stream.
	 * @param keepAlive after what time of silence a sign of life is sent
	 * @param delivery sends, as long as it is read
	 * @param room of what is being sent
	 * @param owner who listens
	 */
	EventStream(JsonMapper mapper, Duration keepAlive, Delivery delivery, AnswerRoom room, ConnectionOwner owner) {
		this.writer = mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
		this.keepAlive = keepAlive;
		this.delivery = delivery;
		this.room = room;
		this.owner = owner;
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
		return switch (signal) {
			case null -> {
				this.delivery.send(output, STILL);
				yield true;
			}
			case Signal.Next next -> {
				GraphQLError refusal = sent(output, next.result());
				if (refusal == null) {
					request(1);
					yield true;
				}
				end(output, errors(List.of(refusal)));
				yield false;
			}
			case Signal.Failed failed -> {
				end(output, told(failed.failure()));
				yield false;
			}
			case Signal.Completed completed -> {
				this.delivery.send(output, COMPLETE);
				yield false;
			}
		};
	}

	/** Sends an event; answers why it cannot be sent. */
	private @Nullable GraphQLError sent(OutputStream output, Map<String, Object> result) throws IOException {
		try (Answer event = Answer.written(this.room, this.owner, (target) -> write(target, result))) {
			if (event.refusal() == null) {
				this.delivery.send(output, event);
			}
			return event.refusal();
		}
	}

	private void end(OutputStream output, Map<String, Object> errors) throws IOException {
		ByteArrayOutputStream last = new ByteArrayOutputStream();
		write(last, errors);
		last.write(COMPLETE);
		this.delivery.send(output, last.toByteArray());
	}

	private void write(OutputStream target, Map<String, Object> result) throws IOException {
		target.write(NEXT);
		this.writer.writeValue(target, result);
		target.write(END);
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
