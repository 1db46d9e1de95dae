import type { Feature } from './features';

/**
 * Names of files and folders that say whose SQL they hold: `schema.mysql.sql`, `db/sqlite/init.sql`. Who names them knows:
 * SQLite takes MySQL's tables as they are, so that a script may tell nothing. They weigh as much as three plain features.
 */
export const FILE_NAMES: readonly Feature[] = [
  { pattern: /(?:^|[^a-z])(?:mysql|mariadb)(?:[^a-z]|$)/i, speaksFor: { mysql: 22 } },
  { pattern: /(?:^|[^a-z])sqlite3?(?:[^a-z]|$)/i, speaksFor: { sqlite: 22 } },
  { pattern: /(?:^|[^a-z])(?:mssql|sqlserver|tsql)(?:[^a-z]|$)/i, speaksFor: { mssql: 22 } },
  { pattern: /(?:^|[^a-z])(?:postgres|postgresql|psql|pg)(?:[^a-z]|$)/i, speaksFor: { postgres: 22 } },
];
