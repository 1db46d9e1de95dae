import type { AcceptedRow, Judge, JudgedTable, JudgeSession, ProofTable } from '../../core/ports';
import type { Dialect, QualifiedName, Schema, Source, Table } from '../../core/schema/schema';
import { qualifiedIdentifier } from '../postgres/identifier';
import { refusal } from '../postgres/serverError';
import { copyRows } from './copyRows';
import { EmbeddedServer } from './embeddedServer';
import { describeTable, type ServerDescription } from './judgeCatalog';
import { ACCEPTED, ALL_ROWS, insertingFunction, likelyRows, stagingTables, type Trial } from './judgeSql';
import { prepare } from './prover';
import { settleSession } from './settleSession';

/** Milliseconds. Any statement of a judge is a matter of milliseconds; one that takes this long may never end. */
const STATEMENT_LIMIT = 3000;

/** Judges with PGlite, a PostgreSQL in memory; `workerFile` is the bundle of `worker.ts`. Each session has a server of its own. */
export class PgliteJudge implements Judge {
  constructor(private readonly workerFile: string) {}

  async open(schema: Schema, sources: readonly Source[], signal?: AbortSignal): Promise<JudgeSession> {
    const made = prepare({ schema, sources, tables: [] });
    const server = await EmbeddedServer.start(this.workerFile, { extensions: made.extensions, signal, statementLimit: STATEMENT_LIMIT });
    try {
      await made.load(server);
      await settleSession(server, made.defaultSchema);
      await dropForeignKeys(server);
      const onServer = (table: ProofTable) => prepare({ schema, sources, tables: [table] }).tables[0];
      return new Session(server, schema.dialect, onServer);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }
}

class Session implements JudgeSession {
  private trial: Trial | undefined;

  constructor(
    private readonly server: EmbeddedServer,
    private readonly dialect: Dialect,
    /** A table under the names it has on the server. */
    private readonly onServer: (table: ProofTable) => ProofTable,
  ) {}

  async spokenOf(tables: readonly QualifiedName[]): Promise<readonly QualifiedName[]> {
    const [{ text }] = await this.server.query<{ text: string }>(BODIES);
    const words = new Set(text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_$]*/gu));
    return tables.filter(({ name }) => words.has(name.toLowerCase()));
  }

  async load(table: ProofTable): Promise<void> {
    const names = this.onServer(table);
    await refusal(async () => {
      await this.server.execute(`TRUNCATE ${qualifiedIdentifier(names.table)} CASCADE`);
      await copyRows(this.server, names);
    });
  }

  async turnTo({ table, columns, computed, constraints }: JudgedTable): Promise<boolean> {
    const names = this.onServer({ table, displayName: '', columns: [...columns, ...computed], rows: 0, copy: noRows });
    const relation = qualifiedIdentifier(names.table);
    const known = await describeTable(this.server, relation);
    if (!known || columns.length === 0 || !this.has(known, table, constraints)) return false;
    this.trial = { relation, columns: names.columns.slice(0, columns.length), computed: names.columns.slice(columns.length), known };
    await this.server.execute(`TRUNCATE ${relation} CASCADE; ${stagingTables(this.trial)}; ${insertingFunction(this.trial)}`);
    return true;
  }

  async judge(csv: readonly Uint8Array[]): Promise<readonly AcceptedRow[]> {
    await this.server.execute('TRUNCATE seedbed_judge.staging, seedbed_judge.likely');
    await this.server.copy(`COPY seedbed_judge.staging FROM '/dev/blob' WITH (FORMAT csv)`, Uint8Array.from(Buffer.concat(csv)));
    const raised = await refusal(() => this.server.execute(likelyRows(this.current())));
    if (raised) await this.server.execute(ALL_ROWS);
    return this.server.query<AcceptedRow & Record<string, unknown>>(ACCEPTED);
  }

  async clear(): Promise<void> {
    await this.server.execute(`TRUNCATE ${this.current().relation} CASCADE`);
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  /**
   * A script of PostgreSQL's own has the server name what it leaves unnamed, so that constraints are counted; a
   * translation may lack some and have others, but keeps their names.
   */
  private has({ names, checks, keys }: ServerDescription, table: Table, constraints: readonly string[]): boolean {
    if (this.dialect !== 'postgres') return constraints.every((name) => names.includes(name));
    return checks.length >= table.checks.length && keys >= table.unique.length + table.exclusions.length;
  }

  private current(): Trial {
    if (!this.trial) throw new Error('No table is being judged.');
    return this.trial;
  }
}

async function* noRows(): AsyncGenerator<Uint8Array> {}

/** Rows are judged table by table: what they refer to is not there. */
async function dropForeignKeys(server: EmbeddedServer): Promise<void> {
  const keys = await server.query<{ relation: string; name: string }>(FOREIGN_KEYS);
  for (const { relation, name } of keys) await server.execute(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
}

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS relation, quote_ident(conname) AS name
  FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`;

/** The bodies of the schema's own functions. */
const BODIES = `
  SELECT coalesce(string_agg(coalesce(pg_get_function_sqlbody(pg_proc.oid), prosrc), ' '), '') AS text
  FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
  WHERE nspname NOT IN ('pg_catalog', 'information_schema')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')`;
