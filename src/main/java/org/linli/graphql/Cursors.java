package org.linli.graphql;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes and reads cursors: a version, the parent whose list it is, the position's keys
 * and a signature over them and over the field to which the list belongs. A cursor that
 * was altered, made elsewhere or taken from another field is not read.
 */
@Component
class Cursors {

	private static final String VERSION = "2";

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
		byte[] cursor = Arrays.copyOf(sign(list, text), SIGNATURE + text.length);
		System.arraycopy(text, 0, cursor, SIGNATURE, text.length);
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
		byte[] text = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
		if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), sign(list, text))) {
			return null;
		}
		List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
		return (VERSION.equals(parts.getFirst()) && parts.size() > 2)
				? new Place(parts.get(1), new Position(parts.subList(2, parts.size()))) : null;
	}

	private static String written(byte[] cursor) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	private byte[] sign(String list, byte[] text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key.get());
			mac.update(list.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java platform", ex);
		}
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
