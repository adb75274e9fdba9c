package org.linli.partnership;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * That a report-in came into another state.
 *
 * @param id id of the event, by which a client knows what it had already
 * @param cursor after which a client goes on listening
 * @param at when
 * @param sequence counts the changes of this report-in
 * @param before the state it was in; null for a new one
 * @param after the state it is in
 * @param reportInId id of the report-in
 */
record ReportInChange(String id, String cursor, OffsetDateTime at, int sequence, @Nullable ReportInStatus before,
		ReportInStatus after, String reportInId) {
}
