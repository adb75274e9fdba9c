package org.linli.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.linli.testing.Chance;

/**
 * Damages what is sent as a bad line, a bad program or a bad person would.
 */
final class Mutilation {

	private static final List<String> PIECES = List.of("{", "}", "[", "]", "(", ")", "\"", "\\", "\"\"\"", ":", ",",
			"$", "@", "...", "!", "&", "|", "=", "#", "\n", "\r", "\u0000", "\ufeff", "\ud83d", "\\ud800", "\\u0000",
			"null", "true", "on", "fragment", "query", "mutation", "subscription", "extend type Query", "0", "-0",
			"1e999", "00", "0x1", "999999999999999999999999", "__typename", "__schema", "\"a\":1,", "first: -1",
			"{{{{{{{{", "((((", "[[[[[[[[");

	private final Chance chance;

	Mutilation(Chance chance) {
		this.chance = chance;
	}

	/** A few of its bytes are others, elsewhere, twice or gone. */
	byte[] of(byte[] whole) {
		byte[] damaged = whole;
		int times = this.chance.between(1, 4);
		for (int i = 0; i < times && damaged.length > 0; i++) {
			damaged = once(damaged);
		}
		return damaged;
	}

	/** The same of a text. */
	String of(String whole) {
		return new String(of(whole.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}

	private byte[] once(byte[] whole) {
		int from = this.chance.between(0, whole.length - 1);
		int to = Math.min(whole.length, from + this.chance.between(1, this.chance.of(80) ? 8 : whole.length));
		byte[] slice = Arrays.copyOfRange(whole, from, to);
		return switch (this.chance.between(1, 6)) {
			case 1 -> {
				byte[] flipped = whole.clone();
				flipped[from] ^= (byte) (1 << this.chance.between(0, 7));
				yield flipped;
			}
			case 2 -> join(Arrays.copyOf(whole, from), new byte[0], Arrays.copyOfRange(whole, to, whole.length));
			case 3 -> join(Arrays.copyOf(whole, to), slice, Arrays.copyOfRange(whole, to, whole.length));
			case 4 -> Arrays.copyOf(whole, from);
			case 5 -> {
				int place = this.chance.between(0, whole.length);
				yield join(Arrays.copyOf(whole, place), slice, Arrays.copyOfRange(whole, place, whole.length));
			}
			default -> join(Arrays.copyOf(whole, from), this.chance.one(PIECES).getBytes(StandardCharsets.UTF_8),
					Arrays.copyOfRange(whole, from, whole.length));
		};
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
