package org.linli.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.matching.Helper.Duty;
import org.linli.matching.Helper.Employer;
import org.linli.people.Person;
import org.linli.people.PersonMapper;
import org.linli.people.PersonStatus;
import org.linli.people.Role;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.springframework.stereotype.Repository;

import static java.util.Objects.requireNonNull;

/**
 * Gathers who might help with a task in two steps: of all of them only what the hard
 * rules ask about, counted by what they have in common; of those who pass the rules what
 * the score asks about. Roles and report-ins count only where the viewer may see them.
 * Who lives where the viewer does not see it is known by the report-in alone: home and
 * reasons for exclusion stay out, and of the employers those that the report-in does not
 * show.
 */
@Repository
class MatchingGraph {

	/**
	 * Who has one of the skills within the viewer's scope, who has any skill and lives in
	 * the community, who has any skill and reported in there.
	 */
	private static final String APPLICANTS = """
			CALL () {
			  UNWIND $scope AS s
			  UNWIND $skills AS skill
			  MATCH (t:Talent)<-[:HAS_TALENT]-(p:Person)
			  USING INDEX t:Talent(skillId, scopePath, code)
			  WHERE t.skillId = skill
			    AND t.code IS NOT NULL
			    AND t.scopePath >= s.from
			    AND t.scopePath < s.to
			  RETURN p
			  UNION
			  UNWIND $scope AS s
			  MATCH (t:Talent)<-[:HAS_TALENT]-(p:Person)
			  USING INDEX t:Talent(scopePath, code)
			  WHERE t.scopePath STARTS WITH $area
			    AND t.code IS NOT NULL
			    AND t.scopePath >= s.from
			    AND t.scopePath < s.to
			  RETURN p
			  UNION
			  UNWIND $scope AS s
			  MATCH (c:Territory {id: $community})<-[:TO]-(r:ReportIn)<-[:FILED]-(:PartyMember)-[:MEMBERSHIP_OF]->(p:Person)
			  USING INDEX c:Territory(id)
			  WHERE r.scopePath >= s.from
			    AND r.scopePath < s.to
			    AND EXISTS { (p)-[:HAS_TALENT]->(:Talent) }
			  RETURN p
			}
			WITH p,
			  any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to) AS visible,
			  p.scopePath STARTS WITH $area AS livesHere,
			  EXISTS {
			    MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)
			    WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			  } AS inService,
			  EXISTS {
			    MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)-[:TO]->(:Territory {id: $community})
			    WHERE r.status = 'ACTIVE'
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			  } AS reportedInHere,
			  COLLECT {
			    MATCH (p)-[:HAS_TALENT]->(t:Talent)
			    WHERE t.skillId IN $skills
			    OPTIONAL MATCH (t)-[:UNDER_CONSENT]->(c:Consent)
			    RETURN {
			      skill: t.skillId, level: t.level, verified: t.verifiedOn IS NOT NULL,
			      consented: c IS NOT NULL AND c.purpose = 'MATCHING' AND c.since <= $today
			        AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			    } AS held
			    ORDER BY held.skill, held.level, held.verified, held.consented
			  } AS skills
			RETURN p.status AS status, p.minor AS minor, coalesce(p.rankingOptOut, false) AS optedOut,
			  p:Resident AS resident, inService, livesHere, reportedInHere,
			  skills, count(CASE WHEN visible THEN 1 END) AS total,
			  collect(CASE WHEN (livesHere OR reportedInHere) AND skills <> [] THEN p.id END) AS ids
			""";

