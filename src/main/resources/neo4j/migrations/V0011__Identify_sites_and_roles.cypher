CREATE CONSTRAINT service_site_id IF NOT EXISTS
FOR (n:ServiceSite) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT service_site_code IF NOT EXISTS
FOR (n:ServiceSite) REQUIRE n.code IS UNIQUE;

CREATE CONSTRAINT role_assignment_id IF NOT EXISTS
FOR (n:RoleAssignment) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT role_assignment_code IF NOT EXISTS
FOR (n:RoleAssignment) REQUIRE n.code IS UNIQUE;
