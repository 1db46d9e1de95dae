DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'st') THEN CREATE TYPE st AS ENUM ('a', 'b'); END IF; END $$;
DO LANGUAGE plpgsql $body$
DECLARE n int := 3; r record;
BEGIN
  CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY, s st DEFAULT 'a');
  IF n > 2 THEN ALTER TABLE t ADD COLUMN x int; END IF;
  RAISE NOTICE 'done; really';
  BEGIN ALTER TABLE t ADD CONSTRAINT xp CHECK (x > 0); EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'exists'; END;
END $body$;
DO 'BEGIN CREATE TABLE quoted (id int); END';
