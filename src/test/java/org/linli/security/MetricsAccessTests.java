package org.linli.security;

import org.junit.jupiter.api.Test;
import org.linli.graph.DeadlineExceeded;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsAccessTests {

	@Test
	void whoeverCannotBeKnownNowIsToldToComeAgain() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();

		new BearerRefusals().commence(new MockHttpServletRequest(), response,
				new AuthenticationServiceException("unknown", new DeadlineExceeded()));

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(response.getContentAsString()).contains("DATABASE_UNAVAILABLE");
	}

}
