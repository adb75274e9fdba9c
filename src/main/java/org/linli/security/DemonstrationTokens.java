package org.linli.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;

import javax.crypto.SecretKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Issues the tokens of a demonstration, so that everybody can look at it in every role.
 * They are worth nothing where an issuer is configured.
 */
@Component
public class DemonstrationTokens {

	/** How long a token is valid. */
	public static final Duration VALID = Duration.ofHours(1);

	private final IdentitySettings settings;

	private final Supplier<SecretKey> secret;

	private final Clock clock;

	DemonstrationTokens(IdentitySettings settings, Supplier<SecretKey> secret, Clock clock) {
		this.settings = settings;
		this.secret = secret;
		this.clock = clock;
	}

	/** What signs them. */
	static byte[] key(SecretKey secret) {
		return DerivedKey.of(secret, "demonstration tokens");
	}

	/** Whether this server issues any. */
	public boolean issued() {
		return this.settings.demonstration();
	}

	/**
	 * A token for an account.
	 * @throws IllegalStateException if this server is no demonstration
	 */
	public String issue(String subject) {
		if (!issued()) {
			throw new IllegalStateException("Tokens are issued elsewhere");
		}
		Instant now = this.clock.instant();
		SignedJWT token = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("at+jwt")).build(),
				new JWTClaimsSet.Builder().issuer(IdentitySettings.DEMONSTRATION)
					.audience(this.settings.audience())
					.subject(subject)
					.issueTime(Date.from(now))
					.expirationTime(Date.from(now.plus(VALID)))
					.jwtID(UUID.randomUUID().toString())
					.build());
		try {
			token.sign(new MACSigner(key(this.secret.get())));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("The key of this server cannot sign", ex);
		}
		return token.serialize();
	}

}
