// What is kept of an answer about somebody is found when the person is to be forgotten.
CREATE INDEX idempotency_key_about IF NOT EXISTS
FOR (k:IdempotencyKey) ON (k.about);
