/**
 * What somebody may try who can ask queries: to write, to read what is not data, to reach files and other servers, to
 * keep the server busy. `refused`: the gate does not let it pass. `stopped`: it only reads, but the server refuses it, or
 * it takes too long. `harmless`: it runs, and nothing has changed. `foreign`: its names are fine, what the database has
 * under them is not, which the one who runs it finds out.
 */
export type Outcome = 'refused' | 'stopped' | 'harmless' | 'foreign';

const STATEMENTS = `
INSERT INTO loans VALUES (9, 'x', 1)
UPDATE loans SET amount = 0
DELETE FROM loans
MERGE INTO loans USING (SELECT 1 AS id) s ON loans.id = s.id WHEN MATCHED THEN DELETE
TRUNCATE loans
COPY loans TO '/tmp/seedbed-attack'
COPY loans TO PROGRAM 'touch /tmp/seedbed-attack'
COPY loans FROM PROGRAM 'echo 1'
COPY loans TO STDOUT
COPY (SELECT * FROM loans) TO '/tmp/seedbed-attack'
CREATE TABLE x (a int)
CREATE TEMP TABLE x (a int)
CREATE TABLE x AS SELECT 1
CREATE VIEW x AS SELECT 1
CREATE MATERIALIZED VIEW x AS SELECT 1
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE ROLE evil SUPERUSER
CREATE EXTENSION dblink
CREATE SCHEMA evil CREATE TABLE x (a int)
CREATE RULE r AS ON INSERT TO loans DO INSTEAD NOTHING
CREATE INDEX ON loans (name)
ALTER TABLE loans ADD x int
ALTER SYSTEM SET work_mem = '1GB'
ALTER ROLE planted SUPERUSER
ALTER DATABASE postgres SET work_mem = '1GB'
DROP TABLE loans
DROP TABLE loans CASCADE
GRANT ALL ON loans TO PUBLIC
REVOKE ALL ON loans FROM PUBLIC
COMMENT ON TABLE loans IS 'x'
VACUUM FULL loans
ANALYZE loans
REINDEX TABLE loans
CLUSTER loans
CHECKPOINT
LOCK TABLE loans
DO $$ BEGIN DELETE FROM loans; END $$
CALL wipe()
PREPARE p AS SELECT 1
EXECUTE p
DEALLOCATE ALL
DECLARE c CURSOR FOR SELECT 1
FETCH ALL FROM seedbed_answer
CLOSE seedbed_answer
MOVE ALL FROM seedbed_answer
LISTEN x
NOTIFY x
UNLISTEN *
LOAD 'x'
DISCARD ALL
SET ROLE postgres
SET work_mem = '1GB'
SET SESSION AUTHORIZATION postgres
SET TRANSACTION READ WRITE
SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE
SET CONSTRAINTS ALL DEFERRED
RESET ALL
RESET ROLE
SHOW ALL
SHOW app.secret
BEGIN
COMMIT
COMMIT AND CHAIN
ROLLBACK
END
SAVEPOINT s
PREPARE TRANSACTION 'x'
REFRESH MATERIALIZED VIEW x
REASSIGN OWNED BY planted TO postgres
IMPORT FOREIGN SCHEMA public FROM SERVER elsewhere INTO public
SECURITY LABEL ON TABLE loans IS 'x'
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p
CREATE PUBLICATION p FOR ALL TABLES`;

