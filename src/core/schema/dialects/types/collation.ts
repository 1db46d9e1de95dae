import type { OtherDialect } from '../../schema';

/** Whether texts under a collation are equal when they differ in case alone; without a collation as the dialect's default has it. */
export function collationFolds(collation: string | undefined, dialect: OtherDialect): boolean {
  const name = collation?.toLowerCase();
  switch (dialect) {
    case 'mysql':
      return name === undefined || !/(^binary$|_bin$|_cs$|_cs_|_as_cs)/.test(name);
    case 'mssql':
      return name === undefined || !/(_cs(_|$)|_bin2?(_|$))/.test(name);
    case 'sqlite':
      return name === 'nocase';
  }
}
