// Who saw what of whom.
CREATE CONSTRAINT access_chain IF NOT EXISTS
FOR (c:AccessChain) REQUIRE (c.instance, c.day) IS UNIQUE;

CREATE INDEX access_chain_day IF NOT EXISTS
FOR (c:AccessChain) ON (c.day);

CREATE CONSTRAINT access_entry IF NOT EXISTS
FOR (e:AccessEntry) REQUIRE (e.instance, e.day, e.sequence) IS UNIQUE;

CREATE INDEX access_entry_subject IF NOT EXISTS
FOR (e:AccessEntry) ON (e.subject, e.day);

// How people are reached, apart from the people.
CREATE CONSTRAINT contact_id IF NOT EXISTS
FOR (c:Contact) REQUIRE c.id IS UNIQUE;
