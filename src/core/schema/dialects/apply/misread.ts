import type { OtherDialect } from '../../schema';
import type { Reading } from './reading';

const TITLES: Readonly<Record<OtherDialect, string>> = { mysql: 'MySQL', sqlite: 'SQLite', mssql: "SQL Server's SQL" };

/** Says what makes no sense in a statement; the rest of it may have been read. */
export function misread({ context, dialect }: Pick<Reading, 'context' | 'dialect'>, what: string, at: number): void {
  context.error(`This is not ${TITLES[dialect]}: ${what}.`, at);
}
