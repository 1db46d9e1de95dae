-- Six tables in the shape of a small library: what the benchmarks generate.
CREATE TABLE authors (
  id integer PRIMARY KEY,
  name text NOT NULL,
  country text NOT NULL,
  born date NOT NULL
);

CREATE TABLE books (
  id integer PRIMARY KEY,
  author_id integer NOT NULL REFERENCES authors,
  isbn text NOT NULL UNIQUE,
  title text NOT NULL,
  published date NOT NULL,
  price numeric(8, 2) NOT NULL CHECK (price > 0)
);

CREATE TABLE members (
  id integer PRIMARY KEY,
  first_name text NOT NULL,
  last_name text NOT NULL,
  email text NOT NULL UNIQUE,
  joined_at timestamptz NOT NULL
);

CREATE TABLE loans (
  id integer PRIMARY KEY,
  book_id integer NOT NULL REFERENCES books,
  member_id integer NOT NULL REFERENCES members,
  loaned_at timestamptz NOT NULL,
  returned_at timestamptz,
  CHECK (returned_at >= loaned_at)
);

CREATE TABLE reviews (
  id integer PRIMARY KEY,
  book_id integer NOT NULL REFERENCES books,
  member_id integer NOT NULL REFERENCES members,
  rating integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  body text NOT NULL,
  UNIQUE (book_id, member_id)
);

CREATE TABLE fines (
  id integer PRIMARY KEY,
  loan_id integer NOT NULL REFERENCES loans,
  amount numeric(6, 2) NOT NULL CHECK (amount > 0),
  paid boolean NOT NULL
);
