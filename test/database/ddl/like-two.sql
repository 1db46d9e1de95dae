CREATE TABLE a (a int PRIMARY KEY, b text NOT NULL);
CREATE TABLE c (c serial, d date DEFAULT current_date);
CREATE TABLE ac (LIKE a INCLUDING INDEXES, LIKE c INCLUDING DEFAULTS, extra boolean NOT NULL);
CREATE TYPE comp AS (x int, y text);
CREATE TABLE fromtype (LIKE comp, z int);
CREATE VIEW vw AS SELECT a, b FROM a;
CREATE TABLE fromview (LIKE vw INCLUDING ALL);
