package org.linli.traffic;

import java.time.Duration;
import java.util.List;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.linli.graph.DeadlineExceeded;
import org.linli.graph.Work;
import org.linli.graphql.Capacity;
import org.linli.security.Viewer;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Lets a request in, over whichever transport it came, if its viewer and the instance
 * have room for it. Who has to wait is told at once how long: nobody stands in a line
 * that grows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Admission implements WebGraphQlInterceptor, Capacity {

	static final Duration SOON = Duration.ofSeconds(1);

	/**
	 * What was found in time is still put together, and told with what was not:
	 * statements end at the end of the time itself.
	 */
	private static final Duration GRACE = Duration.ofMillis(300);

	/** For statements that are planned on the server's time. */
	private static final Duration PLANNING = Duration.ofSeconds(2);

	private final Allowances allowances;

	private final RequestDeadlines deadlines;

	private final Places instance;

	Admission(Allowances allowances, RequestDeadlines deadlines, Places instance) {
		this.allowances = allowances;
		this.deadlines = deadlines;
		this.instance = instance;
	}

	@Override
	public boolean isExhausted() {
		return this.instance.areTaken();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String viewer = Viewer.of(request.toExecutionInput().getGraphQLContext()).name();
		Allowance allowance = this.allowances.of(viewer);
		return Mono.defer(() -> {
			GraphQLError refusal = enter(allowance);
			if (refusal != null) {
				return Mono.just(refused(request, refusal));
			}
			Work work = this.deadlines.begin(viewer);
			Stay stay = new Stay(work, this.instance, allowance.places());
			request.configureExecutionInput((input, builder) -> {
				input.getGraphQLContext().put(Allowance.class, allowance).put(Work.KEY, work).put(Stay.class, stay);
				return input;
			});
			return stay.during(() -> chain.next(request).timeout(end(work), Mono.error(DeadlineExceeded::new)));
		});
	}

	/** Comes when a request is given up: it may get more time before its time is over. */
	private static Mono<Long> end(Work work) {
		return Mono.defer(() -> Mono.delay(pause(work.left().minus(work.planning()))))
			.flatMap((tick) -> isOver(work.left(), work.planning()) ? Mono.just(tick) : end(work));
	}

	private static Duration pause(Duration left) {
		return left.isPositive() ? left.plus(GRACE) : GRACE;
	}

	/**
	 * Whether nobody waits any longer.
	 * @param left what is left of the time, less than nothing where it is over
	 * @param planning how long statements have been planned, while the time stood still
	 */
	static boolean isOver(Duration left, Duration planning) {
		return !left.minus(planning).plus(planning.isPositive() ? PLANNING : GRACE).isPositive();
	}

	/** Takes a place; tells why there is none. */
	private @Nullable GraphQLError enter(Allowance allowance) {
		Duration wait = allowance.takeOperations(1);
		if (wait != null) {
			return Busy.RATE_LIMITED.error(wait);
		}
		if (!allowance.places().enter()) {
			return Busy.TOO_MANY_AT_ONCE.error(SOON);
		}
		if (!this.instance.enter()) {
			allowance.places().leave();
			return Busy.TOO_BUSY.error(SOON);
		}
		return null;
	}

	private static WebGraphQlResponse refused(WebGraphQlRequest request, GraphQLError error) {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().errors(List.of(error)).build()));
	}

}
