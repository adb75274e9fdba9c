package org.linli.traffic;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
	Places places(TrafficSettings settings, MeterRegistry meters) {
		Places places = new Places(settings.capacity());
		Gauge.builder("linli.operations", places, Places::taken)
			.description("How many operations and events are being answered")
			.register(meters);
		return places;
	}

	/** Who is told something may hold up the thread that tells it. */
	@Bean
	Later later() {
		return (wait, task) -> Mono.delay(wait).subscribe((tick) -> Thread.ofVirtual().name("listener").start(task));
	}

}
