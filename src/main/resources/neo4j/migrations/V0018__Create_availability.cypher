// When people can help, apart from the people: it goes with the consent.
CREATE CONSTRAINT availability_id IF NOT EXISTS
FOR (n:Availability) REQUIRE n.id IS UNIQUE;
