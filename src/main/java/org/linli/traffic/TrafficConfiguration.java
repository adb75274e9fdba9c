package org.linli.traffic;

import io.github.bucket4j.TimeMeter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * By which time allowances refill: one that is not set back when clocks are.
 */
@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {

	@Bean
	TimeMeter refillTime() {
		return TimeMeter.SYSTEM_NANOTIME;
	}

}
