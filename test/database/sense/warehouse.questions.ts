import type { Question } from './question';

/** What is expected of `warehouse.sql`. */
export const warehouse: readonly Question[] = [
  {
    name: "an order's customer and warehouse are of its company",
    since: 'agreement',
    sql: `SELECT count(*) FROM orders AS o JOIN customers AS c USING (customer_id) JOIN warehouses AS w USING (warehouse_id)
      WHERE c.company_id <> o.company_id OR w.company_id <> o.company_id`,
  },
  {
    name: 'a variant is one of the product that was ordered',
    since: 'agreement',
    sql: 'SELECT count(*) FROM order_items AS i JOIN variants AS v USING (variant_id) WHERE v.product_id <> i.product_id',
  },
  {
    name: 'what comes back is of the order that it says',
    since: 'agreement',
    sql: 'SELECT count(*) FROM return_items AS r JOIN order_items AS i USING (order_item_id) WHERE i.order_id <> r.order_id',
  },
  {
    name: 'a bin is in its zone, the zone in its warehouse',
    since: 'agreement',
    sql: `SELECT count(*) FROM stock_counts AS s JOIN bins AS b USING (bin_id) JOIN zones AS z ON z.zone_id = s.zone_id
      WHERE b.zone_id <> s.zone_id OR z.warehouse_id <> s.warehouse_id`,
  },
  {
    name: 'no more comes back than was ordered',
    since: 'ranges',
    sql: 'SELECT count(*) FROM return_items AS r JOIN order_items AS i USING (order_item_id) WHERE r.quantity > i.quantity',
  },
  {
    name: "a customer's balance is what has come less what has gone",
    since: 'sums',
    sql: `SELECT count(*) FROM customers AS c WHERE balance <> (SELECT coalesce(sum(CASE WHEN type IN ('purchase', 'fee') THEN -amount ELSE amount END), 0)
      FROM customer_transactions AS t WHERE t.customer_id = c.customer_id)`,
  },
  {
    name: 'year, month and weekday are those of the day',
    since: 'amounts',
    sql: `SELECT count(*) FROM orders WHERE order_year <> extract(year FROM ordered_on) OR order_month <> extract(month FROM ordered_on)
      OR order_weekday <> to_char(ordered_on, 'FMDay')`,
  },
  {
    name: 'orders have none, one or several items',
    since: 'sums',
    sql: `SELECT count(*) FROM (SELECT count(*) AS orders, count(DISTINCT items) AS sizes FROM
      (SELECT o.order_id, count(i.order_id) AS items FROM orders AS o LEFT JOIN order_items AS i USING (order_id) GROUP BY o.order_id) AS s) AS t WHERE sizes < 3`,
  },
];
