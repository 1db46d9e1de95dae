-- A secondary school: years and terms, who teaches, who learns, and how they did.

CREATE TABLE academic_years (
  id          smallserial PRIMARY KEY,
  name        varchar(20) NOT NULL UNIQUE,
  start_date  date NOT NULL,
  end_date    date NOT NULL
);

CREATE TABLE terms (
  id                serial PRIMARY KEY,
  academic_year_id  smallint NOT NULL REFERENCES academic_years (id),
  name              varchar(40) NOT NULL,
  starts_on         date NOT NULL,
  ends_on           date NOT NULL
);

CREATE TABLE teachers (
  id          serial PRIMARY KEY,
  staff_no    varchar(10) NOT NULL UNIQUE,
  first_name  varchar(60) NOT NULL,
  last_name   varchar(60) NOT NULL,
  email       varchar(160) NOT NULL UNIQUE,
  birth_date  date NOT NULL,
  hire_date   date NOT NULL,
  leave_date  date
);

CREATE TABLE students (
  id            serial PRIMARY KEY,
  student_no    varchar(12) NOT NULL UNIQUE,
  first_name    varchar(60) NOT NULL,
  last_name     varchar(60) NOT NULL,
  email         varchar(160),
  gender        varchar(10) CHECK (gender IN ('female', 'male', 'other')),
  birth_date    date NOT NULL,
  status        varchar(12) NOT NULL DEFAULT 'enrolled' CHECK (status IN ('enrolled', 'graduated', 'withdrawn')),
  enrolled_on   date NOT NULL,
  graduated_on  date,
  withdrawn_on  date
);

CREATE TABLE guardians (
  id          serial PRIMARY KEY,
  first_name  varchar(60) NOT NULL,
  last_name   varchar(60) NOT NULL,
  email       varchar(160),
  phone       varchar(30) NOT NULL
);

CREATE TABLE student_guardians (
  student_id    integer NOT NULL REFERENCES students (id),
  guardian_id   integer NOT NULL REFERENCES guardians (id),
  relationship  varchar(20) NOT NULL,
  PRIMARY KEY (student_id, guardian_id)
);

CREATE TABLE rooms (
  id        serial PRIMARY KEY,
  code      varchar(8) NOT NULL UNIQUE,
  building  varchar(40) NOT NULL,
  seats     smallint NOT NULL CHECK (seats > 0)
);

CREATE TABLE courses (
  id       serial PRIMARY KEY,
  code     varchar(10) NOT NULL UNIQUE,
  title    varchar(100) NOT NULL,
  credits  smallint NOT NULL CHECK (credits BETWEEN 1 AND 12),
  min_age  smallint,
  max_age  smallint
);

CREATE TABLE sections (
  id                 serial PRIMARY KEY,
  course_id          integer NOT NULL REFERENCES courses (id),
  term_id            integer NOT NULL REFERENCES terms (id),
  teacher_id         integer NOT NULL REFERENCES teachers (id),
  room_id            integer REFERENCES rooms (id),
  weekday            smallint CHECK (weekday BETWEEN 1 AND 5),
  start_time         time NOT NULL,
  end_time           time NOT NULL,
  enrollments_count  integer NOT NULL DEFAULT 0
);

CREATE TABLE enrollments (
  id           serial PRIMARY KEY,
  section_id   integer NOT NULL REFERENCES sections (id),
  student_id   integer NOT NULL REFERENCES students (id),
  enrolled_at  timestamp NOT NULL,
  dropped_at   timestamp,
  UNIQUE (section_id, student_id)
);

CREATE TABLE assignments (
  id           serial PRIMARY KEY,
  section_id   integer NOT NULL REFERENCES sections (id),
  title        varchar(120) NOT NULL,
  max_points   smallint NOT NULL CHECK (max_points > 0),
  assigned_on  date NOT NULL,
  due_on       date NOT NULL
);

CREATE TABLE submissions (
  id             serial PRIMARY KEY,
  assignment_id  integer NOT NULL REFERENCES assignments (id),
  student_id     integer NOT NULL REFERENCES students (id),
  submitted_at   timestamp NOT NULL,
  is_graded      boolean NOT NULL DEFAULT false,
  graded_at      timestamp,
  points         numeric(6,2) CHECK (points >= 0),
  feedback       text
);

CREATE TABLE exams (
  id          serial PRIMARY KEY,
  section_id  integer NOT NULL REFERENCES sections (id),
  title       varchar(100) NOT NULL,
  held_on     date NOT NULL,
  starts_at   time NOT NULL,
  ends_at     time NOT NULL
);

CREATE TABLE exam_results (
  exam_id     integer NOT NULL REFERENCES exams (id),
  student_id  integer NOT NULL REFERENCES students (id),
  percentage  numeric(5,2) NOT NULL,
  remarks     varchar(200),
  PRIMARY KEY (exam_id, student_id)
);

CREATE TABLE attendance (
  id               bigserial PRIMARY KEY,
  student_id       integer NOT NULL REFERENCES students (id),
  section_id       integer NOT NULL REFERENCES sections (id),
  attended_on      date NOT NULL,
  status           varchar(10) NOT NULL CHECK (status IN ('present', 'absent', 'late', 'excused')),
  attendance_note  varchar(200)
);

CREATE TABLE tuition_invoices (
  id           serial PRIMARY KEY,
  student_id   integer NOT NULL REFERENCES students (id),
  term_id      integer NOT NULL REFERENCES terms (id),
  status       varchar(10) NOT NULL CHECK (status IN ('open', 'paid', 'cancelled')),
  tuition_fee  numeric(9,2) NOT NULL CHECK (tuition_fee >= 0),
  discount     numeric(9,2) NOT NULL DEFAULT 0 CHECK (discount >= 0),
  total        numeric(9,2) NOT NULL CHECK (total >= 0),
  issued_on    date NOT NULL,
  due_on       date NOT NULL,
  paid_on      date
);
