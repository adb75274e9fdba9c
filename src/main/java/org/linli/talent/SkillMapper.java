package org.linli.talent;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Reads a skill from a row; for stores that reach skills from elsewhere.
 */
public final class SkillMapper {

	private SkillMapper() {
	}

	public static Skill map(Value node) {
		return new Skill(node.get("id").asString(), node.get("code").asString(), node.get("labelZh").asString(),
				node.get("labelEn").asString(), node.get("aliasesZh").asList(Values.ofString()),
				node.get("aliasesEn").asList(Values.ofString()), node.get("certifiable").asBoolean(),
				node.get("professional").asBoolean(false));
	}

}
