CREATE CONSTRAINT organization_id IF NOT EXISTS
FOR (n:Organization) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT organization_code IF NOT EXISTS
FOR (n:Organization) REQUIRE n.code IS UNIQUE;

CREATE INDEX organization_scope IF NOT EXISTS
FOR (n:Organization) ON (n.scopePath, n.code);

CREATE CONSTRAINT person_id IF NOT EXISTS
FOR (n:Person) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT person_code IF NOT EXISTS
FOR (n:Person) REQUIRE n.code IS UNIQUE;

CREATE INDEX person_scope IF NOT EXISTS
FOR (n:Person) ON (n.scopePath, n.code);

// Names are found by character, syllable and initials; the key is made of words already.
CREATE FULLTEXT INDEX person_name IF NOT EXISTS
FOR (n:Person) ON EACH [n.nameKey]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

CREATE CONSTRAINT party_org_id IF NOT EXISTS
FOR (n:PartyOrg) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT party_org_code IF NOT EXISTS
FOR (n:PartyOrg) REQUIRE n.code IS UNIQUE;

CREATE INDEX party_org_scope IF NOT EXISTS
FOR (n:PartyOrg) ON (n.scopePath, n.code);

CREATE CONSTRAINT party_member_id IF NOT EXISTS
FOR (n:PartyMember) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT party_member_code IF NOT EXISTS
FOR (n:PartyMember) REQUIRE n.code IS UNIQUE;

CREATE INDEX party_member_scope IF NOT EXISTS
FOR (n:PartyMember) ON (n.scopePath, n.code);
