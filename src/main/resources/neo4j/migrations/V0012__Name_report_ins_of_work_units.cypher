// "Unit" alone is a building unit everywhere.
MATCH (r:ReportIn)
WHERE r.kind = 'UNIT'
SET r.kind = 'WORK_UNIT';
