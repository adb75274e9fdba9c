package org.linli.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.Sequences;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.security.Changes.Change;
import org.linli.security.GrantInputs.GrantAccessInput;
import org.linli.security.GrantInputs.GrantPayload;
import org.linli.security.GrantInputs.RevokeAccessInput;

import org.springframework.stereotype.Component;

/**
 * Who was granted what: given, taken back, and looked up for every request. What was
 * looked up is kept for two seconds at most, and forgotten at once where this server
 * itself changes it.
 */
@Component
class Grants {

	static final Duration KEPT = Duration.ofSeconds(2);

	private final GrantGraph graph;

	private final Changes changes;

	private final Sequences sequences;

	private final IdentitySettings settings;

	private final Clock clock;

	/** All who ask for one account at a time wait for one look-up, and fail with it. */
	private final AsyncCache<Account, Viewer> viewers = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(KEPT)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.buildAsync();

	Grants(GrantGraph graph, Changes changes, Sequences sequences, IdentitySettings settings, Clock clock) {
		this.graph = graph;
		this.changes = changes;
		this.sequences = sequences;
		this.settings = settings;
		this.clock = clock;
	}

	/** Who asks behind an account, with what is granted today. */
	Viewer viewer(Account account) {
		try {
			return this.viewers.get(account, this::find).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException known) ? known : ex;
		}
	}

	private Viewer find(Account account) {
		GrantGraph.Holder holder = this.graph.holder(new Scope(account.id(), List.of(), List.of()));
		List<Grant> grants = new ArrayList<>((holder != null) ? holder.grants() : List.of());
		if (!this.settings.demonstration() && account.subject().equals(this.settings.administrator())) {
			grants.add(BuiltIn.grant(GrantRole.ADMINISTRATOR, account.subject()));
		}
		return new Viewer(account.id(), false, (holder != null) ? holder.person() : null, List.copyOf(grants));
	}

	GrantPayload grant(Viewer viewer, GrantAccessInput input) {
		GrantPayload payload = this.changes.once(
				new Change(viewer, "grantAccess", input.idempotencyKey(), input, input.person()), GrantPayload.class,
				() -> create(viewer, input), GrantPayload::refused);
		forget(input.subject());
		return payload;
	}

	GrantPayload revoke(Viewer viewer, RevokeAccessInput input) {
		GrantPayload payload = this.changes.once(new Change(viewer, "revokeAccess", input.idempotencyKey(), input),
				GrantPayload.class, () -> takeBack(viewer, input), GrantPayload::refused);
		if (payload.grant() != null) {
			forget(payload.grant().subject());
		}
		return payload;
	}

	private void forget(String subject) {
		this.viewers.synchronous().invalidate(new Account(this.settings.issuer(), subject));
	}

	private GrantPayload create(Viewer viewer, GrantAccessInput input) {
		Scope scope = viewer.scope(Audience.ADMINISTRATORS);
		Account account = new Account(this.settings.issuer(), input.subject());
		GrantGraph.Ends ends = this.graph.ends(scope, input);
		List<UserError> errors = new GrantRules(input, ends, today()).errors(viewer, account);
		if (errors.isEmpty() && ends.person() != null) {
			errors = GrantRules.errors(this.graph.hold(scope, account, ends.person()));
		}
		if (!errors.isEmpty()) {
			return GrantPayload.refused(errors);
		}
		LocalDate since = (input.since() != null) ? input.since() : today();
		Grant grant = new Grant(Ids.next(), this.sequences.next("G"), input.subject(), input.role(),
				String.valueOf(ends.place()), String.valueOf(ends.path()), ends.organization(), input.wanted(), since,
				input.until(), null, 0);
		this.graph.create(scope, account, grant, ends.person());
		return new GrantPayload(grant, List.of());
	}

	private GrantPayload takeBack(Viewer viewer, RevokeAccessInput input) {
		Scope scope = viewer.scope(Audience.ADMINISTRATORS);
		Grant grant = this.graph.lock(scope, input.grant());
		if (grant == null) {
			return refused(null, UserErrorCode.UNKNOWN_GRANT, "grant");
		}
		if (grant.version() != input.expectedVersion()) {
			return refused(grant, UserErrorCode.CONFLICT, "expectedVersion");
		}
		if (viewer.name().equals(new Account(this.settings.issuer(), grant.subject()).id())) {
			return refused(grant, UserErrorCode.OWN_GRANT, "grant");
		}
		if (grant.revokedAt() != null) {
			return refused(grant, UserErrorCode.BAD_STATE, "grant");
		}
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MILLIS);
		this.graph.revoke(scope, grant.id(), now);
		return new GrantPayload(this.graph.lock(scope, grant.id()), List.of());
	}

	private static GrantPayload refused(@Nullable Grant grant, UserErrorCode code, String field) {
		return new GrantPayload(grant, List.of(UserError.of(code, List.of("input", field))));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
