import { emailOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of the sample `library.sql`. */
export const library: readonly Question[] = [
  {
    name: 'a book is due after it was loaned',
    since: 'order',
    sql: 'SELECT count(*) FROM loans WHERE due_on < loaned_at::date',
  },
  {
    name: 'nobody was born or died in the future',
    since: 'order',
    sql: `SELECT count(*) FROM authors WHERE greatest(birth_date, death_date) > ${NOW}`,
  },
  {
    name: 'no book was published, and no copy acquired, in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'books' AS source, published_on AS at FROM books UNION ALL SELECT 'copies', acquired_on FROM copies) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'nobody joined, borrowed, returned, reserved or reviewed in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'members' AS source, joined_on::timestamptz AS at FROM members UNION ALL SELECT 'loans', greatest(loaned_at, returned_at) FROM loans
      UNION ALL SELECT 'reservations', greatest(reserved_at, notified_at) FROM reservations UNION ALL SELECT 'reviews', written_at FROM reviews) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'a book is published after its author was born',
    since: 'parents',
    sql: 'SELECT count(*) FROM books AS b JOIN authors AS a ON a.id = b.author_id WHERE b.published_on <= a.birth_date',
  },
  {
    name: 'a copy is acquired after its book was published',
    since: 'parents',
    sql: 'SELECT count(*) FROM copies AS c JOIN books AS b ON b.id = c.book_id WHERE c.acquired_on < b.published_on',
  },
  {
    name: 'a copy is loaned after it was acquired',
    since: 'parents',
    sql: 'SELECT count(*) FROM loans AS l JOIN copies AS c USING (book_id, copy_no) WHERE l.loaned_at::date < c.acquired_on',
  },
  {
    name: 'one borrows, reserves and reviews once one is a member',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'loans' AS source, member_id, loaned_at::date AS day FROM loans UNION ALL SELECT 'reservations', member_id, reserved_at::date FROM reservations
      UNION ALL SELECT 'reviews', member_id, written_at::date FROM reviews) AS d JOIN members AS m ON m.id = d.member_id WHERE d.day < m.joined_on`,
  },
  {
    name: 'a book is loaned, reserved and reviewed once it is published',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'loans' AS source, book_id, loaned_at::date AS day FROM loans UNION ALL SELECT 'reservations', book_id, reserved_at::date FROM reservations
      UNION ALL SELECT 'reviews', book_id, written_at::date FROM reviews) AS d JOIN books AS b ON b.id = d.book_id WHERE d.day < b.published_on`,
  },
  {
    name: "a member's e-mail is made of the member's names",
    since: 'agreement',
    sql: emailOfAnother('members', 'email', 'first_name', 'last_name'),
  },
];
