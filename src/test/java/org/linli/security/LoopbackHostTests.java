package org.linli.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackHostTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			DEMONSTRATION, localhost, localhost:8080, 127.0.0.1, 200
			DEMONSTRATION, 127.0.0.1, 127.0.0.1, 127.0.0.1, 200
			DEMONSTRATION, LOCALHOST, LocalHost, ::1, 200
			DEMONSTRATION, [::1], [::1]:8080, ::1, 200
			DEMONSTRATION, evil.example, evil.example, 127.0.0.1, 421
			DEMONSTRATION, localhost, evil.example, 127.0.0.1, 421
			DEMONSTRATION, localhost, evil.example:8080, 127.0.0.1, 421
			DEMONSTRATION, evil.example, localhost, 127.0.0.1, 421
			DEMONSTRATION, localhost, localhost:x, 127.0.0.1, 421
			DEMONSTRATION, localhost, -, 127.0.0.1, 200
			DEMONSTRATION, localhost, localhost, 203.0.113.7, 421
			MANAGEMENT, localhost, localhost:8082, 127.0.0.1, 200
			MANAGEMENT, evil.example, evil.example:8082, 127.0.0.1, 421
			MANAGEMENT, localhost, evil.example:8082, 127.0.0.1, 421
			MANAGEMENT, localhost, localhost:8082, 203.0.113.7, 421
			API, linli.example, linli.example, 203.0.113.7, 200
			""")
	void answersWhoComesFromThisMachineAndNamesIt(Port port, String name, @Nullable String host, String address,
			int status) throws Exception {
		MockHttpServletRequest request = new Named(name);
		request.setRemoteAddr(address);
		if (host != null) {
			request.addHeader("Host", host);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();

		new LoopbackHost(settings(port), new Received(port == Port.MANAGEMENT)).doFilter(request, response, chain);

		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(chain.getRequest() != null).isEqualTo(status == 200);
		assertThat(response.getContentAsString().contains("FOREIGN_HOST")).isEqualTo(status == 421);
	}

	private static IdentitySettings settings(Port port) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		if (port != Port.DEMONSTRATION) {
			source.put("linli.identity.issuer-uri", "https://id.example");
		}
		return new Binder(source).bindOrCreate("linli.identity", IdentitySettings.class);
	}

	/** What is asked for. */
	enum Port {

		DEMONSTRATION, MANAGEMENT, API

	}

	/** A request of which the container says another name than its header. */
	private static final class Named extends MockHttpServletRequest {

		private final String name;

		Named(String name) {
			super("GET", "/actuator/prometheus");
			this.name = name;
		}

		@Override
		public String getServerName() {
			return this.name;
		}

	}

	/** A second port that a request came to, or did not. */
	private static final class Received extends ManagementPort {

		private final boolean received;

		Received(boolean received) {
			super(new MockEnvironment());
			this.received = received;
		}

		@Override
		boolean received(HttpServletRequest request) {
			return this.received;
		}

	}

}
