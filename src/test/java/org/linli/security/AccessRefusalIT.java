package org.linli.security;

import java.net.http.WebSocketHandshakeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;
import org.linli.testing.GraphQlSocket;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Someone;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who is refused a field is told so, and it is kept that they asked.
 */
class AccessRefusalIT extends GraphIT {

	private static final String WHO = "{ viewer { roles demonstration } }";

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Autowired
	private AccessLog log;

	@Test
	void aCredentialThatIsNoTokenIsNobodysInADemonstrationToo() {
		Client stranger = Client.of(this.port).withAuthorization("Basic YTpi");
		assertThat(List.of(stranger.ask(WHO), stranger.stream(WHO))).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
			assertThat(answer.body().has("data")).isFalse();
		});
		assertThatThrownBy(() -> GraphQlSocket.connect(this.port, "Basic YTpi").close())
			.hasCauseInstanceOf(WebSocketHandshakeException.class);
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port).initWith(Map.of("Authorization", "Basic YTpi"))) {
			// The client may find the connection gone before it has read the code.
			assertThat(socket.closeCode()).isIn(4401, 1006);
			assertThat(socket.poll(0)).isNull();
		}
	}

	@Test
	void aSocketIsWhoeverShookHandsAsLongAsItSaysNoOther() {
		String resident = this.tokens.issue("resident-" + Ids.next());
		assertThat(who(resident, null)).as("with the token of the handshake").isEqualTo(who(null, resident));
		assertThat(who(null, null)).contains("\"demonstration\":true", "PLANNER");

		assertThat(who(resident, this.tokens.issue(planner()))).contains("\"demonstration\":false", "PLANNER");
	}

	private String planner() {
		String subject = "planner-" + Ids.next();
		Neighbourhood here = new Neighbourhood();
		here.grant(subject, GrantRole.PLANNER, here.county(), null);
		load(here.batch());
		return subject;
	}

	/** Who is asking over a socket, with tokens in the handshake and behind it. */
	private String who(@Nullable String handshake, @Nullable String token) {
		try (GraphQlSocket socket = GraphQlSocket.connect(this.port, (handshake != null) ? "Bearer " + handshake : null)
			.init(token)) {
			assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
			return socket.subscribe("1", WHO, Map.of()).next().toString();
		}
	}

	@Test
	void keepsOnceThatAFieldWasRefused() {
		String subject = "curious-" + Ids.next();
		Answer answer = Client.of(this.port)
			.with(this.tokens.issue(subject))
			.ask("{ a: grants { nodes { code } } b: grants { nodes { code } } }");

		assertThat(answer.code()).isEqualTo("FORBIDDEN");
		assertThat(answer.body().path("data").isNull()).isTrue();
		assertThat(kept(subject)).singleElement()
			.extracting(Object::toString)
			.asString()
			.contains("Query.grants", "REFUSED");
	}

	@Test
	void keepsOfWhomAndForWhatAFieldWasRefused() {
		Neighbourhood here = new Neighbourhood();
		Someone wang = here.resident("王兰", here.place("UNIT", "1单元", here.community("雁翎社区")));
		String subject = "planner-" + Ids.next();
		here.grant(subject, GrantRole.PLANNER, here.county(), null);
		load(here.batch());

		Answer answer = Client.of(this.port)
			.with(this.tokens.issue(subject))
			.ask("{ person(code: \"%s\") { contact(purpose: VISIT) { phone } } }".formatted(wang.code()));

		assertThat(answer.code()).isEqualTo("FORBIDDEN");
		assertThat(kept(subject)).singleElement().satisfies((entry) -> {
			assertThat(entry.get("subject").asString()).isNotEmpty();
			assertThat(entry.get("purpose").asString()).isEqualTo("VISIT");
		});
		assertThat(this.log.of(wang.id(), LocalDate.now(ZoneOffset.UTC).minusDays(2))).hasSize(1);
	}

	private List<Record> kept(String subject) {
		return this.driver.executableQuery("""
				MATCH (e:AccessEntry {account: $account})
				RETURN e.fields AS fields, e.outcome AS outcome, e.subject AS subject, e.purpose AS purpose
				""")
			.withParameters(Map.of("account", new Account(IdentitySettings.DEMONSTRATION, subject).id()))
			.execute()
			.records();
	}

}
