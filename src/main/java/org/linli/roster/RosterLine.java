package org.linli.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file. What is wrong in a cell is noted and read as something harmless, so
 * that one pass finds all mistakes.
 */
final class RosterLine {

	private final RosterFile file;

	private final String source;

	private final long number;

	private final Map<String, String> cells;

	private final Findings findings;

	RosterLine(RosterFile file, String source, long number, Map<String, String> cells, Findings findings) {
		this.file = file;
		this.source = source;
		this.number = number;
		this.cells = cells;
		this.findings = findings;
	}

	RosterFile file() {
		return this.file;
	}

	/** The name of the file in which it stands. */
	String source() {
		return this.source;
	}

	/** The key by which other lines name this one; null if it has none. */
	@Nullable String key() {
		return switch (this.file) {
			case LEVELS -> optional("region") + ":" + optional("code");
			case SKILLS -> optional("code");
			default -> optional("key");
		};
	}

	/**
	 * Whether the file has this column; that it lacks one is told once, at its header.
	 */
	boolean has(String column) {
		return this.cells.containsKey(column);
	}

	@Nullable String optional(String column) {
		String cell = this.cells.getOrDefault(column, "");
		return cell.isEmpty() ? null : cell;
	}

	String text(String column) {
		String cell = optional(column);
		if (cell == null && has(column)) {
			wrong(column, "is empty");
		}
		return Objects.requireNonNullElse(cell, "");
	}

	List<String> list(String column) {
		String cell = optional(column);
		if (cell == null) {
			return List.of();
		}
		List<String> entries = Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
		if (entries.contains("")) {
			wrong(column, "has an empty entry: " + cell);
		}
		return entries;
	}

	boolean flag(String column) {
		String cell = optional(column);
		if (cell != null && !"true".equals(cell) && !"false".equals(cell)) {
			wrong(column, "neither true nor false: " + cell);
		}
		return "true".equals(cell);
	}

	/** A whole number of 0 or more. */
	@Nullable Integer number(String column) {
		String cell = optional(column);
		return (cell != null) ? parsed(column, cell, 0, Integer.MAX_VALUE) : null;
	}

	@Nullable LocalDate date(String column) {
		String cell = optional(column);
		try {
			return (cell != null) ? LocalDate.parse(cell) : null;
		}
		catch (DateTimeParseException ex) {
			wrong(column, "not a date like 2024-01-31: " + cell);
			return null;
		}
	}

	/** A date that has to be there. */
	LocalDate day(String column) {
		text(column);
		return Objects.requireNonNullElse(date(column), LocalDate.EPOCH);
	}

	<E extends Enum<E>> E one(String column, Class<E> type) {
		return one(column, text(column), type);
	}

	<E extends Enum<E>> List<E> several(String column, Class<E> type) {
		return list(column).stream().map((entry) -> one(column, entry, type)).toList();
	}

	private <E extends Enum<E>> E one(String column, String cell, Class<E> type) {
		EnumSet<E> known = EnumSet.allOf(type);
		for (E value : known) {
			if (value.name().equals(cell)) {
				return value;
			}
		}
		if (!cell.isEmpty()) {
			wrong(column, "not one of " + known + ": " + cell);
		}
		return known.iterator().next();
	}

	/** A key that has to be there, of a line of one of these files. */
	String reference(String column, RosterFile... to) {
		return referred(column, text(column), to);
	}

	@Nullable String optionalReference(String column, RosterFile... to) {
		String cell = optional(column);
		return (cell != null) ? referred(column, cell, to) : null;
	}

	List<String> references(String column, RosterFile... to) {
		return list(column).stream().map((key) -> referred(column, key, to)).toList();
	}

	/** Entries such as {@code first-aid:3}. */
	List<Roster.Provided> provided(String column) {
		return list(column).stream().map((entry) -> {
			int colon = entry.indexOf(':');
			if (colon < 0) {
				wrong(column, "not a skill and a level like first-aid:3: " + entry);
				return new Roster.Provided(entry, 1);
			}
			String skill = referred(column, entry.substring(0, colon), RosterFile.SKILLS);
			return new Roster.Provided(skill, parsed(column, entry.substring(colon + 1), 1, 5));
		}).toList();
	}

	void wrong(@Nullable String column, String what) {
		this.findings.add(this.source, this.number, column, what);
	}

	private String referred(String column, String key, RosterFile... to) {
		if (!key.isEmpty() && !this.findings.known(key, to)) {
			String things = Arrays.stream(to).map(RosterFile::thing).collect(Collectors.joining(" or "));
			wrong(column, "no such " + things + ": " + key);
		}
		return key;
	}

	private int parsed(String column, String cell, int least, int most) {
		try {
			int number = Integer.parseInt(cell);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, with all other texts that are no such number.
		}
		wrong(column,
				"not a whole number"
						+ ((most == Integer.MAX_VALUE) ? " of " + least + " or more" : " from " + least + " to " + most)
						+ ": " + cell);
		return least;
	}

}
