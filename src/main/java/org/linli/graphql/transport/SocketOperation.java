package org.linli.graphql.transport;

import java.util.function.Predicate;

import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * A question of a client that is being answered. The next answer is asked for when the
 * one before is sent, so that whoever reads slowly is told slowly.
 */
final class SocketOperation extends BaseSubscriber<SocketAnswer> {

	private final SocketSender sender;

	private final Predicate<SocketOperation> end;

	private final Runnable answered;

	/**
	 * A question.
	 * @param sender sends the answers
	 * @param end asked before the last answer: whether it is still wanted; from then on
	 * the id is free
	 * @param answered told when the last answer was handed over
	 */
	SocketOperation(SocketSender sender, Predicate<SocketOperation> end, Runnable answered) {
		this.sender = sender;
		this.end = end;
		this.answered = answered;
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		request(1);
	}

	@Override
	protected void hookOnNext(SocketAnswer answer) {
		if (!answer.last()) {
			this.sender.send(answer.text(), () -> !isDisposed(), () -> request(1));
		}
		else if (this.end.test(this)) {
			this.sender.send(answer.text());
			this.answered.run();
		}
	}

}
