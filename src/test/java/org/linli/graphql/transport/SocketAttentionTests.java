package org.linli.graphql.transport;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.linli.graphql.transport.SocketAttention.Due;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who says nothing is asked, and given up.
 */
class SocketAttentionTests {

	private final SocketAttention attention = new SocketAttention(PretendedClient.SETTINGS, 0);

	@Test
	void waitsTenSecondsForAnIntroductionAndNoLonger() {
		assertThat(due(9)).isEqualTo(Due.NOTHING);
		assertThat(due(10)).isEqualTo(Due.INIT_TIMEOUT);
	}

	@Test
	void isPatientWhileItFindsOutWhoSomebodyIs() {
		assertThat(this.attention.introduce()).isTrue();
		assertThat(this.attention.introduce()).isFalse();

		assertThat(due(30)).isEqualTo(Due.NOTHING);
		assertThat(this.attention.acknowledged()).isFalse();
	}

	@Test
	void asksThreeTimesAndGivesUp() {
		acknowledge();

		assertThat(due(14)).isEqualTo(Due.NOTHING);
		for (int time : new int[] { 15, 30, 45 }) {
			assertThat(due(time)).isEqualTo(Due.PING);
			assertThat(due(time + 1)).isEqualTo(Due.NOTHING);
		}
		assertThat(due(60)).isEqualTo(Due.SILENT);
	}

	@Test
	void goesOnAskingWhoAnswers() {
		acknowledge();

		for (int time = 15; time < 600; time += 15) {
			assertThat(due(time)).isEqualTo(Due.PING);
			this.attention.heard();
		}
	}

	private void acknowledge() {
		this.attention.introduce();
		this.attention.acknowledge(0);
	}

	private Due due(int seconds) {
		return this.attention.due(Duration.ofSeconds(seconds).toNanos());
	}

}