const HIDDEN_WRITES = `
WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d
WITH d AS (INSERT INTO loans VALUES (9, 'x', 1) RETURNING *) TABLE d
WITH d AS (UPDATE loans SET amount = 0 RETURNING *) VALUES (1)
WITH d AS (MERGE INTO loans USING (SELECT 1 AS id) s ON loans.id = s.id WHEN MATCHED THEN DELETE RETURNING *) SELECT 1
WITH a AS (WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d) SELECT * FROM a
SELECT * FROM (WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d) s
SELECT 1 WHERE EXISTS (WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d)
SELECT 1 UNION ALL (WITH d AS (DELETE FROM loans RETURNING 1) SELECT * FROM d)
SELECT * INTO x FROM loans
SELECT 1 AS a INTO TEMP x UNION SELECT 2
(SELECT 1 AS a INTO x)
SELECT * FROM loans FOR UPDATE
SELECT * FROM loans FOR NO KEY UPDATE SKIP LOCKED
SELECT * FROM loans FOR SHARE NOWAIT
SELECT * FROM loans FOR KEY SHARE OF loans
SELECT * FROM (SELECT * FROM loans FOR UPDATE) s
WITH l AS (SELECT * FROM loans FOR UPDATE) SELECT * FROM l
SELECT (SELECT id FROM loans LIMIT 1 FOR UPDATE)
EXPLAIN ANALYZE DELETE FROM loans
EXPLAIN (ANALYZE) INSERT INTO loans VALUES (9, 'x', 1)
EXPLAIN ANALYZE WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d
EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1
EXPLAIN ANALYZE EXECUTE p
EXPLAIN ANALYZE DECLARE c CURSOR FOR SELECT 1
SELECT 1; DELETE FROM loans
SELECT 1; COMMIT; DELETE FROM loans
COMMIT; DELETE FROM loans; SELECT 1
SELECT 1 /* ; */ ; /* /* nested */ */ DELETE FROM loans --
SELECT $q$;$q$; DELETE FROM loans
SELECT '\\'; DELETE FROM loans; --'
SELECT E'\\''; DELETE FROM loans; --'
SELECT 1;;DELETE FROM loans
SELECT $1; DELETE FROM loans`;

