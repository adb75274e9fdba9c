package org.linli.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Issues ids: 16 characters of base 32 (80 bits) that tell neither type nor age.
 */
public final class Ids {

	private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	/** A new id. */
	public static String next() {
		byte[] bits = new byte[LENGTH];
		RANDOM.nextBytes(bits);
		return encode(bits);
	}

	/**
	 * The id that belongs to a key, always the same: what makes a generated graph
	 * repeatable.
	 */
	public static String of(String key) {
		try {
			return encode(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String encode(byte[] bits) {
		StringBuilder id = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			id.append(ALPHABET[bits[i] & 31]);
		}
		return id.toString();
	}

}
