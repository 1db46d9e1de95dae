CREATE TYPE verdict AS ENUM ('terrible', 'poor', 'average', 'good', 'excellent');

CREATE TABLE products (
  id serial PRIMARY KEY,
  name varchar(90) NOT NULL,
  description text NOT NULL,
  teaser varchar(140) NOT NULL CHECK (length(trim(teaser)) > 10),
  notes varchar(60)
);

CREATE TABLE product_reviews (
  id serial PRIMARY KEY,
  product_id integer NOT NULL REFERENCES products,
  rating smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title varchar(60) NOT NULL,
  body text NOT NULL CHECK (char_length(body) BETWEEN 40 AND 1000)
);

CREATE TABLE hotel_reviews (
  id serial PRIMARY KEY,
  score numeric(3,1) NOT NULL CHECK (score >= 0 AND score <= 10),
  headline text NOT NULL,
  comment text NOT NULL
);

CREATE TABLE course_feedback (
  id serial PRIMARY KEY,
  opinion verdict NOT NULL,
  feedback varchar(400) NOT NULL
);

CREATE TABLE app_reviews (
  id serial PRIMARY KEY,
  would_recommend boolean NOT NULL,
  review_text text NOT NULL
);

CREATE TABLE posts (
  id serial PRIMARY KEY,
  title varchar(120) NOT NULL,
  excerpt varchar(160) NOT NULL,
  body text NOT NULL
);

CREATE TABLE event_logs (
  id bigserial PRIMARY KEY,
  level text NOT NULL CHECK (level IN ('debug', 'info', 'warn', 'error')),
  message text NOT NULL
);
