package org.linli.graphql.limits;

import graphql.execution.instrumentation.Instrumentation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Instrumentation documentLimits(LimitSettings settings) {
		return new DocumentLimits(settings);
	}

	/**
	 * Behind the look at single arguments, which tells better what is wrong, and before
	 * those who charge for it.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE - 10)
	Instrumentation nodeBudget(LimitSettings settings) {
		return new NodeBudget(settings.nodes(), settings.values());
	}

}
