// Each of these ends in scopePath, so that what stands below a place is one range.
CREATE INDEX role_assignment_role_scope IF NOT EXISTS
FOR (r:RoleAssignment) ON (r.role, r.scopePath);

CREATE INDEX service_site_kind_scope IF NOT EXISTS
FOR (s:ServiceSite) ON (s.kind, s.scopePath);

CREATE INDEX service_site_scope IF NOT EXISTS
FOR (s:ServiceSite) ON (s.scopePath, s.code);

CREATE INDEX talent_scope IF NOT EXISTS
FOR (t:Talent) ON (t.scopePath);

CREATE INDEX points_account_kind_scope IF NOT EXISTS
FOR (a:PointsAccount) ON (a.kind, a.scopePath);

CREATE INDEX report_in_kind_scope IF NOT EXISTS
FOR (r:ReportIn) ON (r.kind, r.scopePath);

CREATE INDEX agreement_kind_scope IF NOT EXISTS
FOR (a:Agreement) ON (a.kind, a.scopePath);
