package org.linli.people;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads all that is kept about one person, for that person. Others who share a household,
 * a role or a report-in are not part of it.
 */
@Repository
class OwnExportGraph {

	private final GraphReader reader;

	private final HeldAccountGraph accounts;

	OwnExportGraph(GraphReader reader, HeldAccountGraph accounts) {
		this.reader = reader;
		this.accounts = accounts;
	}

	/** Who the person is, where the home and the work are, and what was consented to. */
	Map<String, Object> facts(Scope scope, String person) {
		return known(this.reader.first(scope,
				"""
						MATCH (p:Person {id: $person})
						RETURN {
						  person: p {
						    .code, .name, .status, .minor, .rankingOptOut, .synthetic, resident: p:Resident, volunteer: p:Volunteer
						  },
						  contact: head(COLLECT { MATCH (p)-[:REACHED_BY]->(c:Contact) RETURN c {.phone, .doorNo} }),
						  home: COLLECT {
						    UNWIND split(p.scopePath, '/') AS step
						    MATCH (t:Territory {id: step})
						    MATCH (l:TerritoryLevel {key: t.level})
						    RETURN t {.code, .name, level: l.code, label: l.labelZh}
						    ORDER BY size(t.scopePath)
						  },
						  household: head(COLLECT { MATCH (p)-[:LIVES_IN]->(h:Household) RETURN h {.code} }),
						  work: COLLECT {
						    MATCH (p)-[w:WORKS_AT]->(o:Organization)
						    RETURN w {.since, .until, organization: o {.code, .name}}
						    ORDER BY w.since, o.code
						  },
						  externalCodes: COLLECT {
						    MATCH (p)<-[:MEMBERSHIP_OF]-{0,1}(:Entity)<-[:IDENTIFIES]-(c:ExternalCode)
						    RETURN c {.scheme, .value}
						    ORDER BY c.scheme, c.value
						  },
						  consents: COLLECT {
						    MATCH (p)-[:GAVE]->(c:Consent)
						    RETURN c {.purpose, .since, .withdrawnOn, .guardian}
						    ORDER BY c.since, c.id
						  },
						  pointsAccounts: COLLECT {
						    MATCH (p)-[:HAS_ACCOUNT]->(a:PointsAccount)
						    RETURN a {.code, .kind, .since, programmes: COLLECT { MATCH (a)-[:KEPT_IN]->(g) RETURN g {.code, .name} }}
						    ORDER BY a.code
						  }
						} AS record
						""",
				Map.of("person", person), OwnExportGraph::toMap));
	}

	/** What the person takes part in. */
	Map<String, Object> engagements(Scope scope, String person) {
		return known(this.reader.first(scope, """
				MATCH (p:Person {id: $person})
				RETURN {
				  memberships: COLLECT {
				    MATCH (p)<-[:MEMBERSHIP_OF]-(m:PartyMember)
				    RETURN m {
				      .code,
				      organizations: COLLECT {
				        MATCH (m)-[b:MEMBER_OF]->(o:PartyOrg)
				        RETURN b {.since, .until, organization: o {.code, .name, .level}}
				        ORDER BY b.since, o.code
				      },
				      grids: COLLECT {
				        MATCH (m)-[b:PLACED_IN]->(g:Territory)
				        RETURN b {.since, .until, grid: g {.code, .name}}
				        ORDER BY b.since, g.code
				      }
				    }
				    ORDER BY m.code
				  },
				  roles: COLLECT {
				    MATCH (p)-[:HOLDS]->(r:RoleAssignment)
				    RETURN r {
				      .code, .role, .since, .until, .employment,
				      at: head(COLLECT { MATCH (r)-[:AT]->(at) RETURN at {.code, .name} }),
				      employer: head(COLLECT { MATCH (r)-[:EMPLOYED_BY]->(o:Organization) RETURN o {.code, .name} }),
				      agreement: head(COLLECT { MATCH (r)-[:UNDER]->(a:Agreement) RETURN a {.code, .title} })
				    }
				    ORDER BY r.code
				  },
				  teams: COLLECT {
				    MATCH (p)-[:JOINED]->(m:TeamMembership)-[:IN_TEAM]->(t:Team)
				    RETURN m {.code, .leads, .since, .until, team: t {.code, .name}}
				    ORDER BY m.code
				  },
				  qualifications: COLLECT {
				    MATCH (p)-[:QUALIFIED]->(q:Qualification)
				    RETURN q {.role, .since, .until}
				    ORDER BY q.since, q.role
				  }
				} AS record
				""", Map.of("person", person), OwnExportGraph::toMap));
	}

