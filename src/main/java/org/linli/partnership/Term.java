package org.linli.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A half-open period of days.
 *
 * @param since first day; without one the period has not begun
 * @param until first day behind it; without one it is open
 */
record Term(@Nullable LocalDate since, @Nullable LocalDate until) {

	boolean covers(LocalDate day) {
		return this.since != null && !this.since.isAfter(day) && (this.until == null || this.until.isAfter(day));
	}

}
