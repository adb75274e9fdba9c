package org.linli.graphql.limits;

import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitConfigurationTests {

	private final Options before = Options.defaultOptions();

	@AfterEach
	void restore() {
		Options.setDefaultOptions(this.before);
	}

	@Test
	void theEngineUnfoldsNoMoreFieldsThanMayBeAsked() {
		new LimitConfiguration().documentLimits(LimitsIT.SHIPPED);

		assertThat(Options.defaultOptions().getMaxFieldsCount()).isEqualTo(LimitsIT.SHIPPED.fields());
	}

}
