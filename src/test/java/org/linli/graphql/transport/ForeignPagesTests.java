package org.linli.graphql.transport;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.cors.CorsUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignPagesTests {

	private static final String FRONT = "https://front.example";

	private final GraphQlCorsProperties cors = new GraphQlCorsProperties();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void mayAskWhereTheirOriginIsAllowed() throws Exception {
		this.cors.setAllowedOrigins(List.of(FRONT));

		filter(preflight("/graphql", FRONT, "POST"));

		assertThat(this.chain.getRequest()).isNull();
		assertThat(this.response.getStatus()).isEqualTo(204);
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRONT);
		assertThat(this.response.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET,POST");
		assertThat(this.response.getHeader("Access-Control-Allow-Headers")).isEqualTo("authorization, content-type");
		assertThat(this.response.getHeader("Access-Control-Allow-Credentials")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/graphql, https://evil.example, POST", "/graphql, https://front.example.evil.example, POST",
			"/graphql, null, POST", "/graphql, https://front.example, DELETE", "/graphql, nonsense, POST",
			"/demo/tokens, https://front.example, POST" })
	void mayNotAskOtherwise(String path, String origin, String method) throws Exception {
		this.cors.setAllowedOrigins(List.of(FRONT));

		filter(preflight(path, origin, method));

		assertAnsweredLikeAnybody();
	}

	@Test
	void mayNotAskWhereNoneIsAllowed() throws Exception {
		filter(preflight("/graphql", FRONT, "POST"));

		assertAnsweredLikeAnybody();
	}

	@Test
	void readWhatIsAnsweredAndWhenToAskAgain() throws Exception {
		this.cors.setAllowedOriginPatterns(List.of("https://*.example"));

		filter(request("POST", "/graphql", FRONT));

		assertThat(this.chain.getRequest()).isNotNull();
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRONT);
		assertThat(this.response.getHeader("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
	}

	@Test
	void readNothingWhereTheirOriginIsNotAllowed() throws Exception {
		this.cors.setAllowedOrigins(List.of(FRONT));

		filter(request("POST", "/graphql", "https://evil.example"));

		assertAnsweredLikeAnybody();
	}

	@Test
	void keepToWhatTheSettingSays() throws Exception {
		this.cors.setAllowedOrigins(List.of(FRONT));
		this.cors.setAllowedMethods(List.of("POST"));
		this.cors.setAllowedHeaders(List.of("content-type"));
		this.cors.setExposedHeaders(List.of("Allow"));

		filter(preflight("/graphql", FRONT, "POST"));

		assertThat(this.response.getHeader("Access-Control-Allow-Methods")).isEqualTo("POST");
		assertThat(this.response.getHeader("Access-Control-Allow-Headers")).isEqualTo("content-type");
	}

	@Test
	void areStillKnownWhereASocketIsOpened() throws Exception {
		MockHttpServletRequest handshake = request("GET", "/graphql", FRONT);
		handshake.addHeader("Upgrade", "websocket");

		filter(handshake);

		assertThat(this.chain.getRequest()).isSameAs(handshake);
	}

	/** The framework behind asks for nothing that would let it refuse by itself. */
	private void assertAnsweredLikeAnybody() {
		assertThat(this.response.getStatus()).isEqualTo(200);
		assertThat(this.response.getHeaderNames()).noneMatch((name) -> name.startsWith("Access-Control-"));
		assertThat(this.chain.getRequest()).isInstanceOfSatisfying(HttpServletRequest.class, (behind) -> {
			assertThat(CorsUtils.isPreFlightRequest(behind)).isFalse();
			assertThat(CorsUtils.isCorsRequest(behind)).isFalse();
		});
	}

	private void filter(HttpServletRequest request) throws Exception {
		new ForeignPages(this.cors, new GraphQlProperties()).doFilter(request, this.response, this.chain);
	}

	private static MockHttpServletRequest preflight(String path, String origin, String method) {
		MockHttpServletRequest request = request("OPTIONS", path, origin);
		request.addHeader("Access-Control-Request-Method", method);
		request.addHeader("Access-Control-Request-Headers", "authorization, content-type");
		return request;
	}

	private static MockHttpServletRequest request(String method, String path, String origin) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		request.addHeader("Origin", origin);
		return request;
	}

}
