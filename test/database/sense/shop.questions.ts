import { cityOutsideCode, emailOfAnother, otherCode, slugOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `shop.sql`. */
export const shop: readonly Question[] = [
  {
    name: 'a category is changed after it was made',
    since: 'order',
    sql: 'SELECT count(*) FROM categories WHERE updated_at < created_at',
  },
  {
    name: 'a product is made, published and changed, discontinued',
    since: 'order',
    sql: 'SELECT count(*) FROM products WHERE updated_at < created_at OR published_at < created_at OR discontinued_at < greatest(created_at, published_at)',
  },
  {
    name: 'a customer is born, registered, changed, deleted',
    since: 'order',
    sql: 'SELECT count(*) FROM customers WHERE date_of_birth >= created_at OR updated_at < created_at OR deleted_at < updated_at',
  },
  {
    name: 'an order is placed, paid, shipped, delivered, returned',
    since: 'order',
    sql: `SELECT count(*) FROM orders WHERE paid_at < ordered_at OR shipped_at < greatest(ordered_at, paid_at)
      OR delivered_at < greatest(ordered_at, paid_at, shipped_at) OR returned_at < greatest(ordered_at, paid_at, shipped_at, delivered_at)`,
  },
  {
    name: 'an order is cancelled after it was placed',
    since: 'order',
    sql: 'SELECT count(*) FROM orders WHERE cancelled_at < ordered_at',
  },
  {
    name: 'a payment is made, captured or failed, refunded',
    since: 'order',
    sql: 'SELECT count(*) FROM payments WHERE captured_at < created_at OR failed_at < created_at OR refunded_at < greatest(created_at, captured_at)',
  },
  {
    name: 'a shipment arrives after it left',
    since: 'order',
    sql: 'SELECT count(*) FROM shipments WHERE delivered_at < shipped_at',
  },
  {
    name: 'a coupon ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM coupons WHERE ends_at < starts_at',
  },
  {
    name: 'no order has a moment in the future',
    since: 'order',
    sql: `SELECT count(*) FROM orders WHERE greatest(ordered_at, paid_at, shipped_at, delivered_at, returned_at, cancelled_at) > ${NOW}`,
  },
  {
    name: 'no customer was registered, changed or deleted in the future',
    since: 'order',
    sql: `SELECT count(*) FROM customers WHERE greatest(created_at, updated_at, deleted_at) > ${NOW}`,
  },
  {
    name: 'no review was written in the future',
    since: 'order',
    sql: `SELECT count(*) FROM reviews WHERE greatest(created_at, updated_at) > ${NOW} OR updated_at < created_at`,
  },
  {
    name: 'an order is placed after its customer registered',
    since: 'parents',
    sql: 'SELECT count(*) FROM orders AS o JOIN customers AS c ON c.id = o.customer_id WHERE o.ordered_at < c.created_at',
  },
  {
    name: 'a payment is made after its order was placed',
    since: 'parents',
    sql: 'SELECT count(*) FROM payments AS p JOIN orders AS o ON o.id = p.order_id WHERE p.created_at < o.ordered_at',
  },
  {
    name: 'a shipment leaves after its order was placed',
    since: 'parents',
    sql: 'SELECT count(*) FROM shipments AS s JOIN orders AS o ON o.id = s.order_id WHERE s.shipped_at < o.ordered_at',
  },
  {
    name: 'a review is written after its product and its customer were there',
    since: 'parents',
    sql: `SELECT count(*) FROM reviews AS r JOIN products AS p ON p.id = r.product_id JOIN customers AS c ON c.id = r.customer_id
      WHERE r.created_at < p.created_at OR r.created_at < c.created_at`,
  },
  {
    name: 'a wish is added after its product and its customer were there',
    since: 'parents',
    sql: `SELECT count(*) FROM wishlist_items AS w JOIN products AS p ON p.id = w.product_id JOIN customers AS c ON c.id = w.customer_id
      WHERE w.added_at < p.created_at OR w.added_at < c.created_at`,
  },
  {
    name: 'paid_at is set for what was paid, and not for what is pending',
    since: 'status',
    sql: `SELECT count(*) FROM orders WHERE status IN ('paid', 'shipped', 'delivered', 'returned') AND paid_at IS NULL
      OR status = 'pending' AND paid_at IS NOT NULL`,
  },
  {
    name: 'shipped_at is set exactly for what was shipped',
    since: 'status',
    sql: `SELECT count(*) FROM orders WHERE status IN ('shipped', 'delivered', 'returned') AND shipped_at IS NULL
      OR status IN ('pending', 'paid') AND shipped_at IS NOT NULL`,
  },
  {
    name: 'delivered_at is set exactly for what was delivered',
    since: 'status',
    sql: `SELECT count(*) FROM orders WHERE status IN ('delivered', 'returned') AND delivered_at IS NULL
      OR status IN ('pending', 'paid', 'shipped', 'cancelled') AND delivered_at IS NOT NULL`,
  },
  {
    name: 'returned_at is set exactly for what was returned',
    since: 'status',
    sql: "SELECT count(*) FROM orders WHERE (status = 'returned') <> (returned_at IS NOT NULL)",
  },
  {
    name: 'cancelled_at is set exactly for what was cancelled',
    since: 'status',
    sql: "SELECT count(*) FROM orders WHERE (status = 'cancelled') <> (cancelled_at IS NOT NULL)",
  },
  {
    name: 'only a cancelled order has a reason for it',
    since: 'status',
    sql: "SELECT count(*) FROM orders WHERE cancelled_reason IS NOT NULL AND status <> 'cancelled'",
  },
  {
    name: 'a payment has the moments of its status',
    since: 'status',
    sql: `SELECT count(*) FROM payments WHERE (status IN ('captured', 'refunded')) <> (captured_at IS NOT NULL)
      OR (status = 'failed') <> (failed_at IS NOT NULL) OR (status = 'refunded') <> (refunded_at IS NOT NULL)`,
  },
  {
    name: 'only a failed payment has a reason for it',
    since: 'status',
    sql: "SELECT count(*) FROM payments WHERE failure_reason IS NOT NULL AND status <> 'failed'",
  },
  {
    name: 'a product is published exactly when it says since when',
    since: 'status',
    sql: 'SELECT count(*) FROM products WHERE is_published <> (published_at IS NOT NULL)',
  },
  {
    name: 'quantity times unit price is the line total',
    since: 'amounts',
    sql: 'SELECT count(*) FROM order_items WHERE line_total <> quantity * unit_price',
  },
  {
    name: 'subtotal plus tax less discount is the total',
    since: 'amounts',
    sql: 'SELECT count(*) FROM orders WHERE total <> subtotal + tax - discount',
  },
  {
    name: "an item's price is near its product's",
    since: 'sums',
    sql: 'SELECT count(*) FROM order_items AS i JOIN products AS p ON p.id = i.product_id WHERE i.unit_price NOT BETWEEN p.price / 2 AND p.price * 2',
  },
  {
    name: "an order's subtotal is the sum of its lines",
    since: 'sums',
    sql: 'SELECT count(*) FROM orders AS o WHERE subtotal <> (SELECT coalesce(sum(line_total), 0) FROM order_items WHERE order_id = o.id)',
  },
  {
    name: 'reviews_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM products AS p WHERE reviews_count <> (SELECT count(*) FROM reviews WHERE product_id = p.id)',
  },
  {
    name: 'average_rating is the average',
    since: 'sums',
    sql: 'SELECT count(*) FROM products AS p WHERE abs(average_rating - (SELECT avg(rating) FROM reviews WHERE product_id = p.id)) > 0.01',
  },
  {
    name: 'last_order_at is the latest order',
    since: 'sums',
    sql: 'SELECT count(*) FROM customers AS c WHERE last_order_at IS DISTINCT FROM (SELECT max(ordered_at) FROM orders WHERE customer_id = c.id)',
  },
  {
    name: "a customer's e-mail is made of the customer's names",
    since: 'agreement',
    sql: emailOfAnother('customers', 'email', 'first_name', 'last_name'),
  },
  {
    name: 'a city is in its country',
    since: 'agreement',
    sql: cityOutsideCode('addresses', 'city', 'country_code'),
  },
  {
    name: "a brand's country has its own letters",
    since: 'agreement',
    sql: otherCode('brands', 'country', 'country_code'),
  },
  {
    name: "a product's slug is made of its name",
    since: 'agreement',
    sql: slugOfAnother('products', 'slug', 'name'),
  },
  {
    name: 'an order is shipped to an address of its own customer',
    since: 'agreement',
    sql: 'SELECT count(*) FROM orders AS o JOIN addresses AS a ON a.id = o.shipping_address_id WHERE a.customer_id <> o.customer_id',
  },
  {
    name: 'the least one may order is not above the most',
    since: 'ranges',
    sql: 'SELECT count(*) FROM products WHERE min_order_quantity > max_order_quantity OR min_order_quantity < 0',
  },
  {
    name: 'tax and discount are percentages',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'products' AS source, tax_rate AS percent FROM products UNION ALL SELECT 'coupons', discount_percent FROM coupons) AS p
      WHERE percent NOT BETWEEN 0 AND 100`,
  },
  {
    name: 'a discount is not above what it is taken from',
    since: 'ranges',
    sql: 'SELECT count(*) FROM orders WHERE discount > subtotal',
  },
  {
    name: 'an average of one to five stars is between them',
    since: 'ranges',
    sql: 'SELECT count(*) FROM products WHERE average_rating NOT BETWEEN 0 AND 5 OR reviews_count < 0',
  },
  {
    name: 'a coupon is not used more often than its limit',
    since: 'ranges',
    sql: 'SELECT count(*) FROM coupons WHERE times_used > usage_limit OR times_used < 0',
  },
];
