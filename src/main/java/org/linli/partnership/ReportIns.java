package org.linli.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.graph.Outbox;
import org.linli.graph.Scope;
import org.linli.graph.Sequences;
import org.linli.graphql.UserError;
import org.linli.graphql.UserErrorCode;
import org.linli.partnership.ReportInInputs.EndReportInInput;
import org.linli.partnership.ReportInInputs.FileReportInInput;
import org.linli.partnership.ReportInInputs.ReceiveReportInInput;
import org.linli.partnership.ReportInInputs.ReportInPayload;
import org.linli.partnership.ReportInInputs.TransferReportInInput;
import org.linli.partnership.ReportInInputs.TransferReportInPayload;
import org.linli.partnership.ReportInWriteGraph.Filer;
import org.linli.partnership.ReportInWriteGraph.New;
import org.linli.partnership.ReportInWriteGraph.Standing;
import org.linli.security.Audience;
import org.linli.security.Changes;
import org.linli.security.Changes.Change;
import org.linli.security.Viewer;
import org.linli.territory.Territories;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

import org.springframework.stereotype.Component;

/**
 * The life of a report-in (双报到): filed, received with a receipt, transferred, ended. Who
 * may change it is looked at before and after.
 */
@Component
class ReportIns {

	/** What its changes are told under. */
	static final String TOPIC = "REPORT_IN";

	private static final Set<ReportInStatus> FILED = EnumSet.of(ReportInStatus.SUBMITTED, ReportInStatus.RECEIVED);

	private static final Set<ReportInStatus> OPEN = EnumSet.of(ReportInStatus.SUBMITTED, ReportInStatus.RECEIVED,
			ReportInStatus.ACTIVE);

	private final ReportInWriteGraph graph;

	private final ReportInGraph reads;

	private final Territories territories;

	private final Changes changes;

	private final Sequences sequences;

	private final Outbox outbox;

	private final Clock clock;

	ReportIns(ReportInWriteGraph graph, ReportInGraph reads, Territories territories, Changes changes,
			Sequences sequences, Outbox outbox, Clock clock) {
		this.graph = graph;
		this.reads = reads;
		this.territories = territories;
		this.changes = changes;
		this.sequences = sequences;
		this.outbox = outbox;
		this.clock = clock;
	}

	ReportInPayload file(Viewer viewer, FileReportInInput input) {
		return this.changes.once(new Change(viewer, "fileReportIn", input.idempotencyKey(), input, input.filer()),
				ReportInPayload.class, () -> create(viewer, input), ReportInPayload::refused);
	}

	ReportInPayload receive(Viewer viewer, ReceiveReportInInput input) {
		return this.changes.once(new Change(viewer, "receiveReportIn", input.idempotencyKey(), input, input.reportIn()),
				ReportInPayload.class, () -> take(viewer, input), ReportInPayload::refused);
	}

	TransferReportInPayload transfer(Viewer viewer, TransferReportInInput input) {
		return this.changes.once(
				new Change(viewer, "transferReportIn", input.idempotencyKey(), input, input.reportIn()),
				TransferReportInPayload.class, () -> hand(viewer, input), TransferReportInPayload::refused);
	}

	ReportInPayload end(Viewer viewer, EndReportInInput input) {
		return this.changes.once(new Change(viewer, "endReportIn", input.idempotencyKey(), input, input.reportIn()),
				ReportInPayload.class, () -> close(viewer, input), ReportInPayload::refused);
	}

