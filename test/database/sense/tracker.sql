-- A project tracker for many organizations, without composite keys.

CREATE TABLE organizations (
  id          serial PRIMARY KEY,
  name        varchar(80) NOT NULL,
  slug        varchar(80) NOT NULL UNIQUE,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  manager_id       integer REFERENCES users (id),
  email            varchar(160) NOT NULL UNIQUE,
  full_name        varchar(120) NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE teams (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  lead_id          integer REFERENCES users (id),
  name             varchar(80) NOT NULL
);

CREATE TABLE projects (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  team_id          integer REFERENCES teams (id),
  created_by       integer NOT NULL REFERENCES users (id),
  name             varchar(120) NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE milestones (
  id          serial PRIMARY KEY,
  project_id  integer NOT NULL REFERENCES projects (id),
  title       varchar(120) NOT NULL,
  due_on      date NOT NULL
);

CREATE TABLE tasks (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  project_id       integer NOT NULL REFERENCES projects (id),
  milestone_id     integer REFERENCES milestones (id),
  parent_task_id   integer REFERENCES tasks (id),
  assignee_id      integer REFERENCES users (id),
  reporter_id      integer NOT NULL REFERENCES users (id),
  title            varchar(200) NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE labels (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  name             varchar(40) NOT NULL,
  color            char(7) NOT NULL
);

CREATE TABLE task_labels (
  task_id   integer NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  label_id  integer NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  added_by  integer REFERENCES users (id)
);

CREATE TABLE comments (
  id               serial PRIMARY KEY,
  organization_id  integer NOT NULL REFERENCES organizations (id),
  task_id          integer NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  user_id          integer NOT NULL REFERENCES users (id),
  parent_id        integer REFERENCES comments (id),
  body             text NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE time_entries (
  id           serial PRIMARY KEY,
  task_id      integer NOT NULL REFERENCES tasks (id),
  user_id      integer NOT NULL REFERENCES users (id),
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz
);
