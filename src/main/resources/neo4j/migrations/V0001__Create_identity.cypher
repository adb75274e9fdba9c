// Every thing has an id; a second label says what it is.
CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (n:Entity) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT server_secret_name IF NOT EXISTS
FOR (s:ServerSecret) REQUIRE s.name IS UNIQUE;

CREATE CONSTRAINT sequence_name IF NOT EXISTS
FOR (s:Sequence) REQUIRE s.name IS UNIQUE;

CREATE CONSTRAINT external_code IF NOT EXISTS
FOR (c:ExternalCode) REQUIRE (c.scheme, c.value) IS UNIQUE;
