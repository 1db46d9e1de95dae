import type { Dialect } from '../../core/schema/schema';
import type { SqlDialect } from './sqlDialect';
import { mssqlScript } from './sqlMssql';
import { mysqlScript } from './sqlMysql';
import { postgresScript } from './sqlPostgres';
import { sqliteScript } from './sqlSqlite';

const DIALECTS: Readonly<Record<Dialect, SqlDialect>> = {
  postgres: postgresScript,
  mysql: mysqlScript,
  sqlite: sqliteScript,
  mssql: mssqlScript,
};

/** How the database of the schema wants its script. */
export function sqlDialect(dialect: Dialect): SqlDialect {
  return DIALECTS[dialect];
}
