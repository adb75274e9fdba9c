// Who belongs to a team is found by an id and by a code, as roles are.
CREATE CONSTRAINT team_membership_id IF NOT EXISTS
FOR (n:TeamMembership) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT team_membership_code IF NOT EXISTS
FOR (n:TeamMembership) REQUIRE n.code IS UNIQUE;
