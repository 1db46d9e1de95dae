import { MOST_REFERENCE_ROWS, type SmallTable } from '../../../core/databases';
import { UserFacingError } from '../../../core/errors';
import type { QualifiedName } from '../../../core/schema/schema';
import { qualifiedIdentifier, stringConstant } from '../identifier';
import type { SqlSession } from '../sqlSession';

type Candidate = { schema: string; name: string };

/** Counting goes on in one statement for so many tables. */
const AT_ONCE = 200;

/** Tables of 1 to 200 rows that the user may read; no row is read for it. */
export async function smallTables(session: SqlSession): Promise<readonly SmallTable[]> {
  const candidates = await session.query<Candidate>(READABLE);
  const counted: SmallTable[] = [];
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const some = candidates.slice(from, from + AT_ONCE);
    const counts = some.map(
      (table, at) =>
        `(SELECT ${at} AS at, count(*)::int AS rows FROM (SELECT FROM ${qualifiedIdentifier(table)} LIMIT ${MOST_REFERENCE_ROWS + 1}) AS rows)`,
    );
    const rows = await session.query<{ at: number; rows: number }>(counts.join(' UNION ALL '));
    counted.push(...rows.map((row) => ({ table: some[row.at], rows: row.rows })));
  }
  return counted.filter(({ rows }) => rows > 0 && rows <= MOST_REFERENCE_ROWS);
}

const READABLE = `
  SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'seedbed')
    AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
  ORDER BY c.oid`;

type ColumnRow = { name: string; category: string; always: boolean };

/** `INSERT INTO … VALUES …;` of all rows of a table, by its key. Rejects with `bad-input` where it has more than 200, or is not there. */
export async function insertStatement(session: SqlSession, table: QualifiedName): Promise<string> {
  const name = qualifiedIdentifier(table);
  const [known] = await session.query<{ shown: string; key: string | null }>(SHOWN, [name]);
  if (known?.shown == null) throw new UserFacingError('bad-input', `There is no table ${name}.`);
  const columns = await session.query<ColumnRow>(COLUMNS, [name]);
  const order = known.key === null ? '' : ` ORDER BY ${known.key}`;
  const cells = columns.map((column, at) => `${column.name}::text AS c${at}`).join(', ');
  const rows = await session.query<Record<string, string | null>>(`SELECT ${cells} FROM ${name}${order} LIMIT ${MOST_REFERENCE_ROWS + 1}`);
  if (rows.length > MOST_REFERENCE_ROWS)
    throw new UserFacingError('bad-input', `${known.shown} has more than ${MOST_REFERENCE_ROWS} rows.`);
  const lines = rows.map((row) => `  (${columns.map((column, at) => literal(row[`c${at}`], column.category)).join(', ')})`);
  const overriding = columns.some(({ always }) => always) ? ' OVERRIDING SYSTEM VALUE' : '';
  return `INSERT INTO ${known.shown} (${columns.map((column) => column.name).join(', ')})${overriding} VALUES\n${lines.join(',\n')};\n`;
}

const SHOWN = `
  SELECT to_regclass($1)::text AS shown, (SELECT string_agg(quote_ident(attname), ', ' ORDER BY ord) FROM pg_constraint k, unnest(k.conkey) WITH ORDINALITY AS u(num, ord)
    JOIN pg_attribute a ON attnum = num WHERE a.attrelid = k.conrelid AND k.contype = 'p' AND k.conrelid = to_regclass($1)) AS key`;

const COLUMNS = `
  SELECT quote_ident(attname) AS name, t.typcategory AS category, attidentity = 'a' AS always FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`;

/** Numbers and truth values stand as they are, all others as texts. */
function literal(text: string | null, category: string): string {
  if (text === null) return 'NULL';
  const isPlain = (category === 'N' && /^-?\d+(\.\d+)?$/.test(text)) || (category === 'B' && /^(true|false)$/.test(text));
  return isPlain ? text : stringConstant(text);
}
