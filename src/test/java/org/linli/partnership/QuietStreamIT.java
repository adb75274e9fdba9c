package org.linli.partnership;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream of events on which nothing happens is not given up as a request is that is
 * answered late.
 */
class QuietStreamIT extends GraphIT {

	@Value("${spring.graphql.http.sse.timeout}")
	private Duration timeout;

	@Test
	void hasNoLimitOfItsOwnNorThatOfTheContainer() {
		assertThat(this.timeout).as("zero stands for none").isZero();
	}

}
