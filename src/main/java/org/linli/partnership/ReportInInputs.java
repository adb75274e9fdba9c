package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.UserError;

/**
 * What the mutations of report-ins take and answer, as the schema has it.
 */
final class ReportInInputs {

	private ReportInInputs() {
	}

	record FileReportInInput(String idempotencyKey, String filer, String community) {
	}

	record ReceiveReportInInput(String idempotencyKey, String reportIn, int expectedVersion,
			@Nullable LocalDate since) {
	}

	record TransferReportInInput(String idempotencyKey, String reportIn, int expectedVersion, String community) {
	}

	record EndReportInInput(String idempotencyKey, String reportIn, int expectedVersion, @Nullable LocalDate until) {
	}

	record ReportInPayload(@Nullable ReportIn reportIn, List<UserError> userErrors) {

		static ReportInPayload refused(List<UserError> errors) {
			return new ReportInPayload(null, errors);
		}

	}

	/** The report-in that ended and the one that took its place. */
	record TransferReportInPayload(@Nullable ReportIn reportIn, @Nullable ReportIn successor,
			List<UserError> userErrors) {

		static TransferReportInPayload refused(List<UserError> errors) {
			return new TransferReportInPayload(null, null, errors);
		}

	}

}
