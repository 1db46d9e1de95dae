CREATE TYPE inner_t AS (a int, b text);
CREATE TYPE outer_t AS (i inner_t, c date, arr int[], e numeric(6,2));
CREATE TABLE t (id int PRIMARY KEY, o outer_t NOT NULL, os outer_t[], i inner_t DEFAULT ROW(1, 'x'), CHECK ((i).a > 0));
CREATE DOMAIN pos_d AS int CHECK (VALUE > 0);
CREATE TYPE withdom AS (d pos_d, t t);
CREATE TABLE w (x withdom, rows t[], one t);
