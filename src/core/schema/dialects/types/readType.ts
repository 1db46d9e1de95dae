import type { OtherDialect } from '../../schema';
import { collationFolds } from './collation';
import type { Meaning, TypeRules } from './meaning';
import { plain } from './meaning';
import { MSSQL_TYPES } from './mssqlTypes';
import { MYSQL_TYPES } from './mysqlTypes';
import { sqliteMeaning } from './sqliteTypes';
import type { ReadType, WrittenType } from './writtenType';

/**
 * What a type of another dialect is in PostgreSQL. Types that the script itself defines are looked up by the caller
 * before; a name nobody knows gives text with `isUnknown`.
 */
export function readType(written: WrittenType, dialect: OtherDialect): ReadType {
  const meaning = dialect === 'sqlite' ? sqliteMeaning(written) : byRule(written, dialect === 'mysql' ? MYSQL_TYPES : MSSQL_TYPES);
  return { ...meaning, written: writtenText(written, meaning), foldsCase: isText(meaning) && collationFolds(written.collation, dialect) };
}

function byRule(written: WrittenType, rules: TypeRules): Meaning {
  return rules.get(written.name)?.(written) ?? { ...plain('text'), isUnknown: true };
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'character varying', 'character']);

function isText({ type }: Meaning): boolean {
  return TEXTS.has(type.name);
}

/** Members of enumerations and sets are quoted again. */
function writtenText({ name, args, unsigned, zerofill }: WrittenType, meaning: Meaning): string {
  const quoted = meaning.enumValues !== undefined || name === 'set';
  const inside = args.map((arg) => (quoted ? `'${arg.replaceAll("'", "''")}'` : arg.toLowerCase())).join(',');
  return [args.length > 0 ? `${name}(${inside})` : name, unsigned && 'unsigned', zerofill && 'zerofill'].filter(Boolean).join(' ');
}