	private ReportInPayload create(Viewer viewer, FileReportInInput input) {
		Scope scope = viewer.scope(Audience.NEIGHBOURS);
		Territory community = community(scope, input.community());
		Filer filer = filer(viewer, input.filer(), community);
		if (community == null) {
			return refused(null, UserErrorCode.UNKNOWN_PLACE, "community", input.community());
		}
		if (filer == null) {
			return refused(null, UserErrorCode.UNKNOWN_FILER, "filer", input.filer());
		}
		this.graph.lock(scope, List.of(filer.lock()));
		// Who was anonymised until now is nobody who could report in.
		filer = filer(viewer, input.filer(), community);
		if (filer == null) {
			return refused(null, UserErrorCode.UNKNOWN_FILER, "filer", input.filer());
		}
		if (this.graph.occupied(scope, filer, community.id(), "")) {
			return refused(null, UserErrorCode.ALREADY_ACTIVE, "filer");
		}
		return new ReportInPayload(written(viewer, scope, filer, community), List.of());
	}

	private ReportInPayload take(Viewer viewer, ReceiveReportInInput input) {
		Scope scope = viewer.scope(Audience.COMMUNITY_OFFICE);
		Standing standing = locked(scope, input.reportIn());
		UserError error = refusal(standing, input.expectedVersion(), FILED);
		LocalDate since = (input.since() != null) ? input.since() : today();
		if (error == null && standing != null && (since.isBefore(standing.filedOn()) || since.isAfter(today()))) {
			error = error(UserErrorCode.BAD_PERIOD, "since");
		}
		if (error != null || standing == null || !scope.covers(standing.path())) {
			return refused(viewer, standing, error);
		}
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MILLIS);
		this.graph.receive(scope, standing.id(), since, this.sequences.next("RC"), now);
		tell(scope, standing, ReportInStatus.ACTIVE);
		return new ReportInPayload(this.reads.written(scope, standing.id()), List.of());
	}

	private TransferReportInPayload hand(Viewer viewer, TransferReportInInput input) {
		Scope scope = viewer.scope(Audience.COMMUNITY_OFFICE);
		Territory target = community(scope, input.community());
		Standing standing = locked(scope, input.reportIn());
		UserError error = refusal(standing, input.expectedVersion(), OPEN);
		if (error == null && (target == null || target.scopePath().equals(standing(standing).path()))) {
			error = error(UserErrorCode.UNKNOWN_PLACE, "community", input.community());
		}
		if (error != null || standing == null || target == null || !scope.covers(standing.path())) {
			ReportInPayload refused = refused(viewer, standing, error);
			return new TransferReportInPayload(refused.reportIn(), null, refused.userErrors());
		}
		if (this.graph.occupied(scope, standing.filer(), target.id(), standing.id())) {
			ReportInPayload refused = refused(viewer, standing, error(UserErrorCode.ALREADY_ACTIVE, "community"));
			return new TransferReportInPayload(refused.reportIn(), null, refused.userErrors());
		}
		this.graph.close(scope, standing.id(), ReportInStatus.TRANSFERRED, end(standing, today()));
		tell(scope, standing, ReportInStatus.TRANSFERRED);
		ReportIn successor = written(viewer, scope, standing.filer(), target);
		this.graph.succeed(scope, standing.id(), successor.id());
		return new TransferReportInPayload(this.reads.written(scope, standing.id()), successor, List.of());
	}

	private ReportInPayload close(Viewer viewer, EndReportInInput input) {
		Scope scope = viewer.scope(Audience.COMMUNITY_OFFICE);
		Standing standing = locked(scope, input.reportIn());
		UserError error = refusal(standing, input.expectedVersion(), OPEN);
		if (error != null || standing == null) {
			return refused(viewer, standing, error);
		}
		LocalDate latest = end(standing, today());
		LocalDate until = (input.until() != null) ? input.until() : latest;
		if (until.isAfter(latest) || until.isBefore(earliestEnd(standing))) {
			return refused(viewer, standing, error(UserErrorCode.BAD_PERIOD, "until"));
		}
		this.graph.close(scope, standing.id(), ReportInStatus.ENDED, until);
		tell(scope, standing, ReportInStatus.ENDED);
		return new ReportInPayload(this.reads.written(scope, standing.id()), List.of());
	}

	/**
	 * Who reports in, if that is the viewer's business: one's own, that of the
	 * organisation for which one acts, or what the community's office sees.
	 */
	private @Nullable Filer filer(Viewer viewer, String code, @Nullable Territory community) {
		if (community == null) {
			return null;
		}
		Scope visible = viewer.scope(Audience.COMMUNITY_OFFICE);
		Filer filer = this.graph.filer(visible, code, viewer.organizationsAt(community.scopePath()), viewer.person());
		if (filer == null) {
			return null;
		}
		boolean office = filer.visible() && visible.covers(community.scopePath());
		return (filer.own() || filer.served() || office) ? filer : null;
	}

	private ReportIn written(Viewer viewer, Scope scope, Filer filer, Territory community) {
		String id = Ids.next();
		this.graph.create(scope,
				new New(id, this.sequences.next("RI"), filer, community.id(), community.scopePath(), today()));
		this.outbox.add(scope, TOPIC, id, community.scopePath(), null, ReportInStatus.SUBMITTED.name());
		return Objects.requireNonNull(this.reads.written(scope, id), viewer.name());
	}

	/** Ends what somebody has open, wherever, whom nobody knows any longer. */
	void endAll(String person) {
		Scope everywhere = Scope.everything();
		for (Standing open : this.graph.open(everywhere, person)) {
			this.graph.close(everywhere, open.id(), ReportInStatus.ENDED, end(open, today()));
			tell(everywhere, open, ReportInStatus.ENDED);
		}
	}

	/** A community in which the viewer may act. */
	private @Nullable Territory community(Scope scope, String code) {
		Territory place = this.territories.writable(scope, code);
		return (place != null && place.level().kind() == TerritoryKind.COMMUNITY) ? place : null;
	}

	/** Locks the filer before the report-in, as everybody does, and reads it then. */
	private @Nullable Standing locked(Scope scope, String id) {
		Standing before = this.graph.standing(scope, id);
		if (before == null) {
			return null;
		}
		this.graph.lock(scope, List.of(before.filer().lock()));
		this.graph.lock(scope, List.of(id));
		return this.graph.standing(scope, id);
	}

	private @Nullable UserError refusal(@Nullable Standing standing, int expectedVersion,
			Set<ReportInStatus> possible) {
		if (standing == null) {
			return error(UserErrorCode.UNKNOWN_REPORT_IN, "reportIn");
		}
		if (standing.version() != expectedVersion) {
			return error(UserErrorCode.CONFLICT, "expectedVersion");
		}
		return possible.contains(standing.status()) ? null : error(UserErrorCode.BAD_STATE, "reportIn");
	}

	private ReportInPayload refused(Viewer viewer, @Nullable Standing standing, @Nullable UserError error) {
		ReportIn current = (standing != null)
				? this.reads.written(viewer.scope(Audience.COMMUNITY_OFFICE), standing.id()) : null;
		return new ReportInPayload(current,
				List.of((error != null) ? error : error(UserErrorCode.UNKNOWN_REPORT_IN, "reportIn")));
	}

	private static ReportInPayload refused(@Nullable ReportIn current, UserErrorCode code, String field,
			Object... values) {
		return new ReportInPayload(current, List.of(error(code, field, values)));
	}

	private static UserError error(UserErrorCode code, String field, Object... values) {
		return UserError.of(code, List.of("input", field), values);
	}

	private void tell(Scope scope, Standing standing, ReportInStatus after) {
		this.outbox.add(scope, TOPIC, standing.id(), standing.path(), standing.status().name(), after.name());
	}

	/** What never began cannot end before it was filed. */
	private static LocalDate earliestEnd(Standing standing) {
		LocalDate since = standing.since();
		return (since != null) ? since : standing.filedOn();
	}

	/** What never began ends where it would have begun. */
	private static LocalDate end(Standing standing, LocalDate day) {
		LocalDate since = standing.since();
		return (since != null && since.isAfter(day)) ? since : day;
	}

	private static Standing standing(@Nullable Standing standing) {
		return Objects.requireNonNull(standing);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
