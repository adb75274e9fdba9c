package org.linli.security;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who says who somebody is. Without an issuer the server is a demonstration and issues
 * tokens itself.
 *
 * @param issuerUri the issuer of tokens (OpenID Connect), as it names itself in them
 * @param audience what a token must be meant for
 * @param algorithms how a token may be signed
 * @param tokenTypes what a token may call its type
 * @param administrator the account, by the issuer's name, that may grant access
 * everywhere without being granted that in the graph: the first one
 * @param introspection who may ask what the schema says of itself
 * @param graphiql whether GraphiQL is served although this is no demonstration
 */
@ConfigurationProperties("linli.identity")
record IdentitySettings(@Nullable String issuerUri, @DefaultValue("linli") String audience,
		@DefaultValue("RS256") List<String> algorithms, @DefaultValue( {
				"at+jwt", "JWT" }) List<String> tokenTypes,
		@Nullable String administrator, @DefaultValue("GRANTED") Audience introspection,
		@DefaultValue("false") boolean graphiql){

	/** The issuer of a demonstration's own tokens. */
	static final String DEMONSTRATION = "urn:linli:demonstration";

	IdentitySettings {
		if (issuerUri != null && issuerUri.isBlank()) {
			issuerUri = null;
		}
		if (issuerUri != null && !isAddress(issuerUri)) {
			throw new IllegalArgumentException(
					"LINLI_ISSUER_URI is no address such as https://id.example: " + issuerUri);
		}
		if (audience.isBlank() || algorithms.isEmpty() || tokenTypes.isEmpty()) {
			throw new IllegalArgumentException(
					"LINLI_AUDIENCE, LINLI_IDENTITY_ALGORITHMS and LINLI_IDENTITY_TOKENTYPES must not be empty");
		}
	}

	boolean demonstration() {
		return this.issuerUri == null;
	}

	/** Who issues the tokens that are accepted. */
	String issuer() {
		return (this.issuerUri != null) ? this.issuerUri : DEMONSTRATION;
	}

	private static boolean isAddress(String text) {
		try {
			URI uri = URI.create(text);
			return "https".equals(uri.getScheme()) ? uri.getHost() != null
					: "http".equals(uri.getScheme()) && LoopbackHost.names(uri.getHost());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
