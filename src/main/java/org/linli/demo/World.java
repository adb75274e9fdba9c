package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.linli.graph.GraphRow;
import org.linli.roster.Roster;
import org.linli.talent.ProvidesRow;

/**
 * What all regions share: the places and levels that are there already, the numbers of
 * codes, the names and skills of invented people.
 */
final class World {

	private final LocalDate since;

	private final Names names;

	private final Map<String, Roster.Level> levels = new HashMap<>();

	private final Map<String, Spot> spots = new LinkedHashMap<>();

	/** Paths of everything that has a key and a place. */
	private final Map<String, String> paths = new HashMap<>();

	private final Map<String, Integer> lastNumbers = new TreeMap<>();

	private final List<Roster.Skill> skills;

	private final List<WorkUnitPattern> patterns;

	World(LocalDate since, Names names, List<Roster.Skill> skills, List<WorkUnitPattern> patterns) {
		this.since = since;
		this.names = names;
		this.skills = skills;
		this.patterns = patterns;
	}

	/** How invented organisations are named. */
	List<WorkUnitPattern> patterns() {
		return this.patterns;
	}

	LocalDate since() {
		return this.since;
	}

	Names names() {
		return this.names;
	}

	List<Roster.Skill> skills() {
		return this.skills;
	}

	/** The next number of codes with this prefix. */
	int number(String prefix) {
		return this.lastNumbers.merge(prefix, 1, Integer::sum);
	}

	/** The last number of each prefix, from which codes go on. */
	List<GraphRow> sequences() {
		List<GraphRow> sequences = new ArrayList<>();
		this.lastNumbers.forEach((name, value) -> sequences.add(new Draft.Sequence(name, value)));
		return sequences;
	}

	void add(Roster.Level level) {
		this.levels.put(level.region() + ":" + level.code(), level);
	}

	Roster.Level level(Roster.Place place) {
		return level(place.region(), place.level());
	}

	Roster.Level level(String region, String code) {
		return Objects.requireNonNull(this.levels.get(region + ":" + code), code);
	}

	void add(Spot spot) {
		this.spots.put(spot.key(), spot);
		this.paths.put(spot.key(), spot.path());
	}

	boolean hasSpot(String key) {
		return this.spots.containsKey(key);
	}

	/** A place by its key. */
	Spot spot(String key) {
		return Objects.requireNonNull(this.spots.get(key), key);
	}

	List<Spot> spots(List<String> keys) {
		return keys.stream().map(this::spot).toList();
	}

	/** The path of where a thing is, remembered for what stands there in turn. */
	String at(String key, String where) {
		String path = Objects.requireNonNull(this.paths.get(where), where);
		this.paths.put(key, path);
		return path;
	}

	static List<ProvidesRow> provided(List<Roster.Provided> skills) {
		return skills.stream().map((skill) -> new ProvidesRow(Draft.id(skill.skill()), skill.level())).toList();
	}

}
