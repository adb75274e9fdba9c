// Who may see and do what.
CREATE CONSTRAINT account_subject IF NOT EXISTS
FOR (a:Account) REQUIRE (a.issuer, a.subject) IS UNIQUE;

CREATE CONSTRAINT account_id IF NOT EXISTS
FOR (a:Account) REQUIRE a.id IS UNIQUE;

CREATE CONSTRAINT account_person IF NOT EXISTS
FOR (a:Account) REQUIRE a.person IS UNIQUE;

CREATE CONSTRAINT grant_id IF NOT EXISTS
FOR (g:Grant) REQUIRE g.id IS UNIQUE;

CREATE CONSTRAINT grant_code IF NOT EXISTS
FOR (g:Grant) REQUIRE g.code IS UNIQUE;

CREATE INDEX grant_place IF NOT EXISTS
FOR (g:Grant) ON (g.scopePath, g.code);
