package org.linli.security;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is refused a field is told so, and it is kept that they asked.
 */
class AccessRefusalIT extends GraphIT {

	@LocalServerPort
	private int port;

	@Autowired
	private DemonstrationTokens tokens;

	@Test
	void keepsOnceThatAFieldWasRefused() {
		String subject = "curious-" + Ids.next();
		Answer answer = Client.of(this.port)
			.with(this.tokens.issue(subject))
			.ask("{ a: grants { nodes { code } } b: grants { nodes { code } } }");

		assertThat(answer.code()).isEqualTo("FORBIDDEN");
		assertThat(answer.body().path("data").isNull()).isTrue();
		assertThat(this.driver.executableQuery("""
				MATCH (e:AccessEntry {account: $account})
				RETURN e.fields AS fields, e.outcome AS outcome, e.subject AS subject
				""")
			.withParameters(Map.of("account", new Account(IdentitySettings.DEMONSTRATION, subject).id()))
			.execute()
			.records()).singleElement().extracting(Object::toString).asString().contains("Query.grants", "REFUSED");
	}

}
