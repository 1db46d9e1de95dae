import { quoted } from '../../rules/printExpression';
import type { Table, UniqueKey } from '../schema';
import { sqlWhy } from './checks';
import type { PostgresStatement } from './postgresScript';
import { about, computedAmong, type Translation } from './translation';

/** PRIMARY KEY and UNIQUE. */
export function keyStatements(translation: Translation, table: Table): PostgresStatement[] {
  return [...primaryKey(translation, table), ...table.unique.flatMap((key) => uniqueStatements(translation, table, key))];
}

function primaryKey(translation: Translation, table: Table): PostgresStatement[] {
  const key = table.primaryKey;
  if (!key) return [];
  const what = `primary key of ${translation.display(table)}`;
  const lost = lostColumn(translation, table, key.columns);
  if (lost) return leaveKey(translation, table, what, lost);
  // MySQL calls every primary key so.
  const wished = key.name === undefined || key.name === 'PRIMARY' ? `${table.name}_pkey` : key.name;
  const name = translation.names.relation(table, wished);
  const text = `ALTER TABLE ${translation.table(table)} ADD CONSTRAINT ${quoted(name)} PRIMARY KEY (${translation.columns(table, key.columns)})`;
  return [about(table, what, text, { needs: computedAmong(table, key.columns) }), ...foldedIndex(translation, table, what, wished, key)];
}

function uniqueStatements(translation: Translation, table: Table, key: UniqueKey): PostgresStatement[] {
  const what = `unique key ${key.name ?? `(${key.columns.join(', ')})`} of ${translation.display(table)}`;
  const lost = lostColumn(translation, table, key.columns);
  if (lost) return leaveKey(translation, table, what, lost);
  const wished = key.name ?? `${table.name}_${key.columns.join('_')}_key`;
  const plain = key.expressions.length === 0 && !key.where ? constraint(translation, table, key, what, wished) : undefined;
  return [...(plain ? [plain] : index(translation, table, key, what, wished)), ...foldedIndex(translation, table, what, wished, key)];
}

function constraint(translation: Translation, table: Table, key: UniqueKey, what: string, wished: string): PostgresStatement {
  const name = translation.names.relation(table, wished);
  const columns = translation.columns(table, key.columns);
  const text = `ALTER TABLE ${translation.table(table)} ADD CONSTRAINT ${quoted(name)} UNIQUE${nulls(key)} (${columns})${key.deferrable ? ' DEFERRABLE' : ''}`;
  return about(table, what, text, { needs: computedAmong(table, key.columns) });
}

function nulls({ nullsNotDistinct }: Pick<UniqueKey, 'nullsNotDistinct'>): string {
  return nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
}

function index(translation: Translation, table: Table, key: UniqueKey, what: string, wished: string): PostgresStatement[] {
  const expressions = key.expressions.map(({ expression }) => translation.expression(table, expression));
  const unsaid = key.expressions.find((_, at) => expressions[at] === undefined);
  const where = whereClause(translation, table, key);
  if (unsaid || where === undefined) {
    translation.leave(what, sqlWhy(unsaid ?? key.where), table.position);
    return [];
  }
  const elements = [...key.columns.map((column) => translation.column(table, column)), ...expressions.map((text) => `(${text})`)];
  return [uniqueIndex(translation, table, key, { what, wished, elements, where })];
}

interface Index {
  readonly what: string;
  readonly wished: string;
  readonly elements: readonly string[];
  readonly where: string;
}

function uniqueIndex(
  translation: Translation,
  table: Table,
  key: { readonly columns: readonly string[]; readonly nullsNotDistinct?: boolean },
  { what, wished, elements, where }: Index,
): PostgresStatement {
  const name = translation.names.relation(table, wished);
  const distinct = nulls({ nullsNotDistinct: key.nullsNotDistinct ?? false });
  const text = `CREATE UNIQUE INDEX ${quoted(name)} ON ${translation.table(table)} (${elements.join(', ')})${distinct}${where}`;
  return about(table, what, text, { needs: computedAmong(table, key.columns) });
}

/** Undefined where the predicate cannot be said. */
function whereClause(translation: Translation, table: Table, { where }: Pick<UniqueKey, 'where'>): string | undefined {
  if (!where) return '';
  const text = translation.expression(table, where.expression);
  return text && ` WHERE ${text}`;
}

type AnyKey = { readonly columns: readonly string[] } & Partial<UniqueKey>;

/** Where texts that differ in case alone count as equal, an index beside the key holds them apart. */
function foldedIndex(translation: Translation, table: Table, what: string, wished: string, key: AnyKey): PostgresStatement[] {
  const folding = new Set(table.columns.filter(({ foldsCase }) => foldsCase).map(({ name }) => name));
  const where = whereClause(translation, table, key);
  if (key.expressions?.length || where === undefined || !key.columns.some((column) => folding.has(column))) return [];
  const elements = key.columns.map((name) => {
    const column = translation.column(table, name);
    return folding.has(name) ? `lower(${column})` : column;
  });
  return [uniqueIndex(translation, table, key, { what: `${what}, without regard to case`, wished: `${wished}_lower`, elements, where })];
}

function lostColumn(translation: Translation, table: Table, columns: readonly string[]): string | undefined {
  const ids = computedAmong(table, columns);
  return ids.some((id) => translation.uncomputed.has(id)) ? 'it has a column that only the schema’s own database can compute' : undefined;
}

function leaveKey(translation: Translation, table: Table, what: string, why: string): PostgresStatement[] {
  translation.leave(what, why, table.position);
  return [];
}
