CREATE SCHEMA shop
  CREATE TABLE customers (id int PRIMARY KEY, email text UNIQUE)
  CREATE TABLE orders (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers)
  CREATE UNIQUE INDEX orders_i ON orders (customer_id, id)
  CREATE SEQUENCE numbers START 10
  CREATE VIEW v AS SELECT id FROM customers;
CREATE SCHEMA IF NOT EXISTS shop;
CREATE SCHEMA AUTHORIZATION CURRENT_USER CREATE TABLE own (id int PRIMARY KEY);
CREATE TABLE shop.lines (order_id int REFERENCES shop.orders, n int DEFAULT nextval('shop.numbers'), PRIMARY KEY (order_id, n));
