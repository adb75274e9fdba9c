package org.linli.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Lets a request that is sent twice have its effect once. The key is kept for 48 hours in
 * the transaction of the effect: neither can be without the other. Two requests with the
 * same key at the same time wait for each other.
 */
@Component
public class Idempotency {

	private final GraphWriter writer;

	Idempotency(GraphWriter writer) {
		this.writer = writer;
	}

	/**
	 * Runs the effect unless this key had it already. To be called within a transaction.
	 * @param viewer whose key it is
	 * @param operation what is done
	 * @param key the key
	 * @param content what the request asks for
	 * @param effect does it and answers the id of what came of it
	 */
	public Outcome once(String viewer, String operation, String key, String content, Supplier<String> effect) {
		Map<String, Object> name = Map.of("viewer", viewer, "operation", operation, "key", key, "fingerprint",
				fingerprint(content));
		List<Map<String, Object>> rows = this.writer.run(Scope.everything(), """
				MERGE (k:IdempotencyKey {viewer: $viewer, operation: $operation, key: $key})
				ON CREATE SET k.at = datetime(), k.fingerprint = $fingerprint
				WITH k, k.at < datetime() - duration('PT48H') AS expired
				SET k.at = CASE WHEN expired THEN datetime() ELSE k.at END,
				    k.fingerprint = CASE WHEN expired THEN $fingerprint ELSE k.fingerprint END,
				    k.result = CASE WHEN expired THEN null ELSE k.result END
				RETURN coalesce(k.result, '') AS result, k.fingerprint = $fingerprint AS same
				""", name);
		Map<String, Object> known = rows.getFirst();
		if (!Boolean.TRUE.equals(known.get("same"))) {
			return new Outcome.KeyReused();
		}
		String result = String.valueOf(known.get("result"));
		if (!result.isEmpty()) {
			return new Outcome.Done(result);
		}
		String fresh = effect.get();
		this.writer.run(Scope.everything(), """
				MATCH (k:IdempotencyKey {viewer: $viewer, operation: $operation, key: $key})
				SET k.result = $result
				""", Map.of("viewer", viewer, "operation", operation, "key", key, "result", fresh));
		return new Outcome.Done(fresh);
	}

	/** Whether a text can be a key: 8 to 64 visible characters of ASCII. */
	public static boolean isKey(String key) {
		return key.matches("[!-~]{8,64}");
	}

	private static String fingerprint(String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** What came of a request. */
	public sealed interface Outcome {

		/**
		 * It had its effect, now or before.
		 *
		 * @param result id of what came of it
		 */
		record Done(String result) implements Outcome {
		}

		/** The key was used for something else; nothing was done. */
		record KeyReused() implements Outcome {
		}

	}

}
