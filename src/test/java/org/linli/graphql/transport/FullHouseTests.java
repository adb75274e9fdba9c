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
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
		request.setContent(new byte[] { 1 });

		this.house.doFilter(request, this.response, this.inside);

		assertThat(this.inside.getRequest()).isNull();
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("1");
		assertThat(this.response.getContentAsString()).contains("\"code\":\"TOO_BUSY\"");
		assertThat(request.getInputStream().available()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "POST, /graphql, , false", "GET, /graphql, websocket, true", "OPTIONS, /graphql, , true",
			"GET, /actuator/health, , true" })
	void letsInWhereThereIsRoomAndWhoAsksForNoOperation(String method, String path, @Nullable String upgrade,
			boolean full) throws Exception {
		this.full = full;
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		if (upgrade != null) {
			request.addHeader("Upgrade", upgrade);
		}

		this.house.doFilter(request, this.response, this.inside);

		assertThat(this.inside.getRequest()).isNotNull();
	}

}