const CALLS = `
SELECT pg_sleep(60)
SELECT * FROM pg_sleep(60)
SELECT pg_sleep_for('1 minute')
SELECT PG_SLEEP(60)
SELECT "pg_sleep"(60)
SELECT U&"pg\\005fsleep"(60)
SELECT pg_catalog.pg_sleep(60)
SELECT 1 FROM loans, LATERAL pg_sleep(60 + id)
SELECT * FROM ROWS FROM (generate_series(1, 2), pg_sleep(60)) x
SELECT 1 WHERE pg_sleep(60) IS NOT NULL
SELECT 1 ORDER BY pg_sleep(60)
SELECT 1 LIMIT nextval('loans_id_seq')
SELECT 1 OFFSET nextval('loans_id_seq')
SELECT count(*) FILTER (WHERE nextval('loans_id_seq') > 0) FROM loans
SELECT sum(id) OVER (ORDER BY nextval('loans_id_seq')) FROM loans
SELECT sum(id) OVER w FROM loans WINDOW w AS (PARTITION BY nextval('loans_id_seq'))
SELECT string_agg(name, ',' ORDER BY nextval('loans_id_seq')) FROM loans
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY nextval('loans_id_seq')) FROM loans
SELECT DISTINCT ON (nextval('loans_id_seq')) 1
SELECT 1 GROUP BY nextval('loans_id_seq')
SELECT 1 HAVING nextval('loans_id_seq') > 0
SELECT CASE WHEN nextval('loans_id_seq') > 0 THEN 1 END
SELECT coalesce(nextval('loans_id_seq'), 1)
SELECT greatest(nextval('loans_id_seq'), 1)
SELECT (ARRAY[1, 2])[nextval('loans_id_seq')]
SELECT ROW(nextval('loans_id_seq'))
VALUES (nextval('loans_id_seq'))
SELECT 1 IN (SELECT nextval('loans_id_seq'))
SELECT ARRAY(SELECT nextval('loans_id_seq'))
SELECT 1 FROM loans a JOIN loans b ON nextval('loans_id_seq') = a.id
SELECT * FROM loans TABLESAMPLE system(nextval('loans_id_seq'))
SELECT * FROM loans TABLESAMPLE system(50) REPEATABLE (nextval('loans_id_seq'))
SELECT * FROM loans TABLESAMPLE own_method(1)
SELECT * FROM JSON_TABLE(nextval('loans_id_seq')::text::jsonb, '$' COLUMNS (a int PATH '$')) j
SELECT * FROM XMLTABLE('/a' PASSING query_to_xml('SELECT 1', true, true, '') COLUMNS b int) x
SELECT json_object('a': nextval('loans_id_seq'))
SELECT JSON_VALUE(nextval('loans_id_seq')::text::jsonb, '$' DEFAULT nextval('loans_id_seq') ON EMPTY)
SELECT xmlelement(name a, nextval('loans_id_seq'))
SELECT make_interval(days => nextval('loans_id_seq')::int)
SELECT concat(VARIADIC ARRAY[nextval('loans_id_seq')])
WITH RECURSIVE r AS (SELECT nextval('loans_id_seq') UNION ALL SELECT 1 FROM r) SELECT * FROM r LIMIT 1
SELECT setval('loans_id_seq', 1000)
SELECT currval('loans_id_seq')
SELECT lastval()
SELECT set_config('role', 'postgres', false)
SELECT set_config('transaction_read_only', 'off', true)
SELECT current_setting('app.secret')
SELECT setseed(0.5)
SELECT pg_read_file('/etc/passwd')
SELECT pg_read_binary_file('/etc/passwd')
SELECT pg_ls_dir('/')
SELECT * FROM pg_stat_file('/etc/passwd')
SELECT pg_ls_logdir()
SELECT lo_import('/etc/passwd')
SELECT lo_export(1, '/tmp/seedbed-attack')
SELECT lo_from_bytea(0, 'x')
SELECT lo_put(1, 0, 'x')
SELECT lo_get(1)
SELECT lo_unlink(1)
SELECT lo_creat(-1)
SELECT loread(lo_open(1, 262144), 100)
SELECT dblink('host=127.0.0.1', 'DELETE FROM loans')
SELECT * FROM dblink_exec('host=127.0.0.1', 'DELETE FROM loans')
SELECT pg_terminate_backend(pg_backend_pid())
SELECT pg_cancel_backend(1)
SELECT pg_reload_conf()
SELECT pg_rotate_logfile()
SELECT pg_promote()
SELECT pg_switch_wal()
SELECT pg_create_restore_point('x')
SELECT pg_backup_start('x')
SELECT pg_advisory_lock(1)
SELECT pg_try_advisory_xact_lock(1)
SELECT pg_notify('x', 'y')
SELECT pg_logical_emit_message(false, 'x', 'y')
SELECT pg_export_snapshot()
SELECT pg_stat_reset()
SELECT pg_import_system_collations('public')
SELECT pg_replication_origin_create('x')
SELECT pg_create_physical_replication_slot('x')
SELECT txid_current()
SELECT pg_current_xact_id()
SELECT query_to_xml('DELETE FROM loans', true, true, '')
SELECT query_to_xml_and_xmlschema('SELECT * FROM pg_authid', true, true, '')
SELECT table_to_xml('pg_authid', true, true, '')
SELECT schema_to_xml('pg_catalog', true, true, '')
SELECT database_to_xml(true, true, '')
SELECT cursor_to_xml('seedbed_answer', 1, true, true, '')
SELECT * FROM ts_stat('SELECT pg_sleep(60)::text::tsvector')
SELECT ts_rewrite('a'::tsquery, 'SELECT 1, 2')
SELECT * FROM crosstab('DELETE FROM loans') AS c(a int, b int)
SELECT * FROM pg_stat_get_activity(NULL)
SELECT * FROM pg_show_all_settings()
SELECT * FROM pg_config()
SELECT pg_stat_get_backend_activity(1)
SELECT pg_get_functiondef('wipe'::regproc)
SELECT has_table_privilege('pg_authid', 'SELECT')
SELECT inet_server_addr()
SELECT pg_relation_filepath('loans')
SELECT brin_summarize_new_values('loans')
SELECT currtid2('loans', '(0,1)')
SELECT plpgsql_call_handler()
SELECT own_price(1)
SELECT public.own_price(1)
SELECT public.lower('x')
SELECT evil.pg_typeof(1)
SELECT postgres.pg_catalog.lower('x')
SELECT pg_temp.f()
SELECT 1 OPERATOR(public.+) 2
SELECT merge_action()`;

