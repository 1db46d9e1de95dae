-- leading; comment with ' quote
/* block ; /* nested ; */ still */ CREATE /* c */ TABLE -- x
  t /* ( */ ( -- start
  id /* pk */ int /* int; */ PRIMARY -- ;
  KEY, -- the key
  n text DEFAULT 'a -- not a comment' /* d */ CHECK (n <> '/*' /* ) */ AND n <> ')'), /* , */
  d text DEFAULT $$it's; $$, e text DEFAULT $tag$ $$ ; $tag$
) /* end */ ; -- done
CREATE UNIQUE INDEX /* i */ ui ON t /* ( */ (lower(n)) -- where
  WHERE /* p */ id > 0;;
;
ALTER TABLE t /* a */ ADD /* b */ COLUMN /* c */ x int DEFAULT /* five */ 5; -- ;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN -- ;
 CREATE TABLE inside (id int); RETURN 1; END $body$;
CREATE FUNCTION g() RETURNS int AS 'CREATE TABLE quoted (id int); SELECT 1;' LANGUAGE sql;
CREATE PROCEDURE pr() BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END;
CREATE TABLE u (id int PRIMARY KEY)
