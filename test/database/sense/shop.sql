-- An online shop for household goods.

CREATE TABLE categories (
  id          serial PRIMARY KEY,
  parent_id   integer REFERENCES categories (id),
  name        varchar(80) NOT NULL,
  slug        varchar(100) NOT NULL UNIQUE,
  position    integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE brands (
  id            serial PRIMARY KEY,
  name          varchar(80) NOT NULL UNIQUE,
  website       varchar(200),
  country       varchar(60),
  country_code  char(2),
  founded_year  smallint
);

CREATE TABLE products (
  id                  serial PRIMARY KEY,
  category_id         integer NOT NULL REFERENCES categories (id),
  brand_id            integer REFERENCES brands (id),
  sku                 varchar(32) NOT NULL UNIQUE,
  name                varchar(160) NOT NULL,
  slug                varchar(180) NOT NULL UNIQUE,
  description         text,
  price               numeric(10,2) NOT NULL CHECK (price > 0),
  tax_rate            numeric(5,2) NOT NULL DEFAULT 20.00,
  min_order_quantity  integer NOT NULL DEFAULT 1,
  max_order_quantity  integer,
  weight_grams        integer,
  is_published        boolean NOT NULL DEFAULT false,
  published_at        timestamptz,
  average_rating      numeric(3,2),
  reviews_count       integer NOT NULL DEFAULT 0,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  discontinued_at     timestamptz
);

COMMENT ON COLUMN products.tax_rate IS 'Percent.';

CREATE TABLE customers (
  id                 serial PRIMARY KEY,
  email              varchar(160) NOT NULL UNIQUE,
  first_name         varchar(60) NOT NULL,
  last_name          varchar(60) NOT NULL,
  phone              varchar(30),
  date_of_birth      date,
  accepts_marketing  boolean NOT NULL DEFAULT false,
  last_order_at      timestamptz,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  deleted_at         timestamptz
);

CREATE TABLE addresses (
  id            serial PRIMARY KEY,
  customer_id   integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  kind          varchar(10) NOT NULL CHECK (kind IN ('billing', 'shipping')),
  line1         varchar(120) NOT NULL,
  line2         varchar(120),
  city          varchar(80) NOT NULL,
  postal_code   varchar(12) NOT NULL,
  country_code  char(2) NOT NULL,
  is_default    boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE coupons (
  id                serial PRIMARY KEY,
  code              varchar(20) NOT NULL UNIQUE,
  discount_percent  numeric(5,2) NOT NULL,
  usage_limit       integer NOT NULL CHECK (usage_limit > 0),
  times_used        integer NOT NULL DEFAULT 0,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz
);

CREATE TABLE orders (
  id                   serial PRIMARY KEY,
  order_number         varchar(20) NOT NULL UNIQUE,
  customer_id          integer NOT NULL REFERENCES customers (id),
  shipping_address_id  integer REFERENCES addresses (id),
  coupon_id            integer REFERENCES coupons (id),
  status               varchar(20) NOT NULL DEFAULT 'pending'
                         CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'returned', 'cancelled')),
  currency             char(3) NOT NULL DEFAULT 'EUR',
  subtotal             numeric(10,2) NOT NULL CHECK (subtotal >= 0),
  discount             numeric(10,2) NOT NULL DEFAULT 0 CHECK (discount >= 0),
  tax                  numeric(10,2) NOT NULL DEFAULT 0 CHECK (tax >= 0),
  total                numeric(10,2) NOT NULL CHECK (total >= 0),
  ordered_at           timestamptz NOT NULL DEFAULT now(),
  paid_at              timestamptz,
  shipped_at           timestamptz,
  delivered_at         timestamptz,
  returned_at          timestamptz,
  cancelled_at         timestamptz,
  cancelled_reason     varchar(200),
  notes                text
);

CREATE TABLE order_items (
  id          serial PRIMARY KEY,
  order_id    integer NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  product_id  integer NOT NULL REFERENCES products (id),
  quantity    integer NOT NULL CHECK (quantity > 0),
  unit_price  numeric(10,2) NOT NULL CHECK (unit_price > 0),
  line_total  numeric(12,2) NOT NULL
);

CREATE TABLE payments (
  id              serial PRIMARY KEY,
  order_id        integer NOT NULL REFERENCES orders (id),
  provider        varchar(20) NOT NULL CHECK (provider IN ('card', 'paypal', 'bank_transfer', 'gift_card')),
  status          varchar(20) NOT NULL CHECK (status IN ('pending', 'captured', 'failed', 'refunded')),
  amount          numeric(10,2) NOT NULL CHECK (amount > 0),
  transaction_id  varchar(64) UNIQUE,
  created_at      timestamptz NOT NULL DEFAULT now(),
  captured_at     timestamptz,
  failed_at       timestamptz,
  failure_reason  text,
  refunded_at     timestamptz
);

CREATE TABLE shipments (
  id               serial PRIMARY KEY,
  order_id         integer NOT NULL REFERENCES orders (id),
  carrier          varchar(40) NOT NULL,
  tracking_number  varchar(40),
  shipped_at       timestamptz NOT NULL,
  delivered_at     timestamptz
);

CREATE TABLE reviews (
  id           serial PRIMARY KEY,
  product_id   integer NOT NULL REFERENCES products (id),
  customer_id  integer NOT NULL REFERENCES customers (id),
  rating       smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title        varchar(120),
  body         text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE wishlist_items (
  customer_id  integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  product_id   integer NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  added_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (customer_id, product_id)
);
