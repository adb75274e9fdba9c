package org.linli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.people.AvailabilityRow;
import org.linli.people.AvailabilityWindow;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

/**
 * When an invented person can help: one of the habits of a week, some of them for a
 * summer only.
 */
final class Hours {

	private static final List<Habit> HABITS = List.of(
			new Habit(List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), "19:00", "21:00"),
			new Habit(List.of(SATURDAY, SUNDAY), "09:00", "12:00"), new Habit(List.of(SATURDAY), "14:00", "18:00"),
			new Habit(List.of(MONDAY, WEDNESDAY, FRIDAY), "08:30", "11:00"),
			new Habit(List.of(TUESDAY, THURSDAY), "14:30", "17:00"), new Habit(List.of(SUNDAY), "09:00", "17:00"));

	/** Share of those who say so for a period. Assumed. */
	private static final double FOR_A_PERIOD = 0.1;

	private final Draft draft;

	private final Individual person;

	private final String consent;

	Hours(Draft draft, Individual person, String consent) {
		this.draft = draft;
		this.person = person;
		this.consent = consent;
	}

	void add() {
		Dice dice = this.draft.dice(this.person.key() + ".hours");
		Habit habit = dice.pick(HABITS);
		LocalDate since = dice.chance(FOR_A_PERIOD) ? dice.day(this.draft.since()) : null;
		habit.days().forEach((day) -> add(habit, day, since, (since != null) ? since.plusMonths(3) : null));
	}

	private void add(Habit habit, DayOfWeek day, @Nullable LocalDate since, @Nullable LocalDate until) {
		this.draft.add(new AvailabilityRow(Draft.id(this.person.key() + ".hours." + day), this.person.id(),
				new AvailabilityWindow(day, habit.from(), habit.to(), since, until), this.consent));
	}

	/** What somebody does each week. */
	private record Habit(List<DayOfWeek> days, String from, String to) {
	}

}
