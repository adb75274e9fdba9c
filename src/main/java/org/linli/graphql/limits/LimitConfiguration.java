package org.linli.graphql.limits;

import graphql.execution.instrumentation.Instrumentation;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	/**
	 * The engine unfolds no more than may be asked. It can be told so for the whole
	 * process alone.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Instrumentation documentLimits(LimitSettings settings) {
		Options.setDefaultOptions(Options.defaultOptions().maxFieldsCount(settings.fields()));
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
