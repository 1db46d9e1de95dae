import { emailOfAnother, otherCode, slugOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `saas.sql`. */
export const saas: readonly Question[] = [
  {
    name: 'an organization is made, changed, deleted',
    since: 'order',
    sql: 'SELECT count(*) FROM organizations WHERE updated_at < created_at OR deleted_at < updated_at',
  },
  {
    name: 'a user is made, then changed, verified, signed in',
    since: 'order',
    sql: 'SELECT count(*) FROM users WHERE updated_at < created_at OR email_verified_at < created_at OR last_sign_in_at < created_at',
  },
  {
    name: 'an invitation is sent, then accepted, revoked or expired',
    since: 'order',
    sql: 'SELECT count(*) FROM invitations WHERE accepted_at < sent_at OR revoked_at < sent_at OR expires_at <= sent_at',
  },
  {
    name: 'trials and periods end after they start',
    since: 'order',
    sql: 'SELECT count(*) FROM subscriptions WHERE trial_end < trial_start OR current_period_end <= current_period_start',
  },
  {
    name: 'a subscription is canceled after it was made',
    since: 'order',
    sql: 'SELECT count(*) FROM subscriptions WHERE canceled_at < created_at',
  },
  {
    name: 'an invoice is made, then due, paid or voided',
    since: 'order',
    sql: 'SELECT count(*) FROM invoices WHERE due_at < created_at OR paid_at < created_at OR voided_at < created_at',
  },
  {
    name: 'a project is made, then changed or archived',
    since: 'order',
    sql: 'SELECT count(*) FROM projects WHERE updated_at < created_at OR archived_at < created_at',
  },
  {
    name: 'a task is made, started, completed',
    since: 'order',
    sql: 'SELECT count(*) FROM tasks WHERE started_at < created_at OR completed_at < greatest(created_at, started_at)',
  },
  {
    name: 'a key is made, then used, revoked or expired',
    since: 'order',
    sql: 'SELECT count(*) FROM api_keys WHERE last_used_at < created_at OR revoked_at < created_at OR expires_at <= created_at',
  },
  {
    name: 'a delivery is made, then succeeds or fails',
    since: 'order',
    sql: 'SELECT count(*) FROM webhook_deliveries WHERE delivered_at < created_at OR failed_at < created_at',
  },
  {
    name: 'no user or organization has a moment in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'users' AS source, greatest(created_at, updated_at, email_verified_at, last_sign_in_at) AS at FROM users
      UNION ALL SELECT 'organizations', greatest(created_at, updated_at, deleted_at) FROM organizations) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'nothing was paid, completed, used or logged in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'invoices' AS source, greatest(created_at, paid_at, voided_at) AS at FROM invoices UNION ALL SELECT 'tasks', greatest(created_at, started_at, completed_at) FROM tasks
      UNION ALL SELECT 'api_keys', greatest(created_at, last_used_at, revoked_at) FROM api_keys UNION ALL SELECT 'audit_events', occurred_at FROM audit_events) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'one joins once user and organization are there',
    since: 'parents',
    sql: `SELECT count(*) FROM memberships AS m JOIN users AS u ON u.id = m.user_id JOIN organizations AS o ON o.id = m.organization_id
      WHERE m.joined_at < greatest(u.created_at, o.created_at)`,
  },
  {
    name: 'what an organization has is made after it',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'invitations' AS source, organization_id, sent_at AS at FROM invitations UNION ALL SELECT 'subscriptions', organization_id, created_at FROM subscriptions
      UNION ALL SELECT 'projects', organization_id, created_at FROM projects UNION ALL SELECT 'api_keys', organization_id, created_at FROM api_keys
      UNION ALL SELECT 'webhook_deliveries', organization_id, created_at FROM webhook_deliveries UNION ALL SELECT 'audit_events', organization_id, occurred_at FROM audit_events) AS m
      JOIN organizations AS o ON o.id = m.organization_id WHERE m.at < o.created_at`,
  },
  {
    name: 'an invoice is made after its subscription',
    since: 'parents',
    sql: 'SELECT count(*) FROM invoices AS i JOIN subscriptions AS s ON s.id = i.subscription_id WHERE i.created_at < s.created_at',
  },
  {
    name: 'a task is made after its project',
    since: 'parents',
    sql: 'SELECT count(*) FROM tasks AS t JOIN projects AS p ON p.id = t.project_id WHERE t.created_at < p.created_at',
  },
  {
    name: 'one acts once one is a user',
    since: 'parents',
    sql: 'SELECT count(*) FROM audit_events AS e JOIN users AS u ON u.id = e.actor_id WHERE e.occurred_at < u.created_at',
  },
  {
    name: 'an invitation has the moments of its status',
    since: 'status',
    sql: "SELECT count(*) FROM invitations WHERE (status = 'accepted') <> (accepted_at IS NOT NULL) OR (status = 'revoked') <> (revoked_at IS NOT NULL)",
  },
  {
    name: 'an invitation that expired did so before now',
    since: 'status',
    sql: `SELECT count(*) FROM invitations WHERE status = 'expired' AND expires_at > ${NOW}`,
  },
  {
    name: 'a canceled subscription says since when, and only what was canceled says why',
    since: 'status',
    sql: "SELECT count(*) FROM subscriptions WHERE status = 'canceled' AND canceled_at IS NULL OR cancel_reason IS NOT NULL AND canceled_at IS NULL",
  },
  {
    name: 'an invoice has the moments of its status',
    since: 'status',
    sql: "SELECT count(*) FROM invoices WHERE (status = 'paid') <> (paid_at IS NOT NULL) OR (status = 'void') <> (voided_at IS NOT NULL)",
  },
  {
    name: 'a task has the moments of its status',
    since: 'status',
    sql: `SELECT count(*) FROM tasks WHERE (status = 'done') <> (completed_at IS NOT NULL)
      OR status = 'in_progress' AND started_at IS NULL OR status = 'todo' AND started_at IS NOT NULL`,
  },
  {
    name: 'an e-mail address is verified, a project archived, a key revoked exactly when it says since when',
    since: 'status',
    sql: `SELECT count(*) FROM (SELECT 'users' AS source, is_email_verified AS is, email_verified_at AS at FROM users UNION ALL SELECT 'projects', is_archived, archived_at FROM projects
      UNION ALL SELECT 'api_keys', is_revoked, revoked_at FROM api_keys) AS f WHERE f.is <> (at IS NOT NULL)`,
  },
  {
    name: 'a delivery has the moments of its status, and only a failed one a reason',
    since: 'status',
    sql: `SELECT count(*) FROM webhook_deliveries WHERE (status = 'delivered') <> (delivered_at IS NOT NULL) OR (status = 'failed') <> (failed_at IS NOT NULL)
      OR failure_reason IS NOT NULL AND status <> 'failed'`,
  },
  {
    name: 'quantity times unit price is the amount of a line',
    since: 'amounts',
    sql: 'SELECT count(*) FROM invoice_lines WHERE amount_cents <> quantity * unit_price_cents',
  },
  {
    name: 'subtotal plus tax less discount is the total',
    since: 'amounts',
    sql: 'SELECT count(*) FROM invoices WHERE total_cents <> subtotal_cents + tax_cents - discount_cents',
  },
  {
    name: "an invoice's subtotal is the sum of its lines",
    since: 'sums',
    sql: 'SELECT count(*) FROM invoices AS i WHERE subtotal_cents <> (SELECT coalesce(sum(amount_cents), 0) FROM invoice_lines WHERE invoice_id = i.id)',
  },
  {
    name: 'tasks_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM projects AS p WHERE tasks_count <> (SELECT count(*) FROM tasks WHERE project_id = p.id)',
  },
  {
    name: "a user's e-mail is made of the user's name",
    since: 'agreement',
    sql: emailOfAnother('users', 'email', 'full_name'),
  },
  {
    name: "an organization's country has its own letters",
    since: 'agreement',
    sql: otherCode('organizations', 'country', 'country_code'),
  },
  {
    name: 'slugs are made of names',
    since: 'agreement',
    sql: slugOfAnother('(SELECT slug, name FROM organizations UNION ALL SELECT slug, name FROM projects) AS s', 'slug', 'name'),
  },
  {
    name: 'progress, tax and rollout are percentages',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'tasks' AS source, progress_percent AS percent FROM tasks UNION ALL SELECT 'invoices', tax_percent FROM invoices UNION ALL SELECT 'feature_flags', rollout_percentage FROM feature_flags) AS p
      WHERE percent NOT BETWEEN 0 AND 100`,
  },
  {
    name: 'min_seats is not above max_seats',
    since: 'ranges',
    sql: 'SELECT count(*) FROM plans WHERE min_seats > max_seats OR min_seats < 0',
  },
  {
    name: 'a discount is not above what it is taken from',
    since: 'ranges',
    sql: 'SELECT count(*) FROM invoices WHERE discount_cents > subtotal_cents',
  },
];
