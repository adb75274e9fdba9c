CREATE CONSTRAINT report_in_id IF NOT EXISTS
FOR (n:ReportIn) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT report_in_code IF NOT EXISTS
FOR (n:ReportIn) REQUIRE n.code IS UNIQUE;

CREATE INDEX report_in_scope IF NOT EXISTS
FOR (n:ReportIn) ON (n.scopePath, n.code);

CREATE CONSTRAINT agreement_id IF NOT EXISTS
FOR (n:Agreement) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT agreement_code IF NOT EXISTS
FOR (n:Agreement) REQUIRE n.code IS UNIQUE;

CREATE INDEX agreement_scope IF NOT EXISTS
FOR (n:Agreement) ON (n.scopePath, n.code);

CREATE CONSTRAINT offer_id IF NOT EXISTS
FOR (n:Offer) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT offer_code IF NOT EXISTS
FOR (n:Offer) REQUIRE n.code IS UNIQUE;

CREATE INDEX offer_scope IF NOT EXISTS
FOR (n:Offer) ON (n.scopePath, n.code);

CREATE CONSTRAINT service_item_id IF NOT EXISTS
FOR (n:ServiceItem) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT service_item_code IF NOT EXISTS
FOR (n:ServiceItem) REQUIRE n.code IS UNIQUE;

CREATE INDEX service_item_scope IF NOT EXISTS
FOR (n:ServiceItem) ON (n.scopePath, n.code);

CREATE CONSTRAINT programme_id IF NOT EXISTS
FOR (n:Programme) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT programme_code IF NOT EXISTS
FOR (n:Programme) REQUIRE n.code IS UNIQUE;

CREATE INDEX programme_scope IF NOT EXISTS
FOR (n:Programme) ON (n.scopePath, n.code);

// Pairings of a community look for the few report-ins of work units among those of members.
CREATE INDEX report_in_kind IF NOT EXISTS
FOR (n:ReportIn) ON (n.kind, n.scopePath);
