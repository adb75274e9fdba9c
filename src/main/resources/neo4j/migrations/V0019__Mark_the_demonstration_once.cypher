// There is one mark of how far the demonstration is, and whoever works on it holds it.
MATCH (d:DemoLoad)
SET d.name = 'demonstration';

CREATE CONSTRAINT demo_load_name IF NOT EXISTS
FOR (d:DemoLoad) REQUIRE d.name IS UNIQUE;
