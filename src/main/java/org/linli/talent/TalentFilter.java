package org.linli.talent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Which persons with skills are looked for; null is no condition.
 *
 * @param skill code of a skill that one of their talents is in, or in a narrower one
 * @param consented whether a consent to matching holds for that talent
 * @param name query of the index of names
 * @param at when they said that they can help
 */
record TalentFilter(@Nullable String skill, @Nullable Boolean consented, @Nullable String name, @Nullable Moment at) {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	/**
	 * A moment as windows of a week are told.
	 *
	 * @param weekday the name of the day
	 * @param time of the day, such as {@code 08:30}
	 * @param day the date
	 */
	record Moment(String weekday, String time, LocalDate day) {

		static @Nullable Moment of(@Nullable OffsetDateTime instant) {
			if (instant == null) {
				return null;
			}
			ZonedDateTime there = instant.atZoneSameInstant(SHANGHAI);
			return new Moment(there.getDayOfWeek().name(), "%02d:%02d".formatted(there.getHour(), there.getMinute()),
					there.toLocalDate());
		}

	}

}
