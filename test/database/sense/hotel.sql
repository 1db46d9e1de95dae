-- A chain of hotels: rooms, guests, bookings, what is paid and what is shared.

CREATE TABLE hotels (
  id          serial PRIMARY KEY,
  name        varchar(80) NOT NULL,
  city        varchar(80) NOT NULL,
  stars       smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  opened_on   date NOT NULL
);

CREATE TABLE owners (
  id    serial PRIMARY KEY,
  name  varchar(120) NOT NULL
);

CREATE TABLE property_owners (
  id                 serial PRIMARY KEY,
  hotel_id           integer NOT NULL REFERENCES hotels (id),
  owner_id           integer NOT NULL REFERENCES owners (id),
  ownership_percent  numeric(5,2) NOT NULL CHECK (ownership_percent > 0 AND ownership_percent <= 100)
);

CREATE TABLE rooms (
  id           serial PRIMARY KEY,
  hotel_id     integer NOT NULL REFERENCES hotels (id),
  room_number  varchar(6) NOT NULL,
  max_guests   smallint NOT NULL CHECK (max_guests > 0),
  list_price   numeric(8,2) NOT NULL CHECK (list_price > 0),
  sale_price   numeric(8,2) CHECK (sale_price > 0)
);

CREATE TABLE employees (
  id          serial PRIMARY KEY,
  hotel_id    integer NOT NULL REFERENCES hotels (id),
  manager_id  integer REFERENCES employees (id),
  full_name   varchar(120) NOT NULL,
  birth_date  date NOT NULL,
  age         smallint NOT NULL,
  hired_on    date NOT NULL
);

CREATE TABLE guests (
  id             serial PRIMARY KEY,
  full_name      varchar(120) NOT NULL,
  email          varchar(160),
  registered_at  timestamptz NOT NULL
);

CREATE TABLE payment_methods (
  id         serial PRIMARY KEY,
  guest_id   integer NOT NULL REFERENCES guests (id),
  kind       varchar(10) NOT NULL CHECK (kind IN ('card', 'account')),
  is_default boolean NOT NULL
);

CREATE TABLE bookings (
  id                 serial PRIMARY KEY,
  hotel_id           integer NOT NULL REFERENCES hotels (id),
  room_id            integer NOT NULL REFERENCES rooms (id),
  guest_id           integer NOT NULL REFERENCES guests (id),
  payment_method_id  integer REFERENCES payment_methods (id),
  booked_at          timestamptz NOT NULL,
  check_in           date NOT NULL,
  check_out          date NOT NULL,
  nights             smallint NOT NULL CHECK (nights > 0),
  number_of_guests   smallint NOT NULL CHECK (number_of_guests > 0),
  total_amount       numeric(10,2) NOT NULL CHECK (total_amount > 0)
);

CREATE TABLE payments (
  id          serial PRIMARY KEY,
  booking_id  integer NOT NULL REFERENCES bookings (id),
  amount      numeric(10,2) NOT NULL CHECK (amount > 0),
  paid_at     timestamptz NOT NULL
);

CREATE TABLE cleanings (
  id                serial PRIMARY KEY,
  room_id           integer NOT NULL REFERENCES rooms (id),
  employee_id       integer NOT NULL REFERENCES employees (id),
  started_at        timestamp NOT NULL,
  ended_at          timestamp,
  duration_minutes  smallint
);
