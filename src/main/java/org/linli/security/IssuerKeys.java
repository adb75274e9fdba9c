package org.linli.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The public keys of an issuer, found through its published configuration at the first
 * token. Known keys keep working for hours while the issuer does not answer, and a flood
 * of tokens with unknown keys asks it at most twice in half a minute.
 */
class IssuerKeys implements JWKSource<SecurityContext> {

	private static final ParameterizedTypeReference<Map<String, Object>> CONFIGURATION = new ParameterizedTypeReference<>() {
	};

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final int LARGEST = 200_000;

	private final String issuer;

	private volatile @Nullable JWKSource<SecurityContext> keys;

	IssuerKeys(String issuer) {
		this.issuer = issuer;
	}

	@Override
	public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
		try {
			return keys().get(selector, context);
		}
		catch (RateLimitReachedException ex) {
			return List.of();
		}
	}

	private JWKSource<SecurityContext> keys() throws KeySourceException {
		JWKSource<SecurityContext> known = this.keys;
		if (known == null) {
			known = find();
			this.keys = known;
		}
		return known;
	}

	private JWKSource<SecurityContext> find() throws KeySourceException {
		try {
			JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
			requests.setReadTimeout(PATIENCE);
			Map<String, Object> configuration = RestClient.builder()
				.requestFactory(requests)
				.build()
				.get()
				.uri(URI.create(this.issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"))
				.retrieve()
				.body(CONFIGURATION);
			if (configuration == null || !this.issuer.equals(configuration.get("issuer"))) {
				throw new KeySourceException("The configuration is not that of " + this.issuer);
			}
			int millis = (int) PATIENCE.toMillis();
			return JWKSourceBuilder
				.create(URI.create(String.valueOf(configuration.get("jwks_uri"))).toURL(),
						new DefaultResourceRetriever(millis, millis, LARGEST))
				.retrying(true)
				.outageTolerant(Duration.ofHours(4).toMillis())
				.build();
		}
		catch (RestClientException | MalformedURLException | IllegalArgumentException ex) {
			throw new KeySourceException("The issuer " + this.issuer + " does not tell its keys", ex);
		}
	}

}
