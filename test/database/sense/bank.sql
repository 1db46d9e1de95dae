-- Core tables of a retail bank. Amounts are integer cents.

CREATE TYPE account_status AS ENUM ('pending', 'active', 'frozen', 'closed');
CREATE TYPE transfer_status AS ENUM ('requested', 'approved', 'executed', 'rejected');
CREATE TYPE txn_type AS ENUM ('deposit', 'withdrawal', 'card_payment', 'fee', 'interest');

CREATE TABLE bk_country (
  iso2           char(2) PRIMARY KEY,
  country_name   varchar(80) NOT NULL UNIQUE,
  currency_code  char(3) NOT NULL
);

CREATE TABLE bk_branch (
  branch_id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_code  varchar(10) NOT NULL UNIQUE,
  branch_name  varchar(80) NOT NULL,
  street       varchar(120) NOT NULL,
  city         varchar(80) NOT NULL,
  postcode     varchar(12) NOT NULL,
  country      varchar(80) NOT NULL,
  opened_on    date NOT NULL,
  closed_on    date
);

CREATE TABLE bk_employee (
  employee_id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id         integer NOT NULL REFERENCES bk_branch (branch_id),
  manager_id        integer REFERENCES bk_employee (employee_id),
  first_name        varchar(60) NOT NULL,
  last_name         varchar(60) NOT NULL,
  work_email        varchar(160) NOT NULL UNIQUE,
  birth_date        date NOT NULL,
  hire_date         date NOT NULL,
  termination_date  date,
  salary_cents      bigint NOT NULL CHECK (salary_cents > 0)
);

CREATE TABLE bk_customer (
  customer_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first_name       varchar(60) NOT NULL,
  last_name        varchar(60) NOT NULL,
  email            varchar(160),
  mobile           varchar(30),
  birth_date       date NOT NULL,
  city             varchar(80) NOT NULL,
  country          varchar(80) NOT NULL,
  country_iso2     char(2) NOT NULL,
  kyc_status       varchar(12) NOT NULL DEFAULT 'pending' CHECK (kyc_status IN ('pending', 'verified', 'rejected')),
  kyc_verified_at  timestamptz,
  customer_since   date NOT NULL,
  risk_score       smallint
);

CREATE TABLE bk_account (
  account_id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id            bigint NOT NULL REFERENCES bk_customer (customer_id),
  branch_id              integer NOT NULL REFERENCES bk_branch (branch_id),
  iban                   varchar(34) NOT NULL UNIQUE,
  currency_code          char(3) NOT NULL DEFAULT 'EUR',
  status                 account_status NOT NULL DEFAULT 'pending',
  balance_cents          bigint NOT NULL DEFAULT 0,
  overdraft_limit_cents  bigint NOT NULL DEFAULT 0 CHECK (overdraft_limit_cents >= 0),
  interest_rate          numeric(5,2) NOT NULL DEFAULT 0,
  opened_at              timestamptz NOT NULL,
  closed_at              timestamptz,
  closing_reason         varchar(200)
);

COMMENT ON COLUMN bk_account.balance_cents IS 'Sum of all booked transactions.';

CREATE TABLE bk_card (
  card_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  bigint NOT NULL REFERENCES bk_account (account_id),
  card_no     varchar(19) NOT NULL UNIQUE,
  network     varchar(20) NOT NULL,
  status      varchar(10) NOT NULL CHECK (status IN ('active', 'blocked', 'expired')),
  issued_on   date NOT NULL,
  expires_on  date NOT NULL,
  blocked_at  timestamptz
);

CREATE TABLE bk_transaction (
  txn_id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id           bigint NOT NULL REFERENCES bk_account (account_id),
  type                 txn_type NOT NULL,
  amount_cents         bigint NOT NULL,
  description          varchar(140),
  booked_at            timestamptz NOT NULL
);

COMMENT ON COLUMN bk_transaction.amount_cents IS 'Negative where money leaves the account.';

CREATE TABLE bk_transfer (
  transfer_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_account_id   bigint NOT NULL REFERENCES bk_account (account_id),
  to_account_id     bigint NOT NULL REFERENCES bk_account (account_id),
  amount_cents      bigint NOT NULL CHECK (amount_cents > 0),
  fee_cents         bigint NOT NULL DEFAULT 0 CHECK (fee_cents >= 0),
  total_cents       bigint NOT NULL,
  status            transfer_status NOT NULL DEFAULT 'requested',
  requested_at      timestamptz NOT NULL,
  approved_at       timestamptz,
  executed_at       timestamptz,
  rejected_at       timestamptz,
  rejection_reason  varchar(200)
);

CREATE TABLE bk_loan (
  loan_id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id      bigint NOT NULL REFERENCES bk_customer (customer_id),
  principal_cents  bigint NOT NULL CHECK (principal_cents > 0),
  interest_rate    numeric(5,2) NOT NULL,
  status           varchar(12) NOT NULL CHECK (status IN ('active', 'paid_off', 'defaulted')),
  start_date       date NOT NULL,
  end_date         date NOT NULL,
  paid_off_at      timestamptz,
  defaulted_at     timestamptz
);

CREATE TABLE bk_loan_payment (
  loan_id          bigint NOT NULL REFERENCES bk_loan (loan_id),
  installment_no   smallint NOT NULL,
  due_date         date NOT NULL,
  principal_cents  bigint NOT NULL CHECK (principal_cents >= 0),
  interest_cents   bigint NOT NULL CHECK (interest_cents >= 0),
  total_cents      bigint NOT NULL,
  paid_at          timestamptz,
  PRIMARY KEY (loan_id, installment_no)
);
