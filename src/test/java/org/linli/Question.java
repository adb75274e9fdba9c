package org.linli;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.linli.graph.Ids;
import org.linli.testing.Client;
import org.linli.testing.Client.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked while something fails: a refusal is written down before it is answered.
 */
enum Question {

	READING(Duration.ofSeconds(4)) {

		@Override
		Answer ask(Client client) {
			return client.ask(READ);
		}

	},

	CHANGING(Duration.ofSeconds(5)) {

		@Override
		Answer ask(Client client) {
			return client.ask(
					"mutation($input: ConfirmNeedSkillsInput!) { confirmNeedSkills(input: $input) { userErrors { code } } }",
					Map.of("input", Map.of("idempotencyKey", Ids.next(), "need", "none", "expectedVersion", 0, "skills",
							List.of())));
		}

	},

	REFUSED(Duration.ofSeconds(5)) {

		@Override
		Answer ask(Client client) {
			return client.with(null).ask("{ grants { nodes { code } } }");
		}

	};

	static final List<Question> ALL = List.of(values());

	static final String READ = "{ needs(first: 3) { nodes { id place { name } } } }";

	private static final Duration BUSY = Duration.ofSeconds(3);

	private final Duration deadline;

	Question(Duration deadline) {
		this.deadline = deadline;
	}

	abstract Answer ask(Client client);

	/** It is what is answered where nothing fails. */
	void assertAnswered(Answer answer) {
		assertThat(answer.code()).as(answer.toString()).isEqualTo((this == REFUSED) ? "FORBIDDEN" : "");
		assertThat(answer.status()).as(answer.toString()).isEqualTo((this == REFUSED) ? 294 : 200);
		assertThat(answer.data("").isObject()).as(answer.toString()).isEqualTo(this != REFUSED);
	}

	/** Asks, and looks at the clock. */
	Told told(Client client) {
		long begin = System.nanoTime();
		Answer answer = ask(client);
		return new Told(answer, this, Duration.ofNanos(System.nanoTime() - begin));
	}

	/**
	 * An answer.
	 *
	 * @param answer what was told
	 * @param question what was asked
	 * @param after how long it took
	 */
	record Told(Answer answer, Question question, Duration after) {

		/**
		 * It is one of the failures that may be, tells nothing else, and came in time.
		 */
		void assertFailedSoon() {
			assertThat(answer().code()).as(answer().toString()).isIn(Writers.ASK_AGAIN);
			assertThat(answer().status()).as(answer().toString()).isIn(294, 503, 504);
			assertSoon();
		}

		/** It tells nothing of the inside, and came in time. */
		void assertSoon() {
			assertTellsNothing();
			assertThat(after()).as(question().name()).isLessThan(question().deadline.plusSeconds(1));
		}

		/**
		 * It tells nothing of the inside, and came in the time that is given to what was
		 * not done since the database was away, on a machine that does other things too.
		 */
		void assertAtLast() {
			assertTellsNothing();
			assertThat(after()).as(question().name()).isLessThan(question().deadline.multipliedBy(3).plus(BUSY));
		}

		private void assertTellsNothing() {
			assertThat(answer().text()).doesNotContain("java.", "Exception:", "bolt", "127.0.0.1", "neo4j");
		}

	}

}
