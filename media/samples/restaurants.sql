-- Restaurants, what they serve, and who orders it to be brought home.

CREATE TYPE order_status AS ENUM ('placed', 'preparing', 'on the way', 'delivered', 'cancelled');

CREATE DOMAIN money_amount AS numeric(8,2) CHECK (VALUE >= 0);

CREATE TABLE restaurants (
  id            serial PRIMARY KEY,
  name          varchar(100) NOT NULL,
  slug          varchar(80) NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  cuisine       varchar(40) NOT NULL,
  price_level   smallint NOT NULL CHECK (price_level BETWEEN 1 AND 4),
  phone         varchar(24) NOT NULL,
  website       varchar(200) CHECK (website LIKE 'https://%'),
  street        varchar(100) NOT NULL,
  city          varchar(80) NOT NULL,
  postal_code   varchar(12) NOT NULL,
  latitude      numeric(8,5) NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude     numeric(8,5) NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  opens_at      time NOT NULL,
  closes_at     time NOT NULL,
  seats         integer NOT NULL CHECK (seats > 0 AND seats <= 400),
  accepts_cards boolean NOT NULL DEFAULT true,
  opened_on     date NOT NULL,
  CHECK (closes_at > opens_at)
);

CREATE TABLE dishes (
  restaurant_id  integer NOT NULL REFERENCES restaurants (id) ON DELETE CASCADE,
  dish_no        smallint NOT NULL CHECK (dish_no >= 1),
  name           varchar(90) NOT NULL,
  description    text,
  section        varchar(20) NOT NULL
                   CHECK (section IN ('starter', 'main course', 'side dish', 'dessert', 'drink')),
  price          money_amount NOT NULL CHECK (price BETWEEN 1 AND 95),
  calories       integer CHECK (calories > 0 AND calories < 3000),
  is_vegetarian  boolean NOT NULL,
  is_vegan       boolean NOT NULL,
  allergens      text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (restaurant_id, dish_no),
  CHECK (is_vegetarian OR NOT is_vegan)
);

CREATE TABLE customers (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  first_name     varchar(50) NOT NULL,
  last_name      varchar(50) NOT NULL,
  email          varchar(120) NOT NULL UNIQUE CHECK (position('@' in email) > 1),
  phone          varchar(24),
  date_of_birth  date CHECK (date_of_birth >= '1920-01-01'),
  preferences    jsonb NOT NULL DEFAULT '{}',
  created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE orders (
  id             bigserial PRIMARY KEY,
  order_number   char(11) NOT NULL UNIQUE CHECK (order_number ~ '^R-[0-9]{9}$'),
  customer_id    uuid NOT NULL REFERENCES customers (id),
  restaurant_id  integer NOT NULL REFERENCES restaurants (id),
  status         order_status NOT NULL DEFAULT 'placed',
  placed_at      timestamptz NOT NULL,
  delivered_at   timestamptz,
  delivery_fee   money_amount NOT NULL DEFAULT 0 CHECK (delivery_fee <= 15),
  tip            money_amount NOT NULL DEFAULT 0 CHECK (tip <= 40),
  note           varchar(200),
  UNIQUE (id, restaurant_id),
  CHECK (delivered_at > placed_at)
);

-- A line's dish is one of the restaurant that took the order: both keys share restaurant_id.
CREATE TABLE order_items (
  order_id       bigint NOT NULL,
  line_no        smallint NOT NULL CHECK (line_no BETWEEN 1 AND 99),
  restaurant_id  integer NOT NULL,
  dish_no        smallint NOT NULL,
  quantity       smallint NOT NULL CHECK (quantity BETWEEN 1 AND 12),
  unit_price     money_amount NOT NULL CHECK (unit_price > 0),
  line_total     numeric(10,2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
  PRIMARY KEY (order_id, line_no),
  FOREIGN KEY (order_id, restaurant_id) REFERENCES orders (id, restaurant_id),
  FOREIGN KEY (restaurant_id, dish_no) REFERENCES dishes (restaurant_id, dish_no)
);

CREATE TABLE reviews (
  id             integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  restaurant_id  integer NOT NULL REFERENCES restaurants (id),
  customer_id    uuid REFERENCES customers (id) ON DELETE SET NULL,
  stars          smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  title          varchar(80),
  body           text,
  visited_on     date NOT NULL,
  created_at     timestamp NOT NULL,
  CHECK (title IS NOT NULL OR body IS NOT NULL),
  CHECK (created_at >= visited_on)
);

COMMENT ON COLUMN reviews.customer_id IS 'NULL when the customer left and the review stayed.';

CREATE TABLE favourites (
  customer_id    uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  restaurant_id  integer NOT NULL REFERENCES restaurants (id) ON DELETE CASCADE,
  added_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (customer_id, restaurant_id)
);
