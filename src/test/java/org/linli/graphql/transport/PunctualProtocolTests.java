package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A container that has room for eight connections, and keeps each for an hour.
 */
class PunctualProtocolTests {

	private static final int ROOM = 8;

	private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private static final String ANSWER = "here";

	private final Tomcat tomcat = new Tomcat();

	private final List<RawConnection> resting = new ArrayList<>();

	@BeforeEach
	void start(@TempDir Path directory) throws Exception {
		this.tomcat.setBaseDir(directory.toString());
		Connector connector = new Connector(PunctualProtocol.class.getName());
		connector.setPort(0);
		connector.setProperty("maxConnections", String.valueOf(ROOM));
		connector.setProperty("keepAliveTimeout", String.valueOf(Duration.ofHours(1).toMillis()));
		this.tomcat.setConnector(connector);
		Context context = this.tomcat.addContext("", null);
		Tomcat.addServlet(context, "here", new Here()).addMapping("/");
		this.tomcat.start();
	}

	@AfterEach
	void stop() throws Exception {
		for (RawConnection connection : this.resting) {
			connection.close();
		}
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	@Test
	void hasRoomForOthersHoweverManyKeepConnectionsThatRest() throws IOException {
		for (int connection = 0; connection < 3 * ROOM; connection++) {
			RawConnection next = RawConnection.of(this.tomcat.getConnector().getLocalPort());
			this.resting.add(next);
			next.send(REQUEST.getBytes(StandardCharsets.US_ASCII));

			assertThat(next.readTo(ANSWER)).startsWith("HTTP/1.1 200");
		}
	}

	private static final class Here extends HttpServlet {

		private static final long serialVersionUID = 1;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentLength(ANSWER.length());
			response.getWriter().write(ANSWER);
		}

	}

}
