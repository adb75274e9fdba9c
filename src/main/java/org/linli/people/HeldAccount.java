package org.linli.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * An account that is or was a person's, and from when until when: always, unless another
 * person had it too. Then what was written with it belongs to the person for whom a grant
 * held at that moment, and what was filed on a day on which it changed hands to nobody.
 *
 * @param account id of the account
 * @param from first moment
 * @param until first moment at which it no longer was the person's
 */
record HeldAccount(String account, OffsetDateTime from, OffsetDateTime until) {

	private static final OffsetDateTime EVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	static HeldAccount of(Record row) {
		String account = row.get("account").asString();
		if (!row.get("shared").asBoolean()) {
			return new HeldAccount(account, EVER, NEVER);
		}
		OffsetDateTime granted = row.get("grantedAt").isNull() ? EVER : row.get("grantedAt").asOffsetDateTime();
		OffsetDateTime revoked = row.get("revokedAt").isNull() ? NEVER : row.get("revokedAt").asOffsetDateTime();
		OffsetDateTime since = begin(row.get("since").asLocalDate(null), EVER);
		OffsetDateTime until = begin(row.get("until").asLocalDate(null), NEVER);
		return new HeldAccount(account, Stream.of(granted, since).max(OffsetDateTime.timeLineOrder()).orElse(EVER),
				Stream.of(revoked, until).min(OffsetDateTime.timeLineOrder()).orElse(NEVER));
	}

	/** For statements: days are the first and the last of which all was the person's. */
	Map<String, Object> parameters() {
		return Map.of("account", this.account, "from", this.from, "until", this.until, "firstDay",
				day(this.from).plusDays(1), "lastDay", day(this.until).minusDays(1));
	}

	private static OffsetDateTime begin(@Nullable LocalDate day, OffsetDateTime otherwise) {
		return (day != null) ? day.atStartOfDay(ZONE).toOffsetDateTime() : otherwise;
	}

	private static LocalDate day(OffsetDateTime moment) {
		return moment.atZoneSameInstant(ZONE).toLocalDate();
	}

}
