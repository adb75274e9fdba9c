package org.linli.talent;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphReader;
import org.linli.graph.Scope;
import org.linli.graphql.PageRequest;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Reads the vocabulary, which everybody sees. It holds some hundred skills, so a search
 * may look at each of them, in the order of their codes.
 */
@Repository
class SkillGraph {

	private final GraphReader reader;

	SkillGraph(GraphReader reader) {
		this.reader = reader;
	}

	Map<String, Skill> byIds(Scope scope, Collection<String> ids) {
		return this.reader.byKey(scope, """
				UNWIND $ids AS id
				MATCH (s:Skill {id: id})
				RETURN id AS key, s AS skill
				""", Map.of("ids", ids), SkillGraph::toSkill);
	}

	Map<String, Skill> byCodes(Scope scope, Collection<String> codes) {
		return this.reader.byKey(scope, """
				UNWIND $codes AS code
				MATCH (s:Skill {code: code})
				RETURN code AS key, s AS skill
				""", Map.of("codes", codes), SkillGraph::toSkill);
	}

	@Nullable Skill byCode(Scope scope, String code) {
		return this.reader.first(scope, """
				MATCH (s:Skill {code: $code})
				RETURN s AS skill
				""", Map.of("code", code), SkillGraph::toSkill);
	}

	/** Skills with a code, label or alias in which each of these words occurs. */
	List<Skill> page(Scope scope, List<String> words, PageRequest page) {
		return this.reader.list(scope, """
				MATCH (s:Skill)
				WHERE s.code > $after
				  AND all(word IN $words
				      WHERE any(term IN [s.code, s.labelZh, s.labelEn] + s.aliasesZh + s.aliasesEn
				            WHERE toLower(term) CONTAINS word))
				RETURN s AS skill
				ORDER BY s.code
				LIMIT $limit
				""", Map.of("words", words, "after", page.after(0), "limit", page.limit()), SkillGraph::toSkill);
	}

	/** How many skills {@link #page} finds in all. */
	int count(Scope scope, List<String> words) {
		return this.reader.count(scope, """
				MATCH (s:Skill)
				WHERE s.code > ''
				  AND all(word IN $words
				      WHERE any(term IN [s.code, s.labelZh, s.labelEn] + s.aliasesZh + s.aliasesEn
				            WHERE toLower(term) CONTAINS word))
				RETURN count(s)
				""", Map.of("words", words));
	}

	Map<String, List<Skill>> broader(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:Skill {id: id})-[:BROADER]->(s:Skill)
				RETURN id AS key, s AS skill
				ORDER BY key, s.code
				""", Map.of("ids", ids), SkillGraph::toSkill);
	}

	Map<String, List<Skill>> narrower(Scope scope, Collection<String> ids) {
		return this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH (:Skill {id: id})<-[:BROADER]-(s:Skill)
				RETURN id AS key, s AS skill
				ORDER BY key, s.code
				""", Map.of("ids", ids), SkillGraph::toSkill);
	}

	/** By skill, the shortest way down to itself and to each narrower skill. */
	Map<String, Map<String, List<Skill>>> closures(Scope scope, Collection<String> ids) {
		Map<String, Map<String, List<Skill>>> closures = new HashMap<>();
		this.reader.groups(scope, """
				UNWIND $ids AS id
				MATCH path = (:Skill {id: id})<-[:BROADER*0..]-(s:Skill)
				WITH id, s, nodes(path) AS way
				ORDER BY size(way), [step IN way | step.id]
				WITH id, s, collect(way)[0] AS way
				RETURN id AS key, way
				ORDER BY key, size(way), s.id
				""", Map.of("ids", ids), (row) -> row.get("way").asList(SkillMapper::map)).forEach((id, ways) -> {
			Map<String, List<Skill>> closure = new LinkedHashMap<>();
			ways.forEach((way) -> closure.put(way.getLast().id(), way));
			closures.put(id, closure);
		});
		return closures;
	}

	/** Skills one of whose words occurs in this text, given in small letters. */
	List<Skill> namedIn(Scope scope, String text) {
		return this.reader.list(scope, """
				MATCH (s:Skill)
				WHERE s.code > ''
				  AND any(term IN [s.labelZh, s.labelEn] + s.aliasesZh + s.aliasesEn
				      WHERE $text CONTAINS toLower(term))
				RETURN s AS skill
				ORDER BY s.code
				""", Map.of("text", text), SkillGraph::toSkill);
	}

	/** Skills whose words share a part with one of these. */
	List<Skill> resembling(Scope scope, List<String> words) {
		return this.reader.list(scope, """
				CALL db.index.fulltext.queryNodes('skill_terms', $text) YIELD node AS s
				RETURN s AS skill
				ORDER BY s.code
				""", Map.of("text", String.join(" ", words)), SkillGraph::toSkill);
	}

	private static Skill toSkill(Record row) {
		return SkillMapper.map(row.get("skill"));
	}

}
