CREATE CONSTRAINT need_id IF NOT EXISTS
FOR (n:Need) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT need_code IF NOT EXISTS
FOR (n:Need) REQUIRE n.code IS UNIQUE;

CREATE INDEX need_scope IF NOT EXISTS
FOR (n:Need) ON (n.scopePath, n.code);

CREATE CONSTRAINT idempotency_key IF NOT EXISTS
FOR (k:IdempotencyKey) REQUIRE (k.viewer, k.operation, k.key) IS UNIQUE;
