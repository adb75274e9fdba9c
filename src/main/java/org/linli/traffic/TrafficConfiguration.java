package org.linli.traffic;

import io.github.bucket4j.TimeMeter;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What allowances, and those who wait for them, go by.
 */
@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {

	/** One that is not set back when clocks are. */
	@Bean
	TimeMeter refillTime() {
		return TimeMeter.SYSTEM_NANOTIME;
	}

	/** Those of this instance. */
	@Bean
	Places places(TrafficSettings settings) {
		return new Places(settings.capacity());
	}

	/** Who is told something may hold up the thread that tells it. */
	@Bean
	Later later() {
		return (wait, task) -> Mono.delay(wait).subscribe((tick) -> Thread.ofVirtual().name("listener").start(task));
	}

}
