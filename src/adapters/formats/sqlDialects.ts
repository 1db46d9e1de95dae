import type { Dialect } from '../../core/schema/schema';
import type { SqlDialect } from './sqlDialect';
import { mssqlDialect } from './sqlMssql';
import { mysqlDialect } from './sqlMysql';
import { postgresDialect } from './sqlPostgres';
import { sqliteDialect } from './sqlSqlite';

const DIALECTS: Readonly<Record<Dialect, SqlDialect>> = {
  postgres: postgresDialect,
  mysql: mysqlDialect,
  sqlite: sqliteDialect,
  mssql: mssqlDialect,
};

/** How the database of the schema wants its script. */
export function sqlDialect(dialect: Dialect): SqlDialect {
  return DIALECTS[dialect];
}
