\set ON_ERROR_STOP on
\set QUIET 1
\set schema app
\set role 'the role'
\echo 'Creating' :schema
\pset pager off
\timing
SELECT 'CREATE DATABASE x' WHERE false \gexec
CREATE SCHEMA :schema;
CREATE TABLE :schema.t (id int PRIMARY KEY, at timestamptz DEFAULT now()::timestamptz, r text DEFAULT :'role', "odd:name" int, n int[] DEFAULT '{1,2}'::int[]);
CREATE TABLE :"schema".u (id int PRIMARY KEY, t int REFERENCES :schema.t);
\if :{?missing}
  CREATE TABLE never (id int);
\elif false
  CREATE TABLE neither (id int);
\else
  CREATE TABLE otherwise (id int);
  \if true
    CREATE TABLE nested (id int);
  \else
    CREATE TABLE not_nested (id int);
  \endif
\endif
\if :{?schema}
CREATE TABLE yes (id int);
\endif
SELECT count(*) AS n FROM app.t \gset
\copy app.t (id) FROM stdin
1
2
\.
CREATE TABLE after_copy (id int);
\d app.t
SELECT 1; \! ls
\q
