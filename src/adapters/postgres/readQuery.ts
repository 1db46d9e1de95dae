import type { GatedQuery } from '../../core/query/gatedQuery';
import { longestMilliseconds, type QueryLimits, type QueryResult, type ResultColumn } from '../../core/query/result';
import { foreignCallables } from './foreignCallables';
import { stringConstant } from './identifier';
import { CURSOR, queryError } from './queryError';
import { AnswerTooLarge, type ReadSession, type TextResult } from './readSession';

/**
 * Answers a gated query: in a transaction that cannot write, as a role that can only read where the session's user may
 * become one, through a cursor, which takes nothing but a SELECT, and no more of it than is wanted.
 * `reader` is such a role. Rejects with `refused-query`, `query-failed` or `query-timeout`; the session is outside of a
 * transaction afterwards.
 */
export async function readQuery(
  session: ReadSession,
  query: GatedQuery,
  limits: QueryLimits,
  reader = 'pg_read_all_data',
): Promise<QueryResult> {
  const began = performance.now();
  try {
    const answer = await readAs(session, query, limits, reader).catch((error: unknown) => {
      if (!isRowSecurity(error)) throw error;
      return readAs(session, query, limits);
    });
    return { ...answer, milliseconds: performance.now() - began };
  } catch (error) {
    throw queryError(error, query, limits);
  }
}

type Answer = Omit<QueryResult, 'milliseconds'>;

/** Without a role, or where it may not be taken, as the session's own user. */
async function readAs(session: ReadSession, query: GatedQuery, limits: QueryLimits, role?: string): Promise<Answer> {
  await session.run('BEGIN TRANSACTION READ ONLY');
  try {
    await session.run(settings(limits));
    if (role !== undefined) await session.run(becomeReader(role));
    await foreignCallables(session, query);
    return await (query.kind === 'select' ? readCursor : readPlan)(session, query.sql, limits);
  } finally {
    // A connection that broke meanwhile has nothing to roll back, and its first error says so.
    await session.run('ROLLBACK').catch(() => undefined);
  }
}

const VERSION = "pg_catalog.current_setting('server_version_num')::int";

/**
 * Of this transaction alone. A text constant means what the gate's parser took it for only with standard strings; cells
 * are written in one form; a scan begins with the first row, wherever others are. A server that hears of a connection's
 * end stops what it does for it. Files on disk are limited by superusers only.
 */
function settings({ milliseconds }: QueryLimits): string {
  const timeout = String(Math.ceil(Math.min(milliseconds, longestMilliseconds)));
  return `SELECT ${setting('standard_conforming_strings', 'on')}, ${setting('statement_timeout', timeout)},
    ${setting('datestyle', 'ISO')}, ${setting('intervalstyle', 'postgres')}, ${setting('bytea_output', 'hex')}, ${setting('synchronize_seqscans', 'off')},
    CASE WHEN pg_catalog.version() LIKE '%linux%' AND ${VERSION} >= 140000 THEN ${setting('client_connection_check_interval', '1s')} END,
    CASE WHEN rolsuper THEN ${setting('temp_file_limit', '1GB')} END
    FROM pg_catalog.pg_roles WHERE rolname = current_user`;
}

/** A role from which row security hides rows fails instead of seeing less (see `isRowSecurity`). */
function becomeReader(role: string): string {
  return `SELECT pg_catalog.set_config('role', rolname, true), CASE WHEN NOT rolbypassrls THEN ${setting('row_security', 'off')} END
    FROM pg_catalog.pg_roles WHERE rolname = ${stringConstant(role)} AND
    CASE WHEN ${VERSION} >= 160000 THEN pg_catalog.pg_has_role(oid, 'SET') ELSE pg_catalog.pg_has_role(oid, 'MEMBER') END`;
}

function setting(name: string, value: string): string {
  return `pg_catalog.set_config('${name}', '${value}', true)`;
}

/** The reader would not see the rows that the session's user sees. */
function isRowSecurity(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'check_enable_rls';
}

/** How many rows are asked for at once: few at first, as nobody knows how long they are. */
const GROWTH = 16;
const LARGEST_BATCH = 1000;

/** What is taken in at once, beyond which the rest is given up: a value can have a gigabyte, a text of JavaScript half of one. */
function mostBytes({ bytes }: QueryLimits): number {
  return Math.min(2 * bytes + 1_000_000, 400_000_000);
}

async function readCursor(session: ReadSession, sql: string, limits: QueryLimits): Promise<Answer> {
  await session.run(CURSOR + sql);
  const described = await session.run('FETCH FORWARD 0 FROM seedbed_answer');
  const columns = await namedTypes(session, described.columns);
  const taken = new Taken(limits);
  for (;;) {
    const count = taken.nextBatch();
    const fetched = await session.run(`FETCH FORWARD ${count} FROM seedbed_answer`, mostBytes(limits)).catch(endOfRoom);
    const truncated = fetched ? taken.add(fetched.rows) : 'bytes';
    if (truncated) return { columns, rows: taken.rows, truncated };
    if (fetched === undefined || fetched.rows.length < count) return { columns, rows: taken.rows };
  }
}

/** A plan has few lines, and no cursor takes it. */
async function readPlan(session: ReadSession, sql: string, limits: QueryLimits): Promise<Answer> {
  const { columns, rows } = await session.run(sql, mostBytes(limits));
  const taken = new Taken(limits);
  const truncated = taken.add(rows);
  return { columns: await namedTypes(session, columns), rows: taken.rows, ...(truncated && { truncated }) };
}

function endOfRoom(error: unknown): undefined {
  if (!(error instanceof AnswerTooLarge)) throw error;
}

/** The rows that are taken into the answer, and whether it has room for more. */
class Taken {
  readonly rows: (readonly (string | null)[])[] = [];
  private bytes = 0;

  constructor(private readonly limits: QueryLimits) {}

  /** One row more than wanted tells whether there are more. */
  nextBatch(): number {
    const seen = this.rows.length;
    if (seen === 0) return 1;
    const room = Math.ceil((this.limits.bytes - this.bytes) / Math.max(this.bytes / seen, 1));
    return Math.max(1, Math.min(room, GROWTH * seen, LARGEST_BATCH, this.limits.rows - seen + 1));
  }

  add(rows: TextResult['rows']): QueryResult['truncated'] {
    for (const row of rows) {
      if (this.rows.length === this.limits.rows) return 'rows';
      const bytes = row.reduce((sum, cell) => sum + (cell === null ? 0 : Buffer.byteLength(cell)), 0);
      if (this.bytes + bytes > this.limits.bytes) return 'bytes';
      this.bytes += bytes;
      this.rows.push(row);
    }
    return undefined;
  }
}

async function namedTypes(session: ReadSession, columns: TextResult['columns']): Promise<ResultColumn[]> {
  const oids = [...new Set(columns.map(({ typeOid }) => typeOid))];
  const { rows } = await session.run(
    `SELECT oid, pg_catalog.format_type(oid, NULL) FROM pg_catalog.unnest('{${oids.join(',')}}'::pg_catalog.oid[]) oid`,
  );
  const names = new Map(rows.map(([oid, name]) => [Number(oid), name]));
  return columns.map(({ name, typeOid }) => ({ name, type: names.get(typeOid) ?? 'unknown' }));
}
