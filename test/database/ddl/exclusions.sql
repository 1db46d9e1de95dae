CREATE EXTENSION btree_gist;
CREATE TABLE bookings (id serial PRIMARY KEY, room int NOT NULL, during tstzrange NOT NULL, cancelled boolean NOT NULL DEFAULT false, EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled));
CREATE TABLE shifts (worker int, starts timestamp NOT NULL, ends timestamp NOT NULL, CHECK (starts < ends), CONSTRAINT no_overlap EXCLUDE USING gist (worker WITH =, tsrange(starts, ends) WITH &&) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE circles (c int);
CREATE TABLE codes (code text, EXCLUDE USING btree (code WITH =));
ALTER TABLE circles ADD COLUMN z int; ALTER TABLE circles ADD CONSTRAINT zx EXCLUDE USING gist (z WITH =);
ALTER TABLE shifts DROP CONSTRAINT no_overlap;
