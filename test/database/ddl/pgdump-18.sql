--
-- PostgreSQL database dump
--

\restrict abcDEF123

-- Dumped from database version 18.0
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA app;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'case-insensitive';
CREATE TYPE app.status AS ENUM (
    'draft',
    'live'
);
CREATE DOMAIN public.year AS integer
	CONSTRAINT year_check CHECK (((VALUE >= 1901) AND (VALUE <= 2155)));
CREATE FUNCTION app.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at = now(); RETURN NEW;
END;
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE app.users (
    id integer NOT NULL,
    email public.citext NOT NULL,
    status app.status DEFAULT 'draft'::app.status NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    born public.year,
    full_name text GENERATED ALWAYS AS ((('x'::text || ' '::text) || 'y'::text)) STORED,
    CONSTRAINT users_email_check CHECK ((email OPERATOR(public.~~) '%@%'::public.citext))
);
CREATE SEQUENCE app.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE app.users_id_seq OWNED BY app.users.id;
CREATE TABLE app.visits (
    id bigint NOT NULL,
    user_id integer,
    at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (at);
ALTER TABLE app.visits ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.visits_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE app.visits_2025 (
    id bigint NOT NULL,
    user_id integer,
    at timestamp with time zone NOT NULL
);
CREATE TABLE app.visits_rest (
    id bigint NOT NULL,
    user_id integer,
    at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY app.visits ATTACH PARTITION app.visits_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE ONLY app.visits ATTACH PARTITION app.visits_rest DEFAULT;
ALTER TABLE ONLY app.users ALTER COLUMN id SET DEFAULT nextval('app.users_id_seq'::regclass);
COPY app.users (id, email, status, tags, born) FROM stdin;
1	a@b.c	live	{}	2000
2	x;y@b.c	draft	{a,b}	\N
\.
SELECT pg_catalog.setval('app.users_id_seq', 2, true);
ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY app.visits
    ADD CONSTRAINT visits_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY app.visits_2025
    ADD CONSTRAINT visits_2025_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY app.visits_rest
    ADD CONSTRAINT visits_rest_pkey PRIMARY KEY (id, at);
CREATE INDEX visits_user ON ONLY app.visits USING btree (user_id);
CREATE INDEX visits_2025_user ON app.visits_2025 USING btree (user_id);
CREATE UNIQUE INDEX users_email_idx ON app.users USING btree (lower((email)::text)) WHERE (status = 'live'::app.status);
ALTER INDEX app.visits_pkey ATTACH PARTITION app.visits_2025_pkey;
ALTER INDEX app.visits_pkey ATTACH PARTITION app.visits_rest_pkey;
ALTER INDEX app.visits_user ATTACH PARTITION app.visits_2025_user;
CREATE TRIGGER touch BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TABLE app.visits
    ADD CONSTRAINT visits_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE;
ALTER TABLE app.users OWNER TO postgres;
\unrestrict abcDEF123
