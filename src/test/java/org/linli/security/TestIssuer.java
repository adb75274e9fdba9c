package org.linli.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An issuer of tokens as there are many, with a key of its own.
 */
final class TestIssuer implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private volatile boolean silent;

	TestIssuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			this.key = new RSAKeyGenerator(2048).keyID("first").generate();
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange, """
				{"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(uri(), uri())));
		this.server.createContext("/keys", (exchange) -> answer(exchange, new JWKSet(this.key).toString(true)));
		this.server.start();
	}

	String uri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	RSAKey key() {
		return this.key;
	}

	/** Answers nobody from now on. */
	void fallSilent(boolean now) {
		this.silent = now;
	}

	/** A token as this issuer gives it to an account. */
	String token(String subject) {
		return token((claims) -> claims.subject(subject));
	}

	/** A token in which some claims are others than usual. */
	String token(Consumer<JWTClaimsSet.Builder> change) {
		return sign(header(JWSAlgorithm.RS256, "at+jwt", "first"), change, signer(this.key));
	}

	String sign(JWSHeader header, Consumer<JWTClaimsSet.Builder> change, JWSSigner signer) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(uri())
			.audience("linli")
			.subject("somebody")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(600)));
		change.accept(claims);
		SignedJWT token = new SignedJWT(header, claims.build());
		try {
			token.sign(signer);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	static JWSHeader header(JWSAlgorithm algorithm, String type, String keyId) {
		return new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).keyID(keyId).build();
	}

	static JWSSigner signer(RSAKey key) {
		try {
			return new RSASSASigner(key);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(HttpExchange exchange, String body) throws IOException {
		try (exchange) {
			if (this.silent) {
				exchange.sendResponseHeaders(503, -1);
				return;
			}
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
