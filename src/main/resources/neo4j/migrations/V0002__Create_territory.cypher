CREATE CONSTRAINT territory_id IF NOT EXISTS
FOR (t:Territory) REQUIRE t.id IS UNIQUE;

CREATE CONSTRAINT territory_code IF NOT EXISTS
FOR (t:Territory) REQUIRE t.code IS UNIQUE;

CREATE CONSTRAINT territory_level_key IF NOT EXISTS
FOR (l:TerritoryLevel) REQUIRE l.key IS UNIQUE;

CREATE INDEX territory_scope IF NOT EXISTS
FOR (t:Territory) ON (t.scopePath, t.code);