	/** What the person can do, and when. */
	Map<String, Object> abilities(Scope scope, String person) {
		return known(this.reader.first(scope, """
				MATCH (p:Person {id: $person})
				RETURN {
				  talents: COLLECT {
				    MATCH (p)-[:HAS_TALENT]->(t:Talent)-[:IN_SKILL]->(s:Skill)
				    RETURN t {
				      .code, .level, .source, .verifiedOn, skill: s {.code, label: s.labelZh},
				      pools: COLLECT { MATCH (t)-[:REGISTERED_IN]->(pool:TalentPool) RETURN pool {.code, .name} },
				      consents: COLLECT {
				        MATCH (t)-[:UNDER_CONSENT]->(c:Consent)
				        RETURN c {.purpose, .since, .withdrawnOn, .guardian}
				        ORDER BY c.since, c.id
				      }
				    }
				    ORDER BY t.code
				  },
				  availability: COLLECT {
				    MATCH (p)-[:AVAILABLE]->(w:Availability)
				    RETURN w {
				      .weekday, .from, .to, .since, .until,
				      consents: COLLECT {
				        MATCH (w)-[:UNDER_CONSENT]->(c:Consent)
				        RETURN c {.purpose, .since, .withdrawnOn}
				      }
				    }
				    ORDER BY w.weekday, w.from, w.id
				  }
				} AS record
				""", Map.of("person", person), OwnExportGraph::toMap));
	}

	/**
	 * The person's account and what it may do, without what it might for who had it
	 * before.
	 */
	Map<String, Object> account(Scope scope, String person) {
		return known(this.reader.first(scope, """
				RETURN {
				  account: head(COLLECT {
				    MATCH (a:Account {id: $self})
				    RETURN a {
				      .issuer, .subject,
				      grants: COLLECT {
				        MATCH (a)-[:HAS_GRANT]->(g:Grant)-[:OVER]->(t:Territory)
				        WHERE coalesce(g.person, $person) = $person
				        RETURN g {
				          .code, .role, .purposes, .since, .until, .revokedAt, place: t {.code, .name},
				          organization: head(COLLECT { MATCH (g)-[:FOR]->(o:Organization) RETURN o {.code, .name} })
				        }
				        ORDER BY g.code
				      }
				    }
				  })
				} AS record
				""", Map.of("person", person), OwnExportGraph::toMap));
	}

	/**
	 * What the person did with this account and those before: needs, and report-ins for
	 * the person or for others, who stay unnamed; with them what others reported for the
	 * person.
	 */
	Map<String, Object> affairs(Scope scope, String person) {
		return known(this.reader.first(scope, """
				RETURN {
				  needs: COLLECT {
				    UNWIND $accounts AS held
				    MATCH (n:Need)-[:CONCERNS]->(t:Territory)
				    USING INDEX SEEK n:Need(submittedBy, code)
				    WHERE n.submittedBy = held.account
				      AND n.code IS NOT NULL
				      AND n.submittedAt >= held.from
				      AND n.submittedAt < held.until
				    WITH DISTINCT n, t
				    RETURN n {
				      .title, .kind, .status, .submittedAt, .version, no: n.code, place: t {.code, .name},
				      skills: COLLECT {
				        MATCH (n)-[q:REQUIRES]->(s:Skill)
				        RETURN s {.code, label: s.labelZh, minLevel: q.minLevel}
				        ORDER BY s.code
				      }
				    }
				    ORDER BY n.code
				  },
				  reportIns: COLLECT {
				    CALL () {
				      MATCH (:Person {id: $person})<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r:ReportIn)
				      RETURN r, true AS own
				      UNION
				      UNWIND $accounts AS held
				      MATCH (r:ReportIn)
				      USING INDEX SEEK r:ReportIn(filedBy, code)
				      WHERE r.filedBy = held.account
				        AND r.code IS NOT NULL
				        AND r.filedOn >= held.firstDay
				        AND r.filedOn <= held.lastDay
				        AND NOT EXISTS { (:Person {id: $person})<-[:MEMBERSHIP_OF]-(:PartyMember)-[:FILED]->(r) }
				      RETURN r, false AS own
				    }
				    MATCH (r)-[:TO]->(t:Territory)
				    RETURN r {
				      .code, .kind, .status, .filedOn, .since, .until, .receiptNo, .receivedAt, own,
				      filedByAccount: r.filedBy IS NOT NULL AND any(held IN $accounts WHERE r.filedBy = held.account),
				      community: t {.code, .name}
				    }
				    ORDER BY r.code
				  }
				} AS record
				""", Map.of("person", person, "accounts", this.accounts.known(scope, person)), OwnExportGraph::toMap));
	}

	private static Map<String, Object> toMap(Record row) {
		return row.get("record").asMap();
	}

	/** Nothing, where the person is gone since the viewer was looked up. */
	private static Map<String, Object> known(@Nullable Map<String, Object> record) {
		return (record != null) ? record : Map.of();
	}

}
