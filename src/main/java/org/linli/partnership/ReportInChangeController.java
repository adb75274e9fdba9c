package org.linli.partnership;

import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Event;
import org.linli.graphql.PageRequest;
import org.linli.partnership.ReportInInputs.EndReportInInput;
import org.linli.partnership.ReportInInputs.FileReportInInput;
import org.linli.partnership.ReportInInputs.ReceiveReportInInput;
import org.linli.partnership.ReportInInputs.ReportInPayload;
import org.linli.partnership.ReportInInputs.TransferReportInInput;
import org.linli.partnership.ReportInInputs.TransferReportInPayload;
import org.linli.security.Audience;
import org.linli.security.Subscriptions;
import org.linli.security.Viewer;
import org.linli.territory.Within;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportInChangeController {

	private final ReportIns reportIns;

	private final Subscriptions subscriptions;

	private final Within within;

	ReportInChangeController(ReportIns reportIns, Subscriptions subscriptions, Within within) {
		this.reportIns = reportIns;
		this.subscriptions = subscriptions;
		this.within = within;
	}

	@MutationMapping
	ReportInPayload fileReportIn(@Argument FileReportInInput input, @ContextValue Viewer viewer) {
		return this.reportIns.file(viewer, input);
	}

	@MutationMapping
	ReportInPayload receiveReportIn(@Argument ReceiveReportInInput input, @ContextValue Viewer viewer) {
		return this.reportIns.receive(viewer, input);
	}

	@MutationMapping
	TransferReportInPayload transferReportIn(@Argument TransferReportInInput input, @ContextValue Viewer viewer) {
		return this.reportIns.transfer(viewer, input);
	}

	@MutationMapping
	ReportInPayload endReportIn(@Argument EndReportInInput input, @ContextValue Viewer viewer) {
		return this.reportIns.end(viewer, input);
	}

	@SubscriptionMapping
	Flux<ReportInChange> reportInChanged(@Argument @Nullable String within, PageRequest page,
			DataFetchingEnvironment environment) {
		return this.subscriptions
			.events(environment, ReportIns.TOPIC, Audience.STAFF, (scope) -> this.within.narrow(scope, within), page)
			.map((event) -> change(event, page));
	}

	@SchemaMapping
	CompletableFuture<@Nullable ReportIn> reportIn(ReportInChange change, DataLoader<String, ReportIn> reportInsById) {
		return reportInsById.load(change.reportInId()).thenApply((found) -> found);
	}

	private static ReportInChange change(Event event, PageRequest page) {
		String before = event.before();
		return new ReportInChange(event.id(), Subscriptions.cursor(page, event), event.at(), (int) event.sequence(),
				(before != null) ? ReportInStatus.valueOf(before) : null, ReportInStatus.valueOf(event.after()),
				event.aggregate());
	}

}
