SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
CREATE OR REPLACE PROCEDURAL LANGUAGE plpgsql;
SET search_path = public, pg_catalog;
SET default_with_oids = false;
CREATE TABLE categories (
    id integer NOT NULL,
    name character varying(50) NOT NULL,
    lft integer, rgt integer
);
CREATE SEQUENCE categories_id_seq START WITH 1 INCREMENT BY 1 NO MAXVALUE NO MINVALUE CACHE 1;
ALTER SEQUENCE categories_id_seq OWNED BY categories.id;
CREATE TABLE products (
    id integer DEFAULT nextval(('public.products_seq'::text)::regclass) NOT NULL,
    cat integer,
    price numeric(10,2) DEFAULT 0.0,
    CONSTRAINT products_price_check CHECK ((price >= (0)::numeric))
);
CREATE SEQUENCE products_seq START WITH 1 INCREMENT BY 1 NO MAXVALUE NO MINVALUE CACHE 1;
ALTER TABLE categories ALTER COLUMN id SET DEFAULT nextval('categories_id_seq'::regclass);
ALTER TABLE ONLY categories ADD CONSTRAINT categories_pkey PRIMARY KEY (id);
ALTER TABLE ONLY products ADD CONSTRAINT products_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX cat_lr ON categories USING btree (lft, rgt);
ALTER TABLE categories CLUSTER ON categories_pkey;
ALTER TABLE ONLY products ADD CONSTRAINT products_cat_fkey FOREIGN KEY (cat) REFERENCES categories(id) MATCH FULL ON UPDATE CASCADE DEFERRABLE;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