	private static final String CANDIDATES = """
			UNWIND $persons AS id
			MATCH (p:Person {id: id})
			WITH p, any(s IN $scope WHERE p.scopePath >= s.from AND p.scopePath < s.to) AS visible
			RETURN p AS person, visible,
			  COLLECT {
			    UNWIND split(p.scopePath, '/') AS step
			    MATCH (:Territory {id: step})-[:IN_COMPOUND]->(c:Territory)
			    RETURN c.id
			  } AS compounds,
			  COLLECT {
			    MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)-[:TO]->(:Territory {id: $community})
			    WHERE r.status = 'ACTIVE'
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			    RETURN {id: r.id, since: r.since} AS reportIn
			    ORDER BY reportIn.since, reportIn.id
			    LIMIT 1
			  } AS reportIns,
			  COLLECT {
			    MATCH (p)-[w:WORKS_AT]->(o:Organization)
			    WHERE w.since <= $today
			      AND (w.until IS NULL OR w.until > $today)
			      AND (visible OR EXISTS {
			        MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[m:MEMBER_OF]->(:PartyOrg)<-[:HAS_PARTY_ORG]-(o)
			        WHERE m.since <= $today AND (m.until IS NULL OR m.until > $today)
			      })
			    RETURN {id: o.id, name: o.name, since: CASE WHEN visible THEN w.since END} AS employer
			    ORDER BY employer.id
			  } AS employers,
			  COLLECT {
			    MATCH (p)-[:HOLDS]->(r:RoleAssignment)-[:AT]->(d:Territory)
			    WHERE d.id IN $places
			      AND r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			    RETURN {place: d.id, role: r.role, since: r.since}
			  } AS duties
			""";

	private final GraphReader reader;

	MatchingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** All who might help, by what they have in common. */
	List<Applicants> applicants(Scope scope, Task task) {
		return this.reader.list(scope, APPLICANTS, Map.of("skills", task.skills(), "area", task.community().scopePath(),
				"community", task.community().id()), MatchingGraph::toApplicants);
	}

	/**
	 * Those who pass the hard rules.
	 * @param passed in which capacity each passes, by id
	 */
	List<Helper> candidates(Scope scope, Task task, Map<String, Applicant> passed) {
		return this.reader.list(scope, CANDIDATES,
				Map.of("persons", passed.keySet(), "community", task.community().id(), "places", task.placeIds()),
				(row) -> {
					Person person = PersonMapper.map(row.get("person"));
					return toHelper(row, person, requireNonNull(passed.get(person.id())));
				});
	}

	private static Applicants toApplicants(Record row) {
		List<HeldSkill> skills = row.get("skills")
			.asList((skill) -> new HeldSkill(skill.get("skill").asString(), skill.get("level").asInt(),
					skill.get("verified").asBoolean(), skill.get("consented").asBoolean()));
		return new Applicants(PersonStatus.valueOf(row.get("status").asString()), row.get("minor").asBoolean(false),
				row.get("optedOut").asBoolean(), skills, row.get("resident").asBoolean(),
				row.get("inService").asBoolean(), row.get("livesHere").asBoolean(),
				row.get("reportedInHere").asBoolean(), row.get("total").asInt(),
				row.get("ids").asList(Value::asString));
	}

	private static Helper toHelper(Record row, Person person, Applicant passed) {
		List<Value> reportIns = row.get("reportIns").asList((reportIn) -> reportIn);
		Value reportIn = reportIns.isEmpty() ? Values.NULL : reportIns.getFirst();
		if (!row.get("visible").asBoolean()) {
			return new Helper(person, new MemberCard(person.name(), reportIn.get("id").asString()), passed.kind(),
					passed.skills(), Set.of(), reportIn.get("since").asLocalDate(),
					row.get("employers").asList(MatchingGraph::toEmployer), duties(row));
		}
		Set<String> homes = new HashSet<>(person.path());
		homes.addAll(row.get("compounds").asList(Value::asString));
		return new Helper(person, person, passed.kind(), passed.skills(), homes,
				reportIn.isNull() ? null : reportIn.get("since").asLocalDate(),
				row.get("employers").asList(MatchingGraph::toEmployer), duties(row));
	}

	private static List<Duty> duties(Record row) {
		return row.get("duties")
			.asList((duty) -> new Duty(duty.get("place").asString(), Role.valueOf(duty.get("role").asString()),
					duty.get("since").asLocalDate()));
	}

	private static Employer toEmployer(Value employer) {
		return new Employer(employer.get("id").asString(), employer.get("name").asString(), null,
				employer.get("since").asLocalDate(null));
	}

}
