package org.linli.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphRow;

/**
 * A time of the week at which somebody can help, by the clocks of Asia/Shanghai.
 *
 * @param weekday the day
 * @param from when it begins, such as {@code 08:30}
 * @param to when it ends, {@code 24:00} at the latest
 * @param since first day; null if it holds already
 * @param until first day on which it no longer holds; null if that is open
 */
public record AvailabilityWindow(DayOfWeek weekday, String from, String to, @Nullable LocalDate since,
		@Nullable LocalDate until) {

	private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

	/** As it is kept. */
	Map<String, @Nullable Object> properties() {
		return GraphRow.properties("weekday", this.weekday.name(), "from", this.from, "to", this.to, "since",
				this.since, "until", this.until);
	}

	/** Whether both ends are times of day. */
	boolean told() {
		return TIME.matcher(this.from).matches() && TIME.matcher(this.to).matches();
	}

	/** Whether it ends behind its beginning. */
	boolean lasts() {
		return this.from.compareTo(this.to) < 0
				&& (this.since == null || this.until == null || this.since.isBefore(this.until));
	}

}
