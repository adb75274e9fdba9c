package org.linli.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.matching.Candidate.Duty;
import org.linli.matching.Candidate.Employer;
import org.linli.matching.Candidate.HereReportIn;
import org.linli.people.PersonMapper;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Gathers in one statement everybody who might help with a task: who has one of its
 * skills within the viewer's scope, who has any skill and lives in its community, who has
 * any skill and reported in there. Roles and report-ins count only where the viewer may
 * see them.
 */
@Repository
class MatchingGraph {

	private static final String HELPERS = """
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
			WITH DISTINCT p
			RETURN p AS person,
			  p:Resident AS resident,
			  EXISTS {
			    MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)
			    WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			  } AS inService,
			  COLLECT {
			    MATCH (p)-[:HAS_TALENT]->(t:Talent)
			    OPTIONAL MATCH (t)-[:UNDER_CONSENT]->(c:Consent)
			    RETURN {
			      skill: t.skillId, level: t.level, verified: t.verifiedOn IS NOT NULL,
			      consented: c IS NOT NULL AND c.purpose = 'MATCHING' AND c.since <= $today
			        AND (c.withdrawnOn IS NULL OR c.withdrawnOn > $today)
			    }
			  } AS skills,
			  COLLECT {
			    MATCH (p)<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)-[:TO]->(:Territory {id: $community})
			    WHERE any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			    RETURN {
			      active: r.status = 'ACTIVE' AND r.since <= $today AND (r.until IS NULL OR r.until > $today),
			      since: r.since
			    } AS reportIn
			    ORDER BY reportIn.active DESC, reportIn.since
			    LIMIT 1
			  } AS reportIns,
			  COLLECT {
			    MATCH (p)-[w:WORKS_AT]->(o:Organization)
			    WHERE w.since <= $today
			      AND (w.until IS NULL OR w.until > $today)
			    RETURN {id: o.id, name: o.name, since: w.since}
			    ORDER BY o.id
			  } AS employers,
			  COLLECT {
			    MATCH (p)-[:HOLDS]->(r:RoleAssignment)-[:AT]->(d:Territory)
			    WHERE r.since <= $today
			      AND (r.until IS NULL OR r.until > $today)
			      AND any(s IN $scope WHERE r.scopePath >= s.from AND r.scopePath < s.to)
			    RETURN {place: d.id, since: r.since}
			  } AS duties
			ORDER BY p.code
			""";

	private final GraphReader reader;

	MatchingGraph(GraphReader reader) {
		this.reader = reader;
	}

	List<Helper> helpers(Scope scope, Task task, String communityPath, Collection<String> skills) {
		return this.reader.list(scope, HELPERS,
				Map.of("skills", skills, "area", communityPath, "community", task.community()),
				MatchingGraph::toHelper);
	}

	private static Helper toHelper(Record row) {
		List<HeldSkill> skills = row.get("skills")
			.asList((skill) -> new HeldSkill(skill.get("skill").asString(), skill.get("level").asInt(),
					skill.get("verified").asBoolean(), skill.get("consented").asBoolean()));
		return new Helper(
				new Candidate(PersonMapper.map(row.get("person")), SupplierKind.RESIDENT, skills,
						toReportIn(row.get("reportIns")), null,
						row.get("duties")
							.asList((duty) -> new Duty(duty.get("place").asString(), duty.get("since").asLocalDate()))),
				row.get("employers").asList(MatchingGraph::toEmployer), row.get("resident").asBoolean(),
				row.get("inService").asBoolean());
	}

	private static @Nullable HereReportIn toReportIn(Value reportIns) {
		if (reportIns.isEmpty()) {
			return null;
		}
		Value reportIn = reportIns.get(0);
		LocalDate since = reportIn.get("since").asLocalDate(null);
		return new HereReportIn(reportIn.get("active").asBoolean(false), since);
	}

	private static Employer toEmployer(Value employer) {
		return new Employer(employer.get("id").asString(), employer.get("name").asString(), null,
				employer.get("since").asLocalDate(null));
	}

	/**
	 * Somebody who might help, in which capacities.
	 *
	 * @param facts what the rules ask about, without the employer
	 * @param employers where the person works
	 * @param resident whether the person lives in the neighbourhood
	 * @param inService whether the person reported in somewhere as a member of a work
	 * unit
	 */
	record Helper(Candidate facts, List<Employer> employers, boolean resident, boolean inService) {

		/**
		 * The capacities asked for.
		 * @param paired since when organisations are paired with the community, by id
		 */
		List<Candidate> inCapacities(Collection<SupplierKind> kinds, Map<String, LocalDate> paired) {
			Employer employer = this.employers.stream()
				.map((one) -> one.pairedSince(paired.get(one.id())))
				.min(Comparator.comparing((one) -> !one.paired()))
				.orElse(null);
			return kinds.stream()
				.filter((kind) -> (kind == SupplierKind.RESIDENT) ? this.resident : this.inService)
				.map((kind) -> new Candidate(this.facts.person(), kind, this.facts.skills(), this.facts.reportIn(),
						employer, this.facts.duties()))
				.toList();
		}

	}

}
