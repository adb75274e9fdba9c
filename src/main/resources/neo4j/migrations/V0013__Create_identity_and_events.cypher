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

// What changed, for those who listen.
CREATE CONSTRAINT event_id IF NOT EXISTS
FOR (e:Event) REQUIRE e.id IS UNIQUE;

CREATE CONSTRAINT event_sequence IF NOT EXISTS
FOR (e:Event) REQUIRE (e.aggregate, e.sequence) IS UNIQUE;

CREATE INDEX event_at IF NOT EXISTS
FOR (e:Event) ON (e.at);

// Keys are forgotten after two days.
CREATE INDEX idempotency_key_at IF NOT EXISTS
FOR (k:IdempotencyKey) ON (k.at);

// What somebody submitted is theirs to see.
CREATE INDEX need_submitted_by IF NOT EXISTS
FOR (n:Need) ON (n.submittedBy, n.code);

CREATE INDEX report_in_filed_by IF NOT EXISTS
FOR (r:ReportIn) ON (r.filedBy, r.code);
