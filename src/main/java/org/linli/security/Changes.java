package org.linli.security;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Idempotency;
import org.linli.graph.WritingTransactions;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;

import org.springframework.stereotype.Component;

/**
 * Makes what a viewer asks for, as one transaction and once, however often it is sent.
 * All mutations go through it.
 */
@Component
public class Changes {

	private static final List<String> KEY = List.of("input", "idempotencyKey");

	private final WritingTransactions transactions;

	private final Idempotency idempotency;

	Changes(WritingTransactions transactions, Idempotency idempotency) {
		this.transactions = transactions;
		this.idempotency = idempotency;
	}

	/**
	 * Makes a change.
	 * @param change who asks for what
	 * @param type of the answer
	 * @param effect looks at the rules, does it, and answers what came of it; a broken
	 * rule is an answer, given before anything is written
	 * @param refusal the answer for errors about the request itself
	 */
	public <P> P once(Change change, Class<P> type, Supplier<P> effect, Function<List<UserError>, P> refusal) {
		if (!Idempotency.isKey(change.key())) {
			return refusal.apply(List.of(UserError.of(UserErrorCode.BAD_IDEMPOTENCY_KEY, KEY)));
		}
		Idempotency.Request request = new Idempotency.Request(change.viewer().name(), change.operation(), change.key(),
				change.input(), change.about(), change.viewer().grants().stream().map(Grant::id).toList());
		return this.transactions.run(change.operation(), () -> this.idempotency.once(request, type, effect,
				(reason) -> refusal.apply(List.of(UserError.of(code(reason), KEY)))));
	}

	private static UserErrorCode code(Idempotency.Refused reason) {
		return switch (reason) {
			case REUSED -> UserErrorCode.IDEMPOTENCY_KEY_REUSED;
			case ACCESS_ENDED -> UserErrorCode.ACCESS_ENDED;
		};
	}

	/**
	 * What somebody asks for.
	 *
	 * @param viewer who asks
	 * @param operation name of the mutation
	 * @param key the idempotency key
	 * @param input all of the input
	 * @param about code or id of what the answer is about: of a person, or of what leads
	 * to one; null where the answer tells of nobody but the viewer
	 */
	public record Change(Viewer viewer, String operation, String key, Object input, @Nullable String about) {

		public Change(Viewer viewer, String operation, String key, Object input) {
			this(viewer, operation, key, input, null);
		}

	}

}