const FIELDS = `
SELECT (60::float8).pg_sleep
SELECT g.pg_sleep FROM unnest(ARRAY[60::float8]) g
SELECT (g).pg_sleep FROM unnest(ARRAY[60::float8]) g
SELECT pg_catalog.pg_sleep FROM unnest(ARRAY[60::float8]) pg_catalog
SELECT ('/etc/passwd'::text).pg_read_file
SELECT f.pg_read_file FROM CAST('/etc/passwd' AS text) f
SELECT s.nextval FROM CAST('loans_id_seq' AS regclass) s
SELECT ('loans_id_seq'::regclass).nextval
SELECT ('app.secret'::text).current_setting
SELECT ('/etc/passwd'::text).lo_import
SELECT ('SELECT 1'::text).ts_stat
SELECT ('host=x'::text).dblink
SELECT (ARRAY['/etc/passwd'])[1].pg_read_file
SELECT (1).pg_advisory_lock`;

const CATALOGS = `
SELECT * FROM pg_authid
SELECT * FROM pg_catalog.pg_authid
TABLE pg_authid
SELECT * FROM "pg_authid"
SELECT * FROM U&"pg\\005fauthid"
SELECT * FROM postgres.pg_catalog.pg_authid
SELECT 1 WHERE 'x' IN (SELECT rolpassword FROM pg_authid)
WITH a AS (TABLE pg_authid) SELECT * FROM a
WITH pg_class AS (SELECT * FROM pg_authid) SELECT * FROM pg_class
SELECT * FROM loans NATURAL JOIN pg_authid
SELECT pg_authid FROM pg_authid
SELECT * FROM ONLY pg_authid
SELECT * FROM pg_authid *
SELECT * FROM pg_authid TABLESAMPLE system(100)
SELECT * FROM pg_shadow
SELECT * FROM pg_user
SELECT * FROM pg_roles
SELECT * FROM pg_user_mapping
SELECT * FROM pg_user_mappings
SELECT * FROM pg_foreign_server
SELECT * FROM pg_stat_activity
SELECT * FROM pg_stat_ssl
SELECT * FROM pg_hba_file_rules
SELECT * FROM pg_file_settings
SELECT * FROM pg_settings
SELECT * FROM pg_db_role_setting
SELECT * FROM pg_largeobject
SELECT * FROM pg_stats
SELECT * FROM pg_statistic
SELECT * FROM pg_stats_ext
SELECT * FROM pg_proc
SELECT * FROM pg_locks
SELECT * FROM pg_cursors
SELECT * FROM pg_prepared_statements
SELECT * FROM pg_replication_slots
SELECT * FROM pg_subscription
SELECT * FROM pg_backend_memory_contexts
SELECT * FROM pg_toast.pg_toast_1260
SELECT * FROM information_schema.user_mapping_options
SELECT * FROM information_schema.routines
SELECT * FROM information_schema._pg_user_mappings`;

const FOREIGN = `
SELECT upper(l) FROM loans l
SELECT l.upper FROM loans l
SELECT (l).upper FROM loans l
SELECT l.own_total FROM loans l
SELECT (l).own_total FROM loans l
SELECT l.id FROM loans l WHERE l.id |/| 2 > 0
SELECT g.own_price FROM generate_series(1, 2) g
SELECT abs('x'::text)`;

