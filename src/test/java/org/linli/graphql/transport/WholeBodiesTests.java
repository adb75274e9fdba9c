package org.linli.graphql.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Together;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class WholeBodiesTests {

	private static final int ROOM = 25;

	private final BodySettings settings = new BodySettings(DataSize.ofBytes(10), Duration.ofMillis(200),
			DataSize.ofBytes(ROOM));

	private final BodyRoom room = new BodyRoom(this.settings, new SimpleMeterRegistry());

	private final WholeBodies bodies = new WholeBodies(this.settings, this.room);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final Reading chain = new Reading();

	@AfterEach
	void leavesAllRoomToOthers() {
		assertThat(this.room.left()).isEqualTo(ROOM);
	}

	@ParameterizedTest
	@CsvSource({ "0, 200", "1, 200", "10, 200", "11, 413", "20000, 413" })
	void letsInABodyUpToItsLongest(int length, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/anything");
		request.setContent("x".repeat(length).getBytes(StandardCharsets.US_ASCII));

		this.bodies.doFilter(request, this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(status);
		assertThat(this.chain.read).isEqualTo((status == 200) ? length : -1);
		if (status == 200) {
			assertThat(this.chain.announced).isEqualTo(length);
			// What it holds is still to be made of it.
			assertThat(this.chain.left).containsExactly(ROOM - length, ROOM - length, ROOM);
		}
		else {
			assertThat(this.response.getHeader("Connection")).isEqualTo("close");
			assertThat(this.response.getContentAsString()).contains("BODY_TOO_LARGE");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void turnsAwayWhatThereIsNoRoomForWithoutReadingItWhereItIsAnnounced(boolean announced) throws Exception {
		InputStream body = announced ? new PretendedBodies.Unread() : new ByteArrayInputStream(new byte[8]);
		this.room.take(ROOM - 5);

		this.bodies.doFilter(announced ? new PretendedBodies.Announced(body, 8) : request(body), this.response,
				this.chain);

		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("1");
		assertThat(this.response.getHeader("Connection")).isEqualTo("close");
		assertThat(this.response.getContentAsString()).contains("TOO_BUSY", "\"retryAfter\":1");
		assertThat(this.chain.read).isEqualTo(-1);
		assertThat(this.room.left()).isEqualTo(5);
		this.room.giveBack(ROOM - 5);
	}

	@ParameterizedTest
	@CsvSource({ "1900, 200", "2100, 400" })
	void endsABodyThatComesInCrumbs(int crumbs, int status) throws Exception {
		BodySettings large = new BodySettings(DataSize.ofMegabytes(1), Duration.ofMinutes(1), DataSize.ofMegabytes(2));
		BodyRoom enough = new BodyRoom(large, new SimpleMeterRegistry());

		new WholeBodies(large, enough).doFilter(request(new PretendedBodies.Drops(crumbs)), this.response,
				new MockFilterChain());

		assertThat(this.response.getStatus()).isEqualTo(status);
		assertThat(this.response.getContentAsString().contains("BODY_IN_CRUMBS")).isEqualTo(status == 400);
		assertThat(enough.left()).isEqualTo(2 << 20);
	}

	@Test
	void takesNoRoomForWhatIsAnnouncedAndNotSent() throws Exception {
		this.bodies.doFilter(new PretendedBodies.Announced(new Unsent(), 10), this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(400);
	}

	@Test
	void leavesAllRoomWhereABodyIsNotReadOrAnAnswerFails() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/anything");
		request.setContent(new byte[10]);

		this.bodies.doFilter(request, this.response, (unread, ignored) -> {
			assertThat(this.room.left()).isEqualTo(ROOM - 10);
			this.chain.kept = unread;
		});
		assertThat(this.room.left()).isEqualTo(ROOM);
		assertThat(Objects.requireNonNull(this.chain.kept).getInputStream().readAllBytes()).isEmpty();
		MockHttpServletRequest other = new MockHttpServletRequest("POST", "/anything");
		other.setContent(new byte[10]);
		assertThatIOException().isThrownBy(() -> this.bodies.doFilter(other, this.response, (unread, ignored) -> {
			throw new IOException("failed");
		}));
	}

	@RepeatedTest(20)
	void keepsToItsRoomWhateverComesTogether(RepetitionInfo repetition) {
		Random chance = new Random(repetition.getCurrentRepetition());
		List<Integer> lengths = IntStream.range(0, 50).map((i) -> chance.nextInt(13)).boxed().toList();
		AtomicInteger least = new AtomicInteger(ROOM);

		List<Integer> statuses = Together.all(lengths.size(), (i) -> {
			MockHttpServletResponse answer = new MockHttpServletResponse();
			try {
				this.bodies.doFilter(request(new PretendedBodies.Drops(lengths.get(i))), answer,
						(request, response) -> {
							least.accumulateAndGet(this.room.left(), Math::min);
							LockSupport.parkNanos(1_000);
							assertThat(request.getInputStream().readAllBytes()).hasSize(lengths.get(i));
						});
			}
			catch (IOException | ServletException ex) {
				throw new IllegalStateException(ex);
			}
			return answer.getStatus();
		});

		assertThat(statuses).containsAnyOf(200, 503, 413).isSubsetOf(200, 503, 413);
		assertThat(least.get()).isNotNegative();
	}

	@Test
	void waitsNotForEverForOneWhoDrips() throws Exception {
		this.bodies.doFilter(request(new PretendedBodies.Drip()), this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(408);
		assertThat(this.chain.read).isEqualTo(-1);
	}

	@Test
	void goesNotOnWithABodyThatBroke() throws Exception {
		this.bodies.doFilter(request(new PretendedBodies.Broken()), this.response, this.chain);

		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.chain.read).isEqualTo(-1);
	}

	@Test
	void readsNoBodyOfAGet() throws Exception {
		MockHttpServletRequest request = request(new PretendedBodies.Drip());
		request.setMethod("GET");

		this.bodies.doFilter(request, this.response, (unread, ignored) -> this.chain.kept = unread);

		assertThat(this.chain.kept).isSameAs(request);
	}

	private static MockHttpServletRequest request(InputStream body) {
		return new MockHttpServletRequest("POST", "/anything") {

			@Override
			public ServletInputStream getInputStream() {
				return new PretendedBodies.Sent(body);
			}

		};
	}

	/** Reads the body, and remembers what it found. */
	private final class Reading implements FilterChain {

		private final List<Integer> left = new ArrayList<>();

		private int read = -1;

		private int announced;

		private @Nullable ServletRequest kept;

		@Override
		public void doFilter(ServletRequest request, ServletResponse response) throws IOException {
			this.left.add(WholeBodiesTests.this.room.left());
			this.announced = request.getContentLength();
			this.read = request.getInputStream().readAllBytes().length;
			this.left.add(WholeBodiesTests.this.room.left());
			BodyInMemory.letGo(new HttpServletRequestWrapper((HttpServletRequest) request));
			this.left.add(WholeBodiesTests.this.room.left());
		}

	}

	/** Never comes, and takes no room meanwhile. */
	private final class Unsent extends InputStream {

		@Override
		public int read() throws IOException {
			assertThat(WholeBodiesTests.this.room.left()).isEqualTo(ROOM);
			throw new SocketTimeoutException();
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			return read();
		}

	}

}
