-- A company: departments, the people who work in them, and the projects they work on.

CREATE TYPE employment AS ENUM ('full-time', 'part-time', 'contract', 'intern');
CREATE TYPE project_phase AS ENUM ('idea', 'planned', 'running', 'on hold', 'finished');

CREATE DOMAIN percentage AS smallint CHECK (VALUE BETWEEN 0 AND 100);

CREATE TABLE departments (
  id           serial PRIMARY KEY,
  code         varchar(8) NOT NULL UNIQUE CHECK (code ~ '^[A-Z]{2,3}-[0-9]{3,4}$'),
  name         varchar(80) NOT NULL,
  location     varchar(80),
  budget       numeric(12,2) NOT NULL CHECK (budget >= 10000),
  cost_center  integer NOT NULL UNIQUE CHECK (cost_center BETWEEN 1000000 AND 9999999)
);

CREATE TABLE employees (
  id              integer GENERATED ALWAYS AS IDENTITY (START WITH 1001) PRIMARY KEY,
  employee_no     char(8) NOT NULL UNIQUE CHECK (employee_no LIKE 'E-______'),
  first_name      varchar(50) NOT NULL,
  last_name       varchar(50) NOT NULL,
  email           varchar(120) NOT NULL,
  phone           varchar(30),
  job_title       varchar(80) NOT NULL,
  department_id   integer NOT NULL REFERENCES departments (id),
  manager_id      integer REFERENCES employees (id),
  employment      employment NOT NULL DEFAULT 'full-time',
  birth_date      date NOT NULL,
  hired_on        date NOT NULL,
  left_on         date,
  salary          numeric(10,2) NOT NULL CHECK (salary BETWEEN 18000 AND 450000),
  bonus_rate      numeric(4,3) CHECK (bonus_rate >= 0 AND bonus_rate < 0.5),
  CHECK (hired_on > birth_date),
  CHECK (left_on >= hired_on),
  CHECK (manager_id <> id)
);

CREATE UNIQUE INDEX employees_email ON employees (lower(email));

COMMENT ON COLUMN employees.manager_id IS 'NULL at the top.';
COMMENT ON COLUMN employees.left_on IS 'NULL while employed.';

CREATE TABLE projects (
  id             serial PRIMARY KEY,
  key            varchar(10) NOT NULL UNIQUE CHECK (key = upper(key)),
  name           varchar(120) NOT NULL,
  summary        text,
  department_id  integer NOT NULL REFERENCES departments (id),
  lead_id        integer REFERENCES employees (id) ON DELETE SET NULL,
  phase          project_phase NOT NULL DEFAULT 'idea',
  starts_on      date,
  ends_on        date,
  budget         numeric(12,2) CHECK (budget > 0),
  spent          numeric(12,2) NOT NULL DEFAULT 0 CHECK (spent >= 0),
  CHECK (ends_on > starts_on),
  CHECK (spent <= budget)
);

CREATE TABLE assignments (
  project_id   integer NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  employee_id  integer NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
  role         text NOT NULL CHECK (role IN ('lead', 'member', 'reviewer', 'sponsor')),
  allocation   percentage NOT NULL DEFAULT 100,
  since        date NOT NULL,
  PRIMARY KEY (project_id, employee_id)
);

CREATE TABLE tasks (
  id           uuid PRIMARY KEY,
  project_id   integer NOT NULL REFERENCES projects (id),
  number       integer NOT NULL CHECK (number > 0),
  title        varchar(140) NOT NULL,
  description  text,
  priority     smallint NOT NULL DEFAULT 3 CHECK (priority IN (1, 2, 3, 4, 5)),
  assignee_id  integer REFERENCES employees (id),
  parent_id    uuid REFERENCES tasks (id),
  estimate     interval,
  labels       text[] NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL,
  closed_at    timestamptz,
  UNIQUE (project_id, number),
  CHECK (closed_at >= created_at)
);

CREATE TABLE timesheets (
  employee_id  integer NOT NULL REFERENCES employees (id),
  task_id      uuid NOT NULL REFERENCES tasks (id),
  worked_on    date NOT NULL,
  hours        numeric(4,2) NOT NULL CHECK (hours > 0 AND hours <= 12),
  hourly_rate  numeric(6,2) NOT NULL CHECK (hourly_rate BETWEEN 15 AND 400),
  cost         numeric(10,2) GENERATED ALWAYS AS (round(hours * hourly_rate, 2)) STORED,
  comment      varchar(200),
  approved     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (employee_id, task_id, worked_on)
);
