// The accounts that were ever a person's.
CREATE INDEX grant_person IF NOT EXISTS
FOR (g:Grant) ON (g.person);

// Entries of the access log whose chain was taken out.
CREATE INDEX access_entry_day IF NOT EXISTS
FOR (e:AccessEntry) ON (e.day);
