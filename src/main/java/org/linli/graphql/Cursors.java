package org.linli.graphql;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes and reads cursors: a version, the parent whose list it is and the position's
 * keys, encrypted under a signature over them and over the field to which the list
 * belongs. A cursor that was altered, made elsewhere or taken from another field is not
 * read, and nobody reads from one where somebody lives. The same position is the same
 * cursor.
 */
@Component
class Cursors {

	private static final String VERSION = "3";

	private static final String SEPARATOR = "\u001f";

	private static final int SIGNATURE = 12;

	private static final int LONGEST = 1_000;

	private final Supplier<SecretKey> key;

	Cursors(Supplier<SecretKey> key) {
		this.key = key;
	}

	String write(String list, String parent, Position position) {
		byte[] text = (VERSION + SEPARATOR + parent + SEPARATOR + String.join(SEPARATOR, position.keys()))
			.getBytes(StandardCharsets.UTF_8);
		byte[] signature = sign(list, text);
		byte[] cursor = Arrays.copyOf(signature, SIGNATURE + text.length);
		System.arraycopy(crypt(signature, text), 0, cursor, SIGNATURE, text.length);
		return written(cursor);
	}

	/** Where the cursor stands, or null if this is no cursor of that list. */
	@Nullable Place read(String list, String cursor) {
		if (cursor.length() > LONGEST) {
			return null;
		}
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		if (bytes.length <= SIGNATURE || !written(bytes).equals(cursor)) {
			return null;
		}
		byte[] signature = Arrays.copyOf(bytes, SIGNATURE);
		byte[] text = crypt(signature, Arrays.copyOfRange(bytes, SIGNATURE, bytes.length));
		if (!MessageDigest.isEqual(signature, sign(list, text))) {
			return null;
		}
		List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
		return (VERSION.equals(parts.getFirst()) && parts.size() > 2)
				? new Place(parts.get(1), new Position(parts.subList(2, parts.size()))) : null;
	}

	private static String written(byte[] cursor) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	/** Encrypts or decrypts: the signature is what makes each text's cipher its own. */
	private byte[] crypt(byte[] signature, byte[] text) {
		try {
			Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(mac("cursor encryption").doFinal(), "AES"),
					new IvParameterSpec(Arrays.copyOf(signature, cipher.getBlockSize())));
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES is part of every Java platform", ex);
		}
	}

	private byte[] sign(String list, byte[] text) {
		try {
			Mac mac = mac("cursor signature");
			mac.update(list.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
	}

	private Mac mac(String use) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(this.key.get());
		mac.update(use.getBytes(StandardCharsets.UTF_8));
		mac.update((byte) 0);
		return mac;
	}

	/**
	 * What a cursor says.
	 *
	 * @param parent the id of the parent whose list it is; empty for a list of the query
	 * @param position where it stands in the list
	 */
	record Place(String parent, Position position) {

	}

}
