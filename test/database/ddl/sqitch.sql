-- Deploy app:users to pg
-- requires: appschema
BEGIN;
SET client_min_messages = 'warning';
CREATE SCHEMA app;
CREATE TABLE app.users (nickname TEXT PRIMARY KEY, password TEXT NOT NULL, timestamp TIMESTAMPTZ NOT NULL DEFAULT NOW());
COMMIT;
-- Verify
BEGIN;
CREATE TABLE app.check_only (id int);
SELECT nickname FROM app.users WHERE FALSE;
ROLLBACK;
