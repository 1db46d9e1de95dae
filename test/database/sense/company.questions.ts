import { emailOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of the sample `company.sql`. */
export const company: readonly Question[] = [
  {
    name: 'an employee is grown up when hired',
    since: 'order',
    sql: "SELECT count(*) FROM employees WHERE hired_on < birth_date + interval '14 years'",
  },
  {
    name: 'nobody was born, or worked, in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'employees' AS source, birth_date AS at FROM employees UNION ALL SELECT 'timesheets', worked_on FROM timesheets) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'no task was made or closed in the future',
    since: 'order',
    sql: `SELECT count(*) FROM tasks WHERE greatest(created_at, closed_at) > ${NOW}`,
  },
  {
    name: 'one is assigned once hired',
    since: 'parents',
    sql: 'SELECT count(*) FROM assignments AS a JOIN employees AS e ON e.id = a.employee_id WHERE a.since < e.hired_on',
  },
  {
    name: 'one works once hired, on a task that is there',
    since: 'parents',
    sql: `SELECT count(*) FROM timesheets AS s JOIN employees AS e ON e.id = s.employee_id JOIN tasks AS t ON t.id = s.task_id
      WHERE s.worked_on < e.hired_on OR s.worked_on < t.created_at::date`,
  },
  {
    name: 'a project that runs or is finished has begun',
    since: 'status',
    sql: `SELECT count(*) FROM projects WHERE phase IN ('running', 'finished') AND starts_on > ${NOW}`,
  },
  {
    name: "an employee's e-mail is made of the employee's names",
    since: 'agreement',
    sql: emailOfAnother('employees', 'email', 'first_name', 'last_name'),
  },
  {
    name: 'a part of a task is in the same project',
    since: 'agreement',
    sql: 'SELECT count(*) FROM tasks AS t JOIN tasks AS p ON p.id = t.parent_id WHERE p.project_id <> t.project_id',
  },
];
