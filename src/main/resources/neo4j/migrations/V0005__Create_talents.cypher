CREATE CONSTRAINT skill_id IF NOT EXISTS
FOR (n:Skill) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT skill_code IF NOT EXISTS
FOR (n:Skill) REQUIRE n.code IS UNIQUE;

// Gathers what a sentence may be about; the same analyzer takes English by words.
CREATE FULLTEXT INDEX skill_terms IF NOT EXISTS
FOR (n:Skill) ON EACH [n.labelZh, n.labelEn, n.aliasesZh, n.aliasesEn]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

CREATE CONSTRAINT talent_id IF NOT EXISTS
FOR (n:Talent) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT talent_code IF NOT EXISTS
FOR (n:Talent) REQUIRE n.code IS UNIQUE;

CREATE INDEX talent_scope_code IF NOT EXISTS
FOR (n:Talent) ON (n.scopePath, n.code);

// The code too: a page of one skill is then read in its order.
CREATE INDEX talent_skill IF NOT EXISTS
FOR (n:Talent) ON (n.skillId, n.scopePath, n.code);

CREATE CONSTRAINT consent_id IF NOT EXISTS
FOR (n:Consent) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT talent_pool_id IF NOT EXISTS
FOR (n:TalentPool) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT team_id IF NOT EXISTS
FOR (n:Team) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT team_code IF NOT EXISTS
FOR (n:Team) REQUIRE n.code IS UNIQUE;

CREATE INDEX team_scope IF NOT EXISTS
FOR (n:Team) ON (n.scopePath, n.code);
