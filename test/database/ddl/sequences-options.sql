CREATE SEQUENCE invoice_no AS smallint START 100 INCREMENT BY 2 MINVALUE 10 MAXVALUE 9000 CYCLE;
CREATE SEQUENCE IF NOT EXISTS down INCREMENT -1 MINVALUE -1000 MAXVALUE -1 START -1;
CREATE TABLE inv (id int PRIMARY KEY DEFAULT nextval('invoice_no'), label text DEFAULT 'INV-' || nextval('down'), padded text DEFAULT lpad(nextval('invoice_no')::text, 6, '0'));
ALTER SEQUENCE invoice_no OWNED BY inv.id;
CREATE SEQUENCE "Upper"; CREATE SCHEMA o; CREATE SEQUENCE o.s2;
CREATE TABLE o.t (a int DEFAULT nextval('public."Upper"'::regclass) NOT NULL, b bigint DEFAULT nextval('o.s2'));
ALTER SEQUENCE o.s2 SET SCHEMA public; ALTER SEQUENCE "Upper" RENAME TO lower_now; ALTER SEQUENCE s2 AS int MAXVALUE 999; ALTER SEQUENCE IF EXISTS nosuch RESTART;
SELECT setval('s2', 41); SELECT pg_catalog.setval('public.lower_now', 10, true);
