import type { ExistingRows, TextRows } from '../../core/plan/existing/existingRows';
import type { QualifiedName } from '../../core/schema/schema';
import { identifier, qualifiedIdentifier, stringConstant } from './identifier';
import type { SqlSession } from './sqlSession';

/** Rows fetched at a time. */
const BATCH = 10_000;

/** How values are printed, until the transaction ends, and that the first rows of a table are always the same ones. */
const SETTINGS =
  "SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL synchronize_seqscans = off";

/** Reads the rows of a database's tables, within the transaction that a session is in. Rejects with what the server says. */
export async function existingRows(session: Pick<SqlSession, 'query'>): Promise<ExistingRows> {
  await session.query(SETTINGS);
  return {
    count: async (table) => {
      const own = await ownRows(session, table);
      if (own === undefined) return 0;
      const [{ count }] = await session.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${own}`);
      return count;
    },
    read: (table, columns, most) => readRows(session, table, columns, most),
    lastNumbers: async (table, columns) => {
      const rows =
        columns.length === 0
          ? []
          : await session.query<{ name: string; last: number }>(LAST_NUMBERS, [qualifiedIdentifier(table), columns]);
      return new Map(rows.map(({ name, last }) => [name, last]));
    },
  };
}

/** A table without those that inherit from it; the partitions of one are its own. Undefined where there is none of the name. */
async function ownRows(session: Pick<SqlSession, 'query'>, table: QualifiedName): Promise<string | undefined> {
  const name = qualifiedIdentifier(table);
  const [found] = await session.query<{ partitioned: boolean }>(
    `SELECT relkind = 'p' AS partitioned FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(${stringConstant(name)})`,
  );
  return found && (found.partitioned ? name : `ONLY ${name}`);
}

async function* readRows(session: Pick<SqlSession, 'query'>, table: QualifiedName, columns: readonly string[], most?: number): TextRows {
  const cells = columns.map((name, at) => `${identifier(name)}::pg_catalog.text AS c${at}`).join(', ');
  const limit = most === undefined ? '' : ` LIMIT ${most}`;
  await session.query(`DECLARE seedbed_rows NO SCROLL CURSOR FOR SELECT ${cells} FROM ${await ownRows(session, table)}${limit}`);
  let isOpen = true;
  try {
    while (isOpen) {
      isOpen = false;
      const rows = await session.query<Record<string, string | null>>(`FETCH ${BATCH} FROM seedbed_rows`);
      isOpen = true;
      if (rows.length > 0) yield rows.map((row) => columns.map((_, at) => row[`c${at}`]));
      if (rows.length < BATCH) break;
    }
  } finally {
    // After a refusal the transaction takes no statement more.
    if (isOpen) await session.query('CLOSE seedbed_rows');
  }
}

/** Of the sequences that columns own or draw from by default, as far as the user may look at them. */
const LAST_NUMBERS = `
  SELECT a.attname AS name, max(CASE WHEN has_sequence_privilege(s.oid, 'USAGE, SELECT') THEN pg_sequence_last_value(s.oid) END)::float8 AS last
  FROM pg_attribute a JOIN pg_class s ON s.relkind = 'S' AND (
    EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.refclassid = 'pg_class'::regclass
      AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND d.deptype IN ('a', 'i'))
    OR EXISTS (SELECT FROM pg_depend d JOIN pg_attrdef f ON f.oid = d.objid WHERE d.classid = 'pg_attrdef'::regclass
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid = s.oid AND f.adrelid = a.attrelid AND f.adnum = a.attnum))
  WHERE a.attrelid = to_regclass($1) AND a.attname = ANY ($2::text[])
  GROUP BY a.attname HAVING max(CASE WHEN has_sequence_privilege(s.oid, 'USAGE, SELECT') THEN pg_sequence_last_value(s.oid) END) IS NOT NULL`;
