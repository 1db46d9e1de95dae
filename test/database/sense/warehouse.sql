-- Warehouses: products and their variants, orders from suppliers, what arrives and what goes back; accounts of the customers.

CREATE TABLE companies (
  company_id  serial PRIMARY KEY,
  name        varchar(80) NOT NULL
);

CREATE TABLE warehouses (
  warehouse_id  serial PRIMARY KEY,
  company_id    integer NOT NULL REFERENCES companies (company_id),
  name          varchar(80) NOT NULL
);

CREATE TABLE zones (
  zone_id       serial PRIMARY KEY,
  warehouse_id  integer NOT NULL REFERENCES warehouses (warehouse_id),
  code          varchar(8) NOT NULL
);

CREATE TABLE bins (
  bin_id    serial PRIMARY KEY,
  zone_id   integer NOT NULL REFERENCES zones (zone_id),
  label     varchar(12) NOT NULL
);

CREATE TABLE products (
  product_id  serial PRIMARY KEY,
  company_id  integer NOT NULL REFERENCES companies (company_id),
  name        varchar(120) NOT NULL,
  price       numeric(8,2) NOT NULL CHECK (price > 0)
);

CREATE TABLE variants (
  variant_id  serial PRIMARY KEY,
  product_id  integer NOT NULL REFERENCES products (product_id),
  sku         varchar(24) NOT NULL UNIQUE
);

CREATE TABLE customers (
  customer_id  serial PRIMARY KEY,
  company_id   integer NOT NULL REFERENCES companies (company_id),
  name         varchar(120) NOT NULL,
  balance      numeric(14,2) NOT NULL
);

CREATE TABLE customer_transactions (
  transaction_id  serial PRIMARY KEY,
  customer_id     integer NOT NULL REFERENCES customers (customer_id),
  type            varchar(10) NOT NULL CHECK (type IN ('deposit', 'refund', 'purchase', 'fee')),
  amount          numeric(10,2) NOT NULL CHECK (amount > 0)
);

CREATE TABLE orders (
  order_id      serial PRIMARY KEY,
  company_id    integer NOT NULL REFERENCES companies (company_id),
  customer_id   integer NOT NULL REFERENCES customers (customer_id),
  warehouse_id  integer NOT NULL REFERENCES warehouses (warehouse_id),
  ordered_on    date NOT NULL,
  order_year    smallint NOT NULL,
  order_month   smallint NOT NULL,
  order_weekday varchar(9) NOT NULL
);

CREATE TABLE order_items (
  order_item_id  serial PRIMARY KEY,
  order_id       integer NOT NULL REFERENCES orders (order_id),
  product_id     integer NOT NULL REFERENCES products (product_id),
  variant_id     integer REFERENCES variants (variant_id),
  quantity       integer NOT NULL CHECK (quantity > 0)
);

CREATE TABLE return_items (
  return_item_id  serial PRIMARY KEY,
  order_id        integer NOT NULL REFERENCES orders (order_id),
  order_item_id   integer NOT NULL REFERENCES order_items (order_item_id),
  quantity        integer NOT NULL CHECK (quantity > 0)
);

CREATE TABLE stock_counts (
  stock_count_id  serial PRIMARY KEY,
  warehouse_id    integer NOT NULL REFERENCES warehouses (warehouse_id),
  zone_id         integer NOT NULL REFERENCES zones (zone_id),
  bin_id          integer NOT NULL REFERENCES bins (bin_id),
  variant_id      integer NOT NULL REFERENCES variants (variant_id),
  counted_on      date NOT NULL
);
