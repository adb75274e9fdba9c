package org.linli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Leaves tracing out where no collector is named: it would cost half a second at each
 * start and something at each request, for traces that nobody gets.
 */
class TracingStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** The framework maps {@code OTEL_EXPORTER_OTLP_ENDPOINT} to it. */
	static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";

	private static final String EXCLUDED = "spring.autoconfigure.exclude";

	private static final List<Class<?>> TRACING = List.of(MicrometerTracingAutoConfiguration.class,
			NoopTracerAutoConfiguration.class, PrometheusExemplarsAutoConfiguration.class,
			OpenTelemetryTracingAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class,
			OpenTelemetryLoggingAutoConfiguration.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (StringUtils.hasText(environment.getProperty(COLLECTOR))) {
			return;
		}
		String names = Stream
			.concat(Stream.of(environment.getProperty(EXCLUDED, "")), TRACING.stream().map(Class::getName))
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(","));
		environment.getPropertySources().addFirst(new MapPropertySource("tracing", Map.of(EXCLUDED, names)));
	}

}
