package org.linli.traffic;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one hears who listens.
 */
final class Heard extends BaseSubscriber<ExecutionResult> {

	private final ConcurrentLinkedQueue<ExecutionResult> results = new ConcurrentLinkedQueue<>();

	private volatile @Nullable Throwable failure;

	private volatile boolean complete;

	private volatile @Nullable Runnable end;

	static Heard of(ExecutionResult result) {
		assertThat(result.getErrors()).isEmpty();
		Heard heard = new Heard();
		Flux.from(result.<Publisher<ExecutionResult>>getData()).subscribe(heard);
		return heard;
	}

	void oneByOne(Runnable whenOver) {
		this.end = whenOver;
		request(1);
	}

	/** Why it ended, if by a mistake. */
	@Nullable Throwable failure() {
		return this.failure;
	}

	/** Whether it ended, and by no mistake. */
	boolean complete() {
		return this.complete;
	}

	/** All that was told. */
	Collection<ExecutionResult> results() {
		return this.results;
	}

	List<Integer> numbers() {
		return this.results.stream()
			.map((result) -> JsonMapper.shared().valueToTree(result.getData()).at("/told/number").asInt())
			.toList();
	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		// Each test says what it wants.
	}

	@Override
	protected void hookOnNext(ExecutionResult result) {
		this.results.add(result);
		if (this.end != null) {
			request(1);
		}
	}

	@Override
	protected void hookOnError(Throwable ex) {
		this.failure = ex;
	}

	@Override
	protected void hookOnComplete() {
		this.complete = true;
		Runnable told = this.end;
		if (told != null) {
			told.run();
		}
	}

}
