import { emailOfAnother, slugOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of the sample `restaurants.sql`. */
export const restaurants: readonly Question[] = [
  {
    name: 'a customer is born before being registered',
    since: 'order',
    sql: 'SELECT count(*) FROM customers WHERE date_of_birth >= created_at',
  },
  {
    name: 'nobody registered, ordered or was served in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'customers' AS source, created_at AS at FROM customers UNION ALL SELECT 'orders', greatest(placed_at, delivered_at) FROM orders
      UNION ALL SELECT 'reviews', created_at FROM reviews UNION ALL SELECT 'favourites', added_at FROM favourites) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'one orders once registered',
    since: 'parents',
    sql: 'SELECT count(*) FROM orders AS o JOIN customers AS c ON c.id = o.customer_id WHERE o.placed_at < c.created_at',
  },
  {
    name: 'one reviews and likes once registered',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'reviews' AS source, customer_id, created_at AS at FROM reviews UNION ALL SELECT 'favourites', customer_id, added_at FROM favourites) AS m
      JOIN customers AS c ON c.id = m.customer_id WHERE m.at < c.created_at`,
  },
  {
    name: 'a restaurant is visited, and takes orders, once it is open',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'reviews' AS source, restaurant_id, visited_on AS day FROM reviews UNION ALL SELECT 'orders', restaurant_id, placed_at::date FROM orders
      UNION ALL SELECT 'favourites', restaurant_id, added_at::date FROM favourites) AS d JOIN restaurants AS r ON r.id = d.restaurant_id WHERE d.day < r.opened_on`,
  },
  {
    name: 'delivered_at is set exactly for what was delivered',
    since: 'status',
    sql: "SELECT count(*) FROM orders WHERE (status = 'delivered') <> (delivered_at IS NOT NULL)",
  },
  {
    name: "an item's price is near its dish's",
    since: 'sums',
    sql: 'SELECT count(*) FROM order_items AS i JOIN dishes AS d USING (restaurant_id, dish_no) WHERE i.unit_price NOT BETWEEN d.price / 2 AND d.price * 2',
  },
  {
    name: "a customer's e-mail is made of the customer's names",
    since: 'agreement',
    sql: emailOfAnother('customers', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a restaurant's slug is made of its name",
    since: 'agreement',
    sql: slugOfAnother('restaurants', 'slug', 'name'),
  },
];
