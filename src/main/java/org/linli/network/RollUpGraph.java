package org.linli.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.network.RollUp.LevelCount;
import org.linli.network.RollUp.Part;
import org.linli.network.RollUp.RoleCount;
import org.linli.people.Role;
import org.linli.territory.TerritoryMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Counts what lies in places and below them: by one statement, however many they are.
 * Below a compound are its buildings, although the tree has them below grids. People are
 * counted for whoever is staff in the whole of a place, engagements and the register for
 * whoever holds any role in the whole of it.
 */
@Repository
class RollUpGraph {

	private static final String ROLL_UP = """
			UNWIND $places AS place
			MATCH (t:Territory {id: place})
			WITH t, [t.scopePath] + COLLECT {
			  MATCH (t)<-[:IN_COMPOUND]-(b:Territory)
			  WHERE NOT b.scopePath STARTS WITH t.scopePath
			  RETURN b.scopePath
			} AS paths
			WITH t, paths,
			  all(path IN paths WHERE any(s IN $scope WHERE path >= s.from AND path < s.to)) AS staff,
			  all(path IN paths WHERE any(s IN $engagements WHERE path >= s.from AND path < s.to)) AS granted
			WHERE t.open OR staff
			CALL (t, paths, staff) {
			  UNWIND paths AS path
			  WITH t, staff, path
			  WHERE 'PLACES' IN $parts
			  MATCH (b:Territory)
			  USING INDEX SEEK b:Territory(scopePath, code)
			  WHERE b.scopePath STARTS WITH path
			    AND b.code IS NOT NULL
			    AND b <> t
			    AND (b.open OR staff)
			  WITH b.level AS key, count(b) AS number
			  MATCH (l:TerritoryLevel {key: key})
			  WITH l, number
			  ORDER BY l.rank, l.key
			  WITH l.code AS code, head(collect(l)) AS level, sum(number) AS number
			  ORDER BY level.rank, code
			  RETURN collect({level: level, count: number}) AS levels
			}
			CALL (paths, granted) {
			  UNWIND paths AS path
			  WITH granted, path
			  WHERE granted AND 'ORGANIZATIONS' IN $parts
			  MATCH (o:Organization)
			  USING INDEX SEEK o:Organization(scopePath, code)
			  WHERE o.scopePath STARTS WITH path
			    AND o.code IS NOT NULL
			  RETURN count(o) AS organizations
			}
			CALL (paths, granted) {
			  UNWIND paths AS path
			  WITH granted, path
			  WHERE granted AND 'TEAMS' IN $parts
			  MATCH (m:Team)
			  USING INDEX SEEK m:Team(scopePath, code)
			  WHERE m.scopePath STARTS WITH path
			    AND m.code IS NOT NULL
			  RETURN count(m) AS teams
			}
			CALL (paths, granted) {
			  UNWIND paths AS path
			  UNWIND $roles AS role
			  WITH granted, path, role
			  WHERE granted AND 'ROLES' IN $parts
			  MATCH (r:RoleAssignment)
			  USING INDEX SEEK r:RoleAssignment(role, scopePath)
			  WHERE r.role = role
			    AND r.scopePath STARTS WITH path
			    AND r.since <= $today
			    AND (r.until IS NULL OR r.until > $today)
			  MATCH (p:Person)-[:HOLDS]->(r)-[:AT]->(at)
			  WITH role, count(DISTINCT p) AS holders, count(DISTINCT at) AS seats
			  RETURN collect({role: role, holders: holders, places: seats}) AS held
			}
			CALL (paths, staff) {
			  UNWIND paths AS path
			  WITH staff, path
			  WHERE staff AND 'HOUSEHOLDS' IN $parts
			  MATCH (h:Household)
			  USING INDEX SEEK h:Household(scopePath, code)
			  WHERE h.scopePath STARTS WITH path
			    AND h.code IS NOT NULL
			  RETURN count(h) AS households
			}
			CALL (paths, staff) {
			  UNWIND paths AS path
			  WITH staff, path
			  WHERE staff AND ('RESIDENTS' IN $parts OR 'VOLUNTEERS' IN $parts)
			  MATCH (p:Person)
			  USING INDEX SEEK p:Person(scopePath, code)
			  WHERE p.scopePath STARTS WITH path
			    AND p.code IS NOT NULL
			  RETURN count(CASE WHEN p:Resident THEN 1 END) AS residents,
			    count(CASE WHEN p:Volunteer THEN 1 END) AS volunteers
			}
			CALL (paths, staff) {
			  UNWIND paths AS path
			  WITH staff, path
			  WHERE staff AND 'MEMBERS' IN $parts
			  MATCH (m:PartyMember)
			  USING INDEX SEEK m:PartyMember(scopePath, code)
			  WHERE m.scopePath STARTS WITH path
			    AND m.code IS NOT NULL
			  RETURN count(m) AS members
			}
			RETURN t.id AS key, staff, granted, levels, organizations, teams, held, households, residents, volunteers,
			  members
			""";

	private final GraphReader reader;

	RollUpGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** What lies in each place that the viewer sees, as far as these parts go. */
	Map<String, RollUp> of(Scope scope, Scope engagements, Collection<String> places, Set<Part> parts) {
		return this.reader.byKey(scope, ROLL_UP, Map.of("engagements", engagements.ranges(), "places", places, "parts",
				parts.stream().map(Part::name).toList(), "roles", Stream.of(Role.values()).map(Role::name).toList()),
				RollUpGraph::toRollUp);
	}

	private static RollUp toRollUp(Record row) {
		boolean granted = row.get("granted").asBoolean();
		boolean staff = row.get("staff").asBoolean();
		return new RollUp(row.get("levels").asList(RollUpGraph::toLevel), number(granted, row.get("organizations")),
				number(granted, row.get("teams")), granted ? roles(row.get("held")) : null,
				number(staff, row.get("households")), number(staff, row.get("residents")),
				number(staff, row.get("volunteers")), staff ? SensitiveCount.of(row.get("members").asInt()) : null);
	}

	private static @Nullable Integer number(boolean seen, Value count) {
		return seen ? count.asInt() : null;
	}

	private static LevelCount toLevel(Value row) {
		return new LevelCount(TerritoryMapper.toLevel(row.get("level")), row.get("count").asInt());
	}

	/** In the order of the roles. */
	private static List<RoleCount> roles(Value held) {
		List<RoleCount> found = held.asList((row) -> new RoleCount(Role.valueOf(row.get("role").asString()),
				row.get("holders").asInt(), row.get("places").asInt()));
		return Stream.of(Role.values()).flatMap((role) -> found.stream().filter((one) -> one.role() == role)).toList();
	}

}
