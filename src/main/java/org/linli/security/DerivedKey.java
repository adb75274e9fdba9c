package org.linli.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keys for single uses, made from the one secret that all instances share: what is signed
 * for one use is worth nothing in another.
 */
final class DerivedKey {

	private static final String ALGORITHM = "HmacSHA256";

	private DerivedKey() {
	}

	/** The key for a use. */
	static byte[] of(SecretKey secret, String use) {
		return mac(secret, use);
	}

	/** What a text is under a key: the same for the same text, and no way back. */
	static byte[] mac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
	}

}
