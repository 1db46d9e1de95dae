-- What Seedbed keeps in a database that it loads or seeds, with the user's consent.
CREATE SCHEMA seedbed;

-- Which of these files have been applied.
CREATE TABLE seedbed.schema_migrations (
  name text PRIMARY KEY,
  applied timestamptz NOT NULL DEFAULT now()
);
