// What is kept of an answer about somebody is found when the person is to be forgotten.
CREATE INDEX idempotency_key_about IF NOT EXISTS
FOR (k:IdempotencyKey) ON (k.about);

// Of answers that were kept before nobody knows whom they are about: they are forgotten, and a
// replay is refused rather than done twice.
MATCH (k:IdempotencyKey)
WHERE k.operation IN ['recordConsent', 'withdrawConsent', 'fileReportIn', 'receiveReportIn', 'transferReportIn',
                      'endReportIn', 'confirmNeedSkills', 'grantAccess']
SET k.answer = null, k.fingerprint = '';
