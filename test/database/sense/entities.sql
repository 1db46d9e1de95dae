CREATE TYPE sex AS ENUM ('female', 'male', 'other');

CREATE TABLE companies (
  id            serial PRIMARY KEY,
  name          varchar(120) NOT NULL UNIQUE,
  slug          varchar(140) NOT NULL UNIQUE,
  domain        text NOT NULL,
  website       text NOT NULL,
  email         text NOT NULL,
  currency      char(3) NOT NULL,
  country_code  char(2) NOT NULL,
  billing_city      varchar(60) NOT NULL,
  billing_country   varchar(60) NOT NULL,
  billing_zip       varchar(12) NOT NULL
);

CREATE TABLE countries (
  code      char(2) PRIMARY KEY,
  iso3      char(3) NOT NULL UNIQUE,
  name      varchar(80) NOT NULL UNIQUE,
  currency  char(3) NOT NULL,
  continent text NOT NULL
);

CREATE TABLE people (
  id           uuid PRIMARY KEY,
  tenant_id    int NOT NULL,
  first_name   varchar(40) NOT NULL,
  last_name    varchar(40) NOT NULL,
  full_name    text,
  sex          sex NOT NULL,
  gender       char(1) NOT NULL CHECK (gender IN ('M', 'F')),
  title        varchar(8),
  initials     char(2) NOT NULL,
  email        varchar(254) NOT NULL CHECK (position('@' IN email) > 1),
  username     varchar(30) NOT NULL UNIQUE,
  avatar_url   text,
  phone        varchar(24),
  city         varchar(60) NOT NULL,
  region       varchar(80),
  country      varchar(60) NOT NULL CHECK (country IN ('France', 'Germany', 'Japan', 'United States')),
  country_code char(2) NOT NULL,
  postal_code  varchar(12) NOT NULL,
  time_zone    text NOT NULL,
  locale       varchar(8) NOT NULL,
  latitude     numeric(8, 5) NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude    numeric(8, 5) NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  iban         varchar(34) NOT NULL UNIQUE,
  card_number  varchar(19) NOT NULL,
  UNIQUE (tenant_id, email)
);

CREATE TABLE articles (
  id           serial PRIMARY KEY,
  title        varchar(160) NOT NULL,
  slug         varchar(180) NOT NULL UNIQUE,
  author_name  text NOT NULL,
  author_email text NOT NULL,
  file_name    text NOT NULL,
  mime_type    text NOT NULL
);
