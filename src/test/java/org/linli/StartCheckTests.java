package org.linli;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What is wrong with a setting is said by its name, with what stands there and what may.
 */
class StartCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SERVER_PORT                   | 99999    | SERVER_PORT is "99999". It may be a whole number of at most 65535
			SERVER_PORT                   | -1       | SERVER_PORT is "-1". It may be a whole number of at most 65535.
			SERVER_PORT                   | abc      | SERVER_PORT is "abc". It may be a whole number
			LINLI_MANAGEMENT_PORT         | 70000    | LINLI_MANAGEMENT_PORT is "70000". It may be a whole number of
			LINLI_DOCUMENTS_MODE          | FOO      | LINLI_DOCUMENTS_MODE is "FOO". It may be OPEN, TRUSTED.
			LINLI_IDENTITY_INTROSPECTION  | all      | LINLI_IDENTITY_INTROSPECTION is "all". It may be
			LINLI_IDENTITY_GRAPHIQL       | perhaps  | LINLI_IDENTITY_GRAPHIQL is "perhaps". It may be true or false.
			LINLI_LIMITS_DEPTH            | abc      | LINLI_LIMITS_DEPTH is "abc". It may be a whole number
			LINLI_LIMITS_DEPTH            | 1e3      | LINLI_LIMITS_DEPTH is "1e3". It may be a whole number
			LINLI_LIMITS_DEPTH            | 0        | LINLI_LIMITS_DEPTH must be 1 or more, not 0.
			LINLI_LIMITS_VALUES           | -5       | LINLI_LIMITS_VALUES must be 1 or more, not -5.
			LINLI_LIMITS_BODY             | large    | LINLI_LIMITS_BODY is "large". It may be a size such as 1MB.
			LINLI_LIMITS_BODY             | 0B       | LINLI_LIMITS_BODY must be 1B or more.
			LINLI_LIMITS_BODYTIMEOUT      | soon     | LINLI_LIMITS_BODYTIMEOUT is "soon". It may be a time such as 10s.
			LINLI_LIMITS_BODYTIMEOUT      | 0s       | LINLI_LIMITS_BODYTIMEOUT must be longer than nothing.
			LINLI_TRAFFIC_OPERATIONS      | 0        | LINLI_TRAFFIC_OPERATIONS must be from 1 to 1000000000, not 0.
			LINLI_TRAFFIC_NODES           | many     | LINLI_TRAFFIC_NODES is "many". It may be a whole number
			LINLI_TRAFFIC_INSTANCE        | -1       | LINLI_TRAFFIC_INSTANCE must be from 0 to 1000000000, not -1.
			LINLI_SOCKETS_MOST            | 0        | LINLI_SOCKETS_MOST must be 1 or more, not 0.
			LINLI_SOCKETS_PERVIEWER       | abc      | LINLI_SOCKETS_PERVIEWER is "abc". It may be a whole number
			LINLI_SOCKETS_KEEPALIVE       | 0s       | LINLI_SOCKETS_KEEPALIVE must be longer than nothing.
			LINLI_SUBSCRIPTIONS_PERVIEWER | 0        | LINLI_SUBSCRIPTIONS_PERVIEWER and
			LINLI_NEO4J_POOLSIZE          | 0        | LINLI_NEO4J_POOLSIZE must be more than nothing.
			LINLI_NEO4J_READTIMEOUT       | x        | LINLI_NEO4J_READTIMEOUT is "x". It may be a time such as 10s.
			LINLI_DEMO_RESIDENTS          | -1       | LINLI_DEMO_RESIDENTS must be 0 or more, not -1.
			LINLI_DEMO_RESIDENTS          | x        | LINLI_DEMO_RESIDENTS is "x". It may be a whole number
			linli_limits_depth            | x        | linli_limits_depth is "x". It may be a whole number
			LINLI_IDENTITY_ALGORITHMS     | ''       | LINLI_AUDIENCE, LINLI_IDENTITY_ALGORITHMS and
			LINLI_DEMO                    | maybe    | LINLI_DEMO is "maybe". It may be true or false.
			LINLI_SECRET                  | tooshort | LINLI_SECRET is shorter than 32 characters.
			""")
	void saysWhichSettingCannotBeAndWhatMay(String name, String value, String sentence) {
		String said = said(Map.of(name, value));

		assertThat(said).contains(sentence, "leave it out")
			.doesNotContain("tooshort", "org.", "java.", "Exception", "linli.");
	}

	@Test
	void saysItInOneLineWhateverStandsThere() {
		assertThat(said(Map.of("LINLI_LIMITS_DEPTH", "a\nb".repeat(1_000)))).hasSizeLessThan(300)
			.doesNotContain("\n")
			.contains("LINLI_LIMITS_DEPTH is \"a ba b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bolt:/neo4j:hidden@host", "neo4j://neo4j:hidden@host/a b" })
	void repeatsNoPasswordOfAnAddress(String address) {
		assertThat(said(Map.of("LINLI_NEO4J_URI", address))).contains("LINLI_NEO4J_URI is no address")
			.doesNotContain("hidden");
	}

	@Test
	void takesWhatTheServerShipsWith() {
		assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
	}

	@Test
	void looksAtEverySettingOfOurs() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Set<String> all = scanner.findCandidateComponents("org.linli")
			.stream()
			.map((candidate) -> String.valueOf(candidate.getBeanClassName()))
			.collect(Collectors.toSet());

		assertThat(StartCheck.SETTINGS).containsExactlyInAnyOrderElementsOf(all);
	}

	private static String said(Map<String, Object> variables) {
		Throwable failure = catchThrowable(() -> check(variables));
		assertThat(failure).as("%s", variables).isNotNull();
		FailureAnalysis analysis = Objects.requireNonNull(new StartRefusal().analyze(failure),
				() -> "nothing is said of " + failure);
		return analysis.getDescription() + " " + analysis.getAction();
	}

	private static void check(Map<String, Object> variables) {
		Map<String, Object> all = new HashMap<>(Map.of("SERVER_PORT", "0", "SERVER_ADDRESS", "127.0.0.1"));
		all.putAll(variables);
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
		ConfigurationPropertySources.attach(environment);
		try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
			context.setEnvironment(environment);
			new StartCheck().initialize(context);
		}
	}

}
