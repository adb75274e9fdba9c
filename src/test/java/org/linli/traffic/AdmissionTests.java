package org.linli.traffic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graph.DeadlineExceeded;
import org.linli.graph.GraphSettings;
import org.linli.graph.PretendedRequest;
import org.linli.graph.Work;
import org.linli.security.Viewer;
import org.linli.testing.Patience;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class AdmissionTests {

	private static final TrafficSettings SETTINGS = new TrafficSettings(10, 100, 1_000, 5_000, 1, 2);

	private static final Duration SHORT = Duration.ofMillis(50);

	private final Allowances allowances = new Allowances(SETTINGS, new StandingTime());

	private final Admission admission = new Admission(this.allowances,
			new RequestDeadlines(new GraphSettings(GraphSettings.EMBEDDED, "neo4j", null, "neo4j", Path.of("none"), 64,
					SHORT, SHORT, SHORT, 20)),
			new Places(SETTINGS.capacity()));

	@ParameterizedTest
	@CsvSource({ "1, 0, false", "0, 0, false", "-299, 0, false", "-300, 0, true", "-2000, 0, true", "1, 301, false",
			"1, 2000, false", "1, 2001, true", "-299, 1, false", "0, 1999, false", "0, 2000, true" })
	void givesARequestUpSoonAfterItsTimeAndLaterWhereStatementsArePlanned(long left, long planning, boolean over) {
		assertThat(Admission.isOver(Duration.ofMillis(left), Duration.ofMillis(planning))).isEqualTo(over);
	}

	@Test
	void givesUpWhatNeverEndsAndItsPlaceBack() {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(DeadlineExceeded.class)
				.isThrownBy(() -> this.admission.intercept(request(), (request) -> Mono.never()).block());
		}
		assertThat(this.allowances.of("somebody").places().enter()).isTrue();
	}

	@Test
	void anErrorOfTheMachineBehindTheAnswerKeepsNoPlace() {
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(OutOfMemoryError.class)
				.isThrownBy(() -> this.admission.intercept(request(), (request) -> Mono.just(response()))
					.flatMap((answer) -> answer.getErrors().isEmpty() ? fail(new OutOfMemoryError("pretended"))
							: Mono.just(answer))
					.block());
		}
	}

	@Test
	void anErrorOfTheMachineBeforeTheAnswerKeepsNoPlace() {
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(StackOverflowError.class).isThrownBy(
					() -> this.admission.intercept(request(), (request) -> fail(new StackOverflowError())).block());
			assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> this.admission
				.intercept(request(), (request) -> Mono.defer(() -> fail(new StackOverflowError())))
				.block());
		}
	}

	@Test
	void hasItsPlaceUntilNoThreadIsAtItThoughWhoAskedHasGone() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		AtomicReference<@Nullable Work> work = new AtomicReference<>();
		Disposable asker = this.admission.intercept(request(), (request) -> {
			Work asked = request.toExecutionInput().getGraphQLContext().get(Work.KEY);
			work.set(asked);
			Thread.startVirtualThread(() -> PretendedRequest.in(asked, () -> {
				begun.countDown();
				await(done);
			}));
			return Mono.never();
		}).subscribe();
		await(begun);
		asker.dispose();

		assertThat(this.allowances.of("somebody").places().enter()).isFalse();
		assertThat(Objects.requireNonNull(work.get()).left()).isLessThanOrEqualTo(Duration.ZERO);
		done.countDown();
		Patience.until("the place is free", Duration.ofSeconds(10),
				() -> this.allowances.of("somebody").places().enter());
		assertThat(this.allowances.of("somebody").places().enter()).as("it was given back once").isFalse();
	}

	@Test
	void whatIsAnsweredHasItsPlaceUntilItsLastStatementHasEnded() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		this.admission.intercept(request(), (request) -> {
			Work asked = request.toExecutionInput().getGraphQLContext().get(Work.KEY);
			Thread.startVirtualThread(() -> PretendedRequest.in(asked, () -> {
				begun.countDown();
				await(done);
			}));
			await(begun);
			return Mono.just(response());
		}).block();

		assertThat(this.allowances.of("somebody").places().enter()).isFalse();
		done.countDown();
		Patience.until("the place is free", Duration.ofSeconds(10),
				() -> this.allowances.of("somebody").places().enter());
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Mono<WebGraphQlResponse> fail(Error error) {
		throw error;
	}

	private static WebGraphQlResponse response() {
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request().toExecutionInput(),
				ExecutionResult.newExecutionResult().data(Map.of()).build()));
	}

	private static WebGraphQlRequest request() {
		return request("{ viewer { roles } }");
	}

	/** Somebody asks a document. */
	static WebGraphQlRequest request(String document) {
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", document), "1", Locale.ROOT);
		request.configureExecutionInput((input, builder) -> builder
			.graphQLContext(Map.of("viewer", new Viewer("somebody", false, null, List.of())))
			.build());
		return request;
	}

}
