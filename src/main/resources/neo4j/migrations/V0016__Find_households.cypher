// Households are counted below a place, whether or not anybody of them is known.
CREATE CONSTRAINT household_code IF NOT EXISTS
FOR (n:Household) REQUIRE n.code IS UNIQUE;

CREATE INDEX household_scope IF NOT EXISTS
FOR (n:Household) ON (n.scopePath, n.code);
