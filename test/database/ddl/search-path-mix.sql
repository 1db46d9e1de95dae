CREATE SCHEMA a; CREATE SCHEMA b;
SET search_path = a;
CREATE TABLE t (id int PRIMARY KEY);
CREATE TYPE k AS ENUM ('x', 'y');
SET search_path TO b, a;
CREATE TABLE t (id int PRIMARY KEY, a_id int REFERENCES a.t);
CREATE TABLE u (t int REFERENCES t, k k);
SELECT set_config('search_path', 'a,b', false);
CREATE TABLE w (t int REFERENCES t, u int, k b.u);
ALTER TABLE u ADD COLUMN z int;
RESET search_path;
CREATE TABLE p (x int);


