package org.linli.partnership;

import java.time.OffsetDateTime;

/**
 * That a community received a report-in.
 *
 * @param no the number that Linli issued
 * @param receivedAt when
 */
record Receipt(String no, OffsetDateTime receivedAt) {
}
