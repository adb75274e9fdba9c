package org.linli.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Lets a request that is sent twice have its effect once, and answers it the second time
 * as the first. The key is kept for 48 hours in the transaction of the effect: neither
 * can be without the other. Two requests with the same key at the same time wait for each
 * other.
 */
@Component
public class Idempotency {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final GraphWriter writer;

	Idempotency(GraphWriter writer) {
		this.writer = writer;
	}

	/**
	 * Runs the effect unless this key had it already. To be called within a transaction.
	 * What breaks a rule is an answer too, and is answered again, as long as the viewer
	 * holds all that was granted the first time.
	 * @param request what is asked for
	 * @param type of the answer: a record that can be written as JSON
	 * @param effect does it and answers what came of it
	 * @param refusal the answer where nothing is done and nothing told
	 */
	public <T> T once(Request request, Class<T> type, Supplier<T> effect, Function<Refused, T> refusal) {
		Known known = this.writer
			.run(Scope.everything(), """
					MERGE (k:IdempotencyKey {viewer: $viewer, operation: $operation, key: $key})
					ON CREATE SET k.at = datetime(), k.fingerprint = $fingerprint, k.about = $about,
					  k.grants = $grants
					ON MATCH SET k.locked = true
					WITH k, k.at < datetime() - duration('PT48H') AS expired
					SET k.at = CASE WHEN expired THEN datetime() ELSE k.at END,
					    k.fingerprint = CASE WHEN expired THEN $fingerprint ELSE k.fingerprint END,
					    k.answer = CASE WHEN expired THEN null ELSE k.answer END,
					    k.about = CASE WHEN expired THEN $about ELSE k.about END,
					    k.grants = CASE WHEN expired THEN $grants ELSE k.grants END
					RETURN k.answer AS answer, k.fingerprint = $fingerprint AS same,
					  all(g IN k.grants WHERE g IN $grants) AS entitled
					""", request.parameters(),
					(row) -> new Known(row.get("answer").asString(null), row.get("same").asBoolean(),
							row.get("entitled").asBoolean(true)))
			.getFirst();
		if (!known.same()) {
			return refusal.apply(Refused.REUSED);
		}
		if (!known.entitled()) {
			return refusal.apply(Refused.ACCESS_ENDED);
		}
		if (known.answer() != null) {
			return JSON.readValue(known.answer(), type);
		}
		T fresh = effect.get();
		Map<String, Object> answered = request.parameters();
		answered.put("answer", JSON.writeValueAsString(fresh));
		this.writer.run(Scope.everything(), """
				MATCH (k:IdempotencyKey {viewer: $viewer, operation: $operation, key: $key})
				SET k.answer = $answer
				""", answered);
		return fresh;
	}

	/** Why a key has neither an effect nor an answer. */
	public enum Refused {

		/** It was used for something else. */
		REUSED,

		/** Whoever asks no longer holds all that they held the first time. */
		ACCESS_ENDED

	}

	/** Whether a text can be a key: 8 to 64 visible characters of ASCII. */
	public static boolean isKey(String key) {
		return key.matches("[!-~]{8,64}");
	}

	/**
	 * Something that is asked for once.
	 *
	 * @param viewer whose key it is
	 * @param operation what is done
	 * @param key the key
	 * @param content all that is asked for: another content is another request
	 * @param about code or id of what the answer is about, by which it is found when that
	 * is to be forgotten; null where it is about nothing in particular
	 * @param grants ids of what was granted to the viewer and holds
	 */
	public record Request(String viewer, String operation, String key, Object content, @Nullable String about,
			List<String> grants) {

		/** No code or id is longer: what is longer names nothing. */
		private static final int LONGEST = 255;

		Map<String, Object> parameters() {
			Map<String, Object> parameters = new HashMap<>();
			parameters.put("viewer", this.viewer);
			parameters.put("operation", this.operation);
			parameters.put("key", this.key);
			parameters.put("fingerprint", fingerprint(JSON.writeValueAsString(this.content)));
			parameters.put("grants", this.grants);
			parameters.put("about", (this.about != null && this.about.length() <= LONGEST) ? this.about : null);
			return parameters;
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

	}

	private record Known(@Nullable String answer, boolean same, boolean entitled) {
	}

}
