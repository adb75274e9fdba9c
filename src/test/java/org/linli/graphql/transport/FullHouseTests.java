package org.linli.graphql.transport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class FullHouseTests {

	private boolean full;

	private final FullHouse house = new FullHouse(() -> this.full, new GraphQlProperties());

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain inside = new MockFilterChain();

	@Test
	void tellsAtTheDoorAndReadsNothing() throws Exception {
		this.full = true;
		MockHttpServletRequest request = request("POST", "/graphql", null);
		request.setContent(new byte[] { 1 });

		this.house.doFilter(request, this.response, this.inside);

		assertThat(this.inside.getRequest()).isNull();
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("1");
		assertThat(this.response.getContentAsString()).contains("\"code\":\"TOO_BUSY\"");
		assertThat(request.getInputStream().available()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "POST, /graphql, websocket", "GET, /graphql, h2c", "GET, /graphql, " })
	void isPassedByNobodyForAHeader(String method, String path, @Nullable String upgrade) throws Exception {
		this.full = true;

		this.house.doFilter(request(method, path, upgrade), this.response, this.inside);

		assertThat(this.response.getStatus()).isEqualTo(503);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /graphql, , false", "GET, /graphql, websocket, true", "OPTIONS, /graphql, , true",
			"GET, /actuator/health, , true" })
	void letsInWhereThereIsRoomAndWhoAsksForNoOperation(String method, String path, @Nullable String upgrade,
			boolean full) throws Exception {
		this.full = full;

		this.house.doFilter(request(method, path, upgrade), this.response, this.inside);

		assertThat(this.inside.getRequest()).isNotNull();
	}

	private static MockHttpServletRequest request(String method, String path, @Nullable String upgrade) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		if (upgrade != null) {
			request.addHeader("Upgrade", upgrade);
		}
		return request;
	}

}
