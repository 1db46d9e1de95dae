import { NOW, type Question } from './question';

/** What is expected of `hotel.sql`. */
export const hotel: readonly Question[] = [
  {
    name: 'a stay is as long as it says, from one night to two weeks',
    since: 'amounts',
    sql: 'SELECT count(*) FROM bookings WHERE nights <> check_out - check_in OR nights NOT BETWEEN 1 AND 14',
  },
  {
    name: 'a cleaning takes as long as it says, and no more than a day of work',
    since: 'amounts',
    sql: `SELECT count(*) FROM cleanings WHERE (ended_at IS NULL) <> (duration_minutes IS NULL)
      OR duration_minutes <> floor(extract(epoch FROM ended_at - started_at) / 60) OR duration_minutes NOT BETWEEN 1 AND 480`,
  },
  {
    name: "an employee's age is that of the birth date",
    since: 'amounts',
    sql: `SELECT count(*) FROM employees WHERE age <> extract(year FROM age(${NOW}::timestamp, birth_date))`,
  },
  {
    name: 'what owners own of a hotel makes 100 percent',
    since: 'sums',
    sql: 'SELECT count(*) FROM (SELECT hotel_id, sum(ownership_percent) AS owned FROM property_owners GROUP BY hotel_id) AS h WHERE owned <> 100',
  },
  {
    name: "a booking's room is the hotel's, its payment method the guest's",
    since: 'agreement',
    sql: `SELECT count(*) FROM bookings AS b JOIN rooms AS r ON r.id = b.room_id LEFT JOIN payment_methods AS m ON m.id = b.payment_method_id
      WHERE r.hotel_id <> b.hotel_id OR m.guest_id <> b.guest_id`,
  },
  {
    name: 'who cleans a room works at its hotel, and for somebody there',
    since: 'agreement',
    sql: `SELECT count(*) FROM cleanings AS c JOIN rooms AS r ON r.id = c.room_id JOIN employees AS e ON e.id = c.employee_id
      WHERE r.hotel_id <> e.hotel_id`,
  },
  {
    name: 'no room has more guests than it takes',
    since: 'ranges',
    sql: 'SELECT count(*) FROM bookings AS b JOIN rooms AS r ON r.id = b.room_id WHERE b.number_of_guests > r.max_guests',
  },
  {
    name: 'no payment is above what the booking costs',
    since: 'ranges',
    sql: 'SELECT count(*) FROM payments AS p JOIN bookings AS b ON b.id = p.booking_id WHERE p.amount > b.total_amount',
  },
  {
    name: 'no room costs more than its list price',
    since: 'ranges',
    sql: 'SELECT count(*) FROM rooms WHERE sale_price > list_price',
  },
  {
    name: 'guests registered in the order of their numbers',
    since: 'order',
    sql: 'SELECT count(*) FROM guests AS a JOIN guests AS b ON b.id = a.id + 1 WHERE b.registered_at < a.registered_at',
  },
  {
    name: 'nothing is booked before the guest registered, or paid before it was booked',
    since: 'parents',
    sql: `SELECT count(*) FROM bookings AS b JOIN guests AS g ON g.id = b.guest_id LEFT JOIN payments AS p ON p.booking_id = b.id
      WHERE b.booked_at < g.registered_at OR p.paid_at < b.booked_at`,
  },
];
