package org.linli.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

	/**
	 * One that was the person's while a grant held, of an account that was several
	 * persons'.
	 */
	static HeldAccount shared(String account, @Nullable OffsetDateTime grantedAt, @Nullable OffsetDateTime revokedAt,
			@Nullable LocalDate since, @Nullable LocalDate until) {
		OffsetDateTime granted = (grantedAt != null) ? grantedAt : EVER;
		OffsetDateTime revoked = (revokedAt != null) ? revokedAt : NEVER;
		return new HeldAccount(account,
				Stream.of(granted, begin(since, EVER)).max(OffsetDateTime.timeLineOrder()).orElse(EVER),
				Stream.of(revoked, begin(until, NEVER)).min(OffsetDateTime.timeLineOrder()).orElse(NEVER));
	}

	/** One that was nobody else's. */
	static HeldAccount always(String account) {
		return new HeldAccount(account, EVER, NEVER);
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
