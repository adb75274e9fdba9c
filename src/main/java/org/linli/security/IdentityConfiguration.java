package org.linli.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.DispatcherType;
import org.linli.graph.DatabaseUnavailable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Lets in whom the issuer of tokens vouches for, by bearer tokens only: without cookies
 * no other page can make a browser ask in somebody's name.
 */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	/**
	 * A handshake carries no token: {@code connection_init} does, behind it. Nor does a
	 * browser's question whether another page may ask.
	 */
	private static final RequestMatcher HANDSHAKE = (request) -> "OPTIONS".equals(request.getMethod())
			|| ("GET".equals(request.getMethod()) && "/graphql".equals(request.getServletPath())
					&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)));

	/** A request that says who asks. */
	private static final RequestMatcher CREDENTIAL = (request) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

	/** What is served to those who have no token yet. */
	private static final String[] OPEN = { "/", "/graphiql/**", "/_static/**", "/webjars/**", "/actuator/health/**",
			"/error" };

	private static final String ACTUATOR = "/actuator/";

	@Bean
	SecurityFilterChain requests(HttpSecurity http, IdentitySettings settings, BearerRefusals refusals,
			ManagementPort management, MetricsAccess metrics) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.cors(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> {
				// Whoever was refused before is told so.
				requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				requests
					.requestMatchers(
							(request) -> management.received(request) && request.getServletPath().startsWith(ACTUATOR))
					.permitAll()
					.requestMatchers(management::received)
					.denyAll();
				if (!settings.demonstration()) {
					requests.requestMatchers(HANDSHAKE)
						.permitAll()
						.requestMatchers(OPEN)
						.permitAll()
						.requestMatchers(ACTUATOR + "prometheus")
						.access(metrics)
						.anyRequest()
						.authenticated();
				}
				else {
					// Whoever brings a credential is not taken for somebody without one.
					requests.requestMatchers(CREDENTIAL).authenticated().anyRequest().permitAll();
				}
			})
			.oauth2ResourceServer((server) -> server.withObjectPostProcessor(new UnavailableIssuers(refusals))
				.authenticationEntryPoint(refusals)
				.protectedResourceMetadata((metadata) -> metadata
					.protectedResourceMetadataCustomizer((resource) -> describe(resource, settings)))
				.jwt(Customizer.withDefaults()))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals))
			.build();
	}

	/** What clients may read about the tokens that are needed here (RFC 9728). */
	private static void describe(OAuth2ProtectedResourceMetadata.Builder resource, IdentitySettings settings) {
		resource.tlsClientCertificateBoundAccessTokens(false);
		if (!settings.demonstration()) {
			resource.authorizationServer(settings.issuer());
		}
	}

	/**
	 * Addresses that might mean two things are refused. Which methods there are says who
	 * is asked at an address, in an answer that tells them.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		return firewall;
	}

	/** Nobody looks at the steps of letting in one by one. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	JwtDecoder tokens(IdentitySettings settings, Supplier<SecretKey> secret) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		// Type, times and all other claims are validated below, each with its own error.
		processor.setJWSTypeVerifier((type, context) -> {
		});
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		if (settings.demonstration()) {
			JWKSource<SecurityContext> own = (selector, context) -> selector.select(own(secret));
			processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, own));
		}
		else {
			processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
					settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()),
					new IssuerKeys(settings.issuer())));
		}
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		decoder.setJwtValidator(validator(settings));
		// An issuer that is no URL would be taken for one, which searches all libraries.
		decoder.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(Map.of("iss", (issuer) -> issuer)));
		return decoder;
	}

	/** A token is not wrong because the database with its key does not answer. */
	private static JWKSet own(Supplier<SecretKey> secret) throws KeySourceException {
		try {
			return new JWKSet(new OctetSequenceKey.Builder(DemonstrationTokens.key(secret.get())).build());
		}
		catch (DatabaseUnavailable ex) {
			throw new KeySourceException("The key of this server is not known", ex);
		}
	}

	private static DelegatingOAuth2TokenValidator<Jwt> validator(IdentitySettings settings) {
		JwtTimestampValidator times = new JwtTimestampValidator(Duration.ofSeconds(30));
		times.setAllowEmptyExpiryClaim(false);
		JwtClaimValidator<String> subject = new JwtClaimValidator<>("sub",
				(name) -> name != null && !name.isBlank() && name.length() <= 255);
		return new DelegatingOAuth2TokenValidator<>(List.of(times, new JwtIssuerValidator(settings.issuer()),
				new JwtAudienceValidator(settings.audience()), new JwtTypeValidator(settings.tokenTypes()), subject));
	}

	/** The framework would answer with a server error where the issuer is silent. */
	private static final class UnavailableIssuers implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

		private final BearerRefusals refusals;

		UnavailableIssuers(BearerRefusals refusals) {
			this.refusals = refusals;
		}

		@Override
		public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
			filter.setAuthenticationFailureHandler(this.refusals::commence);
			return filter;
		}

	}

}
