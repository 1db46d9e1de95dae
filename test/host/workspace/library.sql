-- A small library: who borrows what.
CREATE TABLE genres (
  id serial PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE books (
  id serial PRIMARY KEY,
  isbn char(13) NOT NULL UNIQUE,
  title varchar(120) NOT NULL,
  genre_id integer NOT NULL REFERENCES genres (id),
  price numeric(8,2) NOT NULL CHECK (price > 0),
  description text,
  published date
);

CREATE TABLE members (
  id serial PRIMARY KEY,
  full_name text NOT NULL,
  email varchar(80) NOT NULL UNIQUE,
  bio text,
  is_active boolean NOT NULL DEFAULT true,
  joined_at timestamptz NOT NULL
);

CREATE TABLE loans (
  id serial PRIMARY KEY,
  book_id integer NOT NULL REFERENCES books (id),
  member_id integer NOT NULL REFERENCES members (id),
  loaned_at timestamptz NOT NULL,
  returned_at timestamptz,
  fee numeric(6,2)
);
