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

/** The character set that is named for a text, by itself or by the collation's first word; of MySQL alone, where it decides what a text may hold. */
export function charsetOf(
  { charset, collation }: { readonly charset?: string; readonly collation?: string },
  dialect: OtherDialect,
): string | undefined {
  return dialect === 'mysql' ? (charset ?? collation?.split('_')[0])?.toLowerCase() : undefined;
}
