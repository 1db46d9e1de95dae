import { cityOutsideCountry, emailOfAnother, otherCode, otherCurrency } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `bank.sql`. */
export const bank: readonly Question[] = [
  {
    name: 'a branch closes after it opened',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_branch WHERE closed_on < opened_on',
  },
  {
    name: 'an employee is born, grows up, is hired, leaves',
    since: 'order',
    sql: "SELECT count(*) FROM bk_employee WHERE hire_date < birth_date + interval '14 years' OR termination_date < hire_date",
  },
  {
    name: 'one is born before one becomes a customer',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_customer WHERE customer_since < birth_date',
  },
  {
    name: 'an account closes after it was opened',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_account WHERE closed_at < opened_at',
  },
  {
    name: 'a card is issued before it expires or is blocked',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_card WHERE expires_on <= issued_on OR blocked_at::date < issued_on',
  },
  {
    name: 'a transfer is requested, approved, executed',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_transfer WHERE approved_at < requested_at OR executed_at < greatest(requested_at, approved_at)',
  },
  {
    name: 'a transfer is rejected after it was requested',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_transfer WHERE rejected_at < requested_at',
  },
  {
    name: 'a loan ends after it starts, and is paid off after that too',
    since: 'order',
    sql: 'SELECT count(*) FROM bk_loan WHERE end_date < start_date OR paid_off_at::date < start_date OR defaulted_at::date < start_date',
  },
  {
    name: 'nobody was born, and no account opened or closed, in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'bk_customer' AS source, birth_date::timestamptz AS at FROM bk_customer UNION ALL SELECT 'bk_employee', birth_date FROM bk_employee
      UNION ALL SELECT 'bk_account', greatest(opened_at, closed_at) FROM bk_account) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'nothing is booked, requested or executed in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'bk_transaction' AS source, booked_at AS at FROM bk_transaction
      UNION ALL SELECT 'bk_transfer', greatest(requested_at, approved_at, executed_at, rejected_at) FROM bk_transfer) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'an account is opened once one is a customer',
    since: 'parents',
    sql: 'SELECT count(*) FROM bk_account AS a JOIN bk_customer AS c USING (customer_id) WHERE a.opened_at::date < c.customer_since',
  },
  {
    name: 'a transaction is booked after its account was opened',
    since: 'parents',
    sql: 'SELECT count(*) FROM bk_transaction AS t JOIN bk_account AS a USING (account_id) WHERE t.booked_at < a.opened_at',
  },
  {
    name: 'a transfer is requested after both accounts were opened',
    since: 'parents',
    sql: `SELECT count(*) FROM bk_transfer AS t JOIN bk_account AS f ON f.account_id = t.from_account_id JOIN bk_account AS g ON g.account_id = t.to_account_id
      WHERE t.requested_at < greatest(f.opened_at, g.opened_at)`,
  },
  {
    name: 'a card is issued after its account was opened',
    since: 'parents',
    sql: 'SELECT count(*) FROM bk_card AS k JOIN bk_account AS a USING (account_id) WHERE k.issued_on < a.opened_at::date',
  },
  {
    name: 'a loan starts once one is a customer',
    since: 'parents',
    sql: 'SELECT count(*) FROM bk_loan AS l JOIN bk_customer AS c USING (customer_id) WHERE l.start_date < c.customer_since',
  },
  {
    name: 'an instalment is due and paid after its loan started',
    since: 'parents',
    sql: 'SELECT count(*) FROM bk_loan_payment AS p JOIN bk_loan AS l USING (loan_id) WHERE p.due_date < l.start_date OR p.paid_at::date < l.start_date',
  },
  {
    name: 'kyc_verified_at is set exactly for the verified',
    since: 'status',
    sql: "SELECT count(*) FROM bk_customer WHERE (kyc_status = 'verified') <> (kyc_verified_at IS NOT NULL)",
  },
  {
    name: 'closed_at is set exactly for closed accounts',
    since: 'status',
    sql: "SELECT count(*) FROM bk_account WHERE (status = 'closed') <> (closed_at IS NOT NULL)",
  },
  {
    name: 'only a closed account has a reason for it',
    since: 'status',
    sql: "SELECT count(*) FROM bk_account WHERE closing_reason IS NOT NULL AND status <> 'closed'",
  },
  {
    name: 'a transfer has the moments of its status',
    since: 'status',
    sql: `SELECT count(*) FROM bk_transfer WHERE status IN ('approved', 'executed') AND approved_at IS NULL OR status = 'requested' AND approved_at IS NOT NULL
      OR (status = 'executed') <> (executed_at IS NOT NULL) OR (status = 'rejected') <> (rejected_at IS NOT NULL)`,
  },
  {
    name: 'only a rejected transfer has a reason for it',
    since: 'status',
    sql: "SELECT count(*) FROM bk_transfer WHERE rejection_reason IS NOT NULL AND status <> 'rejected'",
  },
  {
    name: 'a loan has the moments of its status',
    since: 'status',
    sql: "SELECT count(*) FROM bk_loan WHERE (status = 'paid_off') <> (paid_off_at IS NOT NULL) OR (status = 'defaulted') <> (defaulted_at IS NOT NULL)",
  },
  {
    name: 'blocked_at is set for blocked cards, and not for active ones',
    since: 'status',
    sql: "SELECT count(*) FROM bk_card WHERE status = 'blocked' AND blocked_at IS NULL OR status = 'active' AND blocked_at IS NOT NULL",
  },
  {
    name: 'a card that expired did so before now',
    since: 'status',
    sql: `SELECT count(*) FROM bk_card WHERE status = 'expired' AND expires_on > ${NOW}`,
  },
  {
    name: 'amount plus fee is the total of a transfer',
    since: 'amounts',
    sql: 'SELECT count(*) FROM bk_transfer WHERE total_cents <> amount_cents + fee_cents',
  },
  {
    name: 'principal plus interest is the total of an instalment',
    since: 'amounts',
    sql: 'SELECT count(*) FROM bk_loan_payment WHERE total_cents <> principal_cents + interest_cents',
  },
  {
    name: 'a balance is the sum of the transactions',
    since: 'sums',
    sql: 'SELECT count(*) FROM bk_account AS a WHERE balance_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM bk_transaction WHERE account_id = a.account_id)',
  },
  {
    name: 'money leaves by withdrawals and comes by deposits',
    since: 'agreement',
    sql: `SELECT count(*) FROM bk_transaction WHERE type IN ('withdrawal', 'card_payment', 'fee') AND amount_cents > 0 OR type = 'deposit' AND amount_cents < 0`,
  },
  {
    name: 'no transfer is to the account that it is from',
    since: 'agreement',
    sql: 'SELECT count(*) FROM bk_transfer WHERE from_account_id = to_account_id',
  },
  {
    name: 'nobody is their own manager',
    since: 'agreement',
    sql: 'SELECT count(*) FROM bk_employee WHERE manager_id = employee_id',
  },
  {
    name: "an employee's e-mail is made of the employee's names",
    since: 'agreement',
    sql: emailOfAnother('bk_employee', 'work_email', 'first_name', 'last_name'),
  },
  {
    name: "a customer's e-mail is made of the customer's names",
    since: 'agreement',
    sql: emailOfAnother('bk_customer', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a customer's city is in its country",
    since: 'agreement',
    sql: cityOutsideCountry('bk_customer', 'city', 'country'),
  },
  {
    name: "a branch's city is in its country",
    since: 'agreement',
    sql: cityOutsideCountry('bk_branch', 'city', 'country'),
  },
  {
    name: "a customer's country has its own letters",
    since: 'agreement',
    sql: otherCode('bk_customer', 'country', 'country_iso2'),
  },
  {
    name: 'a country has its own letters',
    since: 'agreement',
    sql: otherCode('bk_country', 'country_name', 'iso2'),
  },
  {
    name: 'a country pays in its own currency',
    since: 'agreement',
    sql: otherCurrency('bk_country', 'country_name', 'currency_code'),
  },
  {
    name: 'interest rates are percentages',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'bk_account' AS source, interest_rate FROM bk_account UNION ALL SELECT 'bk_loan', interest_rate FROM bk_loan) AS r
      WHERE interest_rate NOT BETWEEN 0 AND 100`,
  },
  {
    name: 'instalments are numbered from one',
    since: 'ranges',
    sql: 'SELECT count(*) FROM bk_loan_payment WHERE installment_no < 0',
  },
];
