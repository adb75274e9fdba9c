package org.linli.bench;

/**
 * The questions, in both languages. Each pair asks for the same things.
 */
final class Questions {

	static final String NOTHING = """
			query Nothing($code: String!) {
			  __typename @skip(if: false)
			  none: partyMember(code: $code) @skip(if: true) { code }
			}
			""";

	static final String NOTHING_CYPHER = "RETURN $code AS code";

	static final String MEMBER = """
			query Member($code: String!) {
			  partyMember(code: $code) {
			    code
			    name
			    unit { code name }
			    building { code name }
			    grid { code name }
			    community { code name }
			  }
			}
			""";

	static final String MEMBER_CYPHER = """
			MATCH (m:PartyMember {code: $code})-[:MEMBERSHIP_OF]->(p:Person)-[:LIVES_IN]->(:Household)-[:LOCATED_IN]->(u:Territory)
			MATCH (u)<-[:CONTAINS]-(b:Territory)<-[:CONTAINS]-(g:Territory)<-[:CONTAINS]-(c:Territory)
			OPTIONAL MATCH (m)-[:PLACED_IN]->(placed:Territory)
			RETURN m.code AS code, p.name AS name, u.code AS unit, u.name AS unitName, b.code AS building,
			  b.name AS buildingName, coalesce(placed, g).code AS grid, coalesce(placed, g).name AS gridName,
			  c.code AS community, c.name AS communityName
			""";

	static final String RESIDENTS = """
			query Residents($code: String!) {
			  territory(code: $code) { code name }
			  talents(within: $code, consented: null, first: 100) {
			    nodes { code name skills { skill { code label } level verified } }
			  }
			}
			""";

	static final String RESIDENTS_BY_TREE = """
			MATCH (c:Territory {code: $code})-[:CONTAINS]->(:Territory)-[:CONTAINS]->(:Territory)-[:CONTAINS]->(u:Territory)
			MATCH (u)<-[:LOCATED_IN]-(:Household)<-[:LIVES_IN]-(p:Person)
			WHERE EXISTS { (p)-[:HAS_TALENT]->(:Talent) }
			WITH c, p
			ORDER BY p.scopePath, p.code
			LIMIT 100
			MATCH (p)-[:HAS_TALENT]->(t:Talent)-[:IN_SKILL]->(s:Skill)
			RETURN c.code AS community, c.name AS communityName, p.code AS code, p.name AS name,
			  collect({code: s.code, label: s.labelZh, level: t.level, verified: t.verifiedOn IS NOT NULL}) AS skills
			ORDER BY code
			""";

	static final String RESIDENTS_BY_INDEX = """
			MATCH (c:Territory {code: $code})
			MATCH (p:Person)
			USING INDEX p:Person(scopePath, code)
			WHERE p.scopePath STARTS WITH c.scopePath
			  AND p.code IS NOT NULL
			  AND EXISTS { (p)-[:HAS_TALENT]->(:Talent) }
			WITH c, p
			ORDER BY p.scopePath, p.code
			LIMIT 100
			MATCH (p)-[:HAS_TALENT]->(t:Talent)-[:IN_SKILL]->(s:Skill)
			RETURN c.code AS community, c.name AS communityName, p.code AS code, p.name AS name,
			  collect({code: s.code, label: s.labelZh, level: t.level, verified: t.verifiedOn IS NOT NULL}) AS skills
			ORDER BY code
			""";

	private Questions() {
	}

}
