CREATE TABLE players (
  id serial PRIMARY KEY,
  team_id integer NOT NULL REFERENCES teams (id),
  name text NOT NULL
);
