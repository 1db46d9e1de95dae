import type { ResolvedType } from '../../rules/value';
import type { Column, Dialect } from '../../schema/schema';

/** Why a database takes values that are none of the column's type, or outside of the domain that stands for it; undefined where it refuses them. */
export function lenientType({ written = '' }: Column, type: ResolvedType, dialect: Dialect): string | undefined {
  if (dialect === 'postgres') return undefined;
  if (dialect === 'sqlite') return 'SQLite takes values of any type';
  if (dialect === 'mssql' && written.startsWith('bit')) return 'SQL Server makes 1 of other numbers';
  if (type.family === 'bytea') return /^binary/.test(written) ? 'the database fills up what is too short' : 'it takes any bytes';
  return undefined;
}

/** Why a database finds a value of its own where the column is NULL; undefined where it refuses that. */
export function lenientNull({ name, identity, written = '' }: Column, key: readonly string[], dialect: Dialect): string | undefined {
  if (dialect === 'postgres') return undefined;
  if (identity) return 'the database numbers the column where it is NULL';
  if (dialect === 'mysql' && written.startsWith('timestamp')) return 'some servers put the current time in its place';
  // Its own NOT NULL would be kept, but a script need not have written one.
  return dialect === 'sqlite' && key.includes(name) ? 'SQLite lets a primary key be NULL' : undefined;
}