const HARMLESS = `
SELECT random(), clock_timestamp(), gen_random_uuid(), now(), current_date
SELECT * FROM loans TABLESAMPLE bernoulli(50)
SELECT '; DELETE FROM loans; --'
SELECT $$; DELETE FROM loans; --$$
SELECT 1 AS "; DELETE FROM loans; --"
SELECT 'pg_authid'::regclass
SELECT xmlparse(document '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>x</a>')
SELECT xpath('/a/text()', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')
SELECT * FROM information_schema.tables LIMIT 3
SELECT relname FROM pg_class LIMIT 3
EXPLAIN ANALYZE SELECT * FROM loans
EXPLAIN (GENERIC_PLAN) SELECT * FROM loans
SELECT loans FROM loans
SELECT current_user, session_user`;

const STOPPED = `
WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT count(*) FROM r
SELECT count(*) FROM generate_series(1, 1000000000000) g
SELECT max(a.g * b.g) FROM generate_series(1, 10000000) a (g), generate_series(1, 10000000) b (g)
SELECT * FROM generate_series(1, 100000000) g ORDER BY md5(g::text)
SELECT length(factorial(100000)::text)
SELECT string_agg(repeat('x', 100000000), '') FROM generate_series(1, 20)
EXPLAIN ANALYZE SELECT count(*) FROM generate_series(1, 1000000000000) g`;

const lists: readonly (readonly [Outcome, string])[] = [
  ['refused', STATEMENTS + HIDDEN_WRITES + CALLS + FIELDS + CATALOGS],
  ['foreign', FOREIGN],
  ['harmless', HARMLESS],
  ['stopped', STOPPED],
];

export const attacks: readonly { readonly sql: string; readonly outcome: Outcome }[] = lists.flatMap(([outcome, list]) =>
  list
    .split('\n')
    .filter((sql) => sql !== '')
    .map((sql) => ({ sql, outcome })),
);

/** What they are tried on, with what must not come to light: a role's password, a setting, a file, a mapping's options. */
export const target = `
CREATE TABLE loans (id serial PRIMARY KEY, name text, amount numeric);
INSERT INTO loans (name, amount) SELECT 'loan ' || g, g * 10 FROM generate_series(1, 20) g;
CREATE ROLE planted LOGIN PASSWORD 'planted-secret';
CREATE FOREIGN DATA WRAPPER elsewhere; CREATE SERVER elsewhere FOREIGN DATA WRAPPER elsewhere;
CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'planted-secret');
SET app.secret = 'planted-secret';
CREATE PROCEDURE wipe() LANGUAGE sql AS 'DELETE FROM loans';
CREATE FUNCTION own_price(id int) RETURNS int LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER AS 'BEGIN DELETE FROM loans; RETURN 1; END';
CREATE FUNCTION own_total(loans) RETURNS int LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER AS 'BEGIN DELETE FROM loans; RETURN 1; END';
CREATE FUNCTION upper(loans) RETURNS int LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER AS 'BEGIN DELETE FROM loans; RETURN 1; END';
CREATE FUNCTION abs(text) RETURNS int LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER AS 'BEGIN DELETE FROM loans; RETURN 1; END';
CREATE FUNCTION beside(int, int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN DELETE FROM loans; RETURN 1; END';
CREATE OPERATOR |/| (LEFTARG = int, RIGHTARG = int, FUNCTION = beside);`;

/** Everything that an attack could have changed, as one row. */
export const state = `
SELECT (SELECT md5(string_agg(l::text, ',' ORDER BY id)) FROM loans l) AS loans,
  (SELECT last_value FROM loans_id_seq)::text AS sequence,
  (SELECT md5(string_agg(oid::text || relname || relnatts || coalesce(relacl::text, ''), ',' ORDER BY oid)) FROM pg_class WHERE oid >= 16384) AS relations,
  (SELECT md5(string_agg(rolname || rolsuper, ',' ORDER BY oid)) FROM pg_roles WHERE rolname <> 'seedbed_reader') AS roles,
  (SELECT count(*) FROM pg_largeobject_metadata)::text AS objects,
  (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')::text AS locks,
  (SELECT count(*) FROM pg_extension)::text AS extensions,
  current_user::text AS role, current_setting('transaction_read_only') AS readonly`;
