import type { Question } from './question';

/** Rows of a table whose parent by a key is of another organization. */
function ofAnother(table: string, key: string, parent: string): string {
  return `SELECT count(*) FROM ${table} AS r JOIN ${parent} AS p ON p.id = r.${key} WHERE p.organization_id <> r.organization_id`;
}

/** What is expected of `tracker.sql`. */
export const tracker: readonly Question[] = [
  ...(
    [
      ['users', 'manager_id', 'users'],
      ['teams', 'lead_id', 'users'],
      ['projects', 'team_id', 'teams'],
      ['projects', 'created_by', 'users'],
      ['tasks', 'project_id', 'projects'],
      ['tasks', 'assignee_id', 'users'],
      ['tasks', 'reporter_id', 'users'],
      ['tasks', 'parent_task_id', 'tasks'],
      ['comments', 'task_id', 'tasks'],
      ['comments', 'user_id', 'users'],
      ['comments', 'parent_id', 'comments'],
    ] as const
  ).map(
    ([table, key, parent]): Question => ({
      name: `${table}.${key} stays within the organization`,
      since: 'agreement',
      sql: ofAnother(table, key, parent),
    }),
  ),
  {
    name: "a task's milestone and its parent are of its project",
    since: 'agreement',
    sql: `SELECT count(*) FROM tasks AS t LEFT JOIN milestones AS m ON m.id = t.milestone_id LEFT JOIN tasks AS p ON p.id = t.parent_task_id
      WHERE m.project_id <> t.project_id OR p.project_id <> t.project_id`,
  },
  {
    name: 'a comment answers one on the same task',
    since: 'agreement',
    sql: 'SELECT count(*) FROM comments AS c JOIN comments AS p ON p.id = c.parent_id WHERE p.task_id <> c.task_id',
  },
  {
    name: "a label is the task's organization's",
    since: 'agreement',
    sql: `SELECT count(*) FROM task_labels AS tl JOIN tasks AS t ON t.id = tl.task_id JOIN labels AS l ON l.id = tl.label_id
      WHERE l.organization_id <> t.organization_id`,
  },
  {
    name: "who works on a task, or labels it, is of the task's organization",
    since: 'agreement',
    sql: `SELECT count(*) FROM (SELECT task_id, user_id FROM time_entries UNION ALL SELECT task_id, added_by FROM task_labels) AS w
      JOIN tasks AS t ON t.id = w.task_id JOIN users AS u ON u.id = w.user_id WHERE u.organization_id <> t.organization_id`,
  },
  {
    name: 'what is part of a task, or answers a comment, comes after it',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT t.created_at, p.created_at AS above FROM tasks AS t JOIN tasks AS p ON p.id = t.parent_task_id
      UNION ALL SELECT c.created_at, p.created_at FROM comments AS c JOIN comments AS p ON p.id = c.parent_id) AS r WHERE created_at < above`,
  },
  {
    name: 'organizations have tasks of several projects, by several people',
    since: 'agreement',
    sql: `SELECT count(*) FROM (SELECT count(DISTINCT project_id) AS projects, count(DISTINCT assignee_id) AS people FROM tasks) AS t
      WHERE projects < 3 OR people < 3`,
  },
];
