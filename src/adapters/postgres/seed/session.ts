import type { Client } from 'pg';
import type { ConnectionTarget, ServerInfo } from '../../../core/databases';
import { UserFacingError } from '../../../core/errors';
import type { ExistingRows } from '../../../core/plan/existing/existingRows';
import type { QualifiedName, Schema, Source } from '../../../core/schema/schema';
import type {
  CatalogueEntry,
  CopyFormat,
  FoundTable,
  LoadOptions,
  OutsideReference,
  RowCopy,
  SeedSession,
  TargetTable,
} from '../../../core/seeding';
import { enterDataset, migrate } from '../catalogue';
import { connect } from '../connect';
import { databaseScript } from '../introspect/databaseScript';
import { setKeysAside } from '../keysAside';
import { countRows, findRelations, outsideReferences, type Relation } from './catalogue';
import { type LoadedTable, putCirclesOff } from './circles';
import { copyFormat, copyStatement } from './copyFormat';
import { createSchema } from './createSchema';
import { existingRows } from './existingRows';
import { openLateCopy } from './lateColumns';
import { serverWork } from './seedFailure';
import { declaredSequences, setSequences } from './sequences';
import type { Transaction } from './transaction';
import { disableTriggers, firedTriggers } from './triggers';

/** What a session works with. */
export interface SessionParts {
  readonly client: Client;
  readonly transaction: Transaction;
  readonly info: ServerInfo;
  readonly connection: ConnectionTarget;
  /** Of the server's process that answers. */
  readonly processId: number;
  readonly signal?: AbortSignal;
}

/** What has to be done once all rows are there. */
interface Loading {
  readonly tables: readonly LoadedTable[];
  readonly wanted: readonly TargetTable[];
  readonly created: boolean;
  /** Statements that put back what was taken away, in their order. */
  readonly restore: readonly string[];
  /** Names of triggers that the rows fire. */
  readonly triggers: readonly string[];
  /** Rows that each table had. */
  readonly before: readonly number[];
}

/** A seeding's transaction on a server. */
export class PostgresSession implements SeedSession {
  readonly server: string;
  readonly user: string;
  readonly statements: readonly string[];
  readonly notes: readonly string[];
  private readonly transaction: Transaction;
  private loading: Loading | undefined;

  constructor(private readonly parts: SessionParts) {
    this.transaction = parts.transaction;
    this.server = parts.info.server;
    this.user = parts.info.user;
    this.statements = parts.transaction.statements;
    this.notes = parts.transaction.notes;
    parts.signal?.addEventListener('abort', this.cancel, { once: true });
  }

  find(tables: readonly QualifiedName[]): Promise<readonly FoundTable[]> {
    return this.work(async () => {
      const relations = await findRelations(this.transaction, tables);
      const known = relations.filter(isThere).filter(({ isTable }) => isTable);
      this.refuseGuarded(known);
      if (known.length === tables.length) await this.lock(known);
      const found: FoundTable[] = [];
      for (const relation of relations)
        found.push({
          exists: relation !== undefined,
          isTable: relation?.isTable ?? false,
          rows: relation?.isTable ? await countRows(this.transaction, relation) : 0,
        });
      return found;
    });
  }

  outside(tables: readonly QualifiedName[]): Promise<readonly OutsideReference[]> {
    return this.work(async () => {
      const relations = await findRelations(this.transaction, tables);
      return outsideReferences(this.transaction, relations.filter(isThere));
    });
  }

  ddl(): Promise<string> {
    return this.work(async () => {
      await this.transaction.settle(`SAVEPOINT looking; ${PRINTING}`);
      const query = this.transaction.query.bind(this.transaction);
      const script = await databaseScript({ execute: (sql) => this.transaction.settle(sql), query });
      await this.transaction.settle('ROLLBACK TO SAVEPOINT looking; RELEASE SAVEPOINT looking');
      return script;
    });
  }

  existing(): ExistingRows {
    return existingRows(this.transaction, this.parts.signal);
  }

  create(schema: Schema, sources: readonly Source[]): Promise<void> {
    return this.work(() => createSchema(this.transaction, schema, sources));
  }

  prepare(wanted: readonly TargetTable[], options: LoadOptions): Promise<readonly CopyFormat[]> {
    return this.work(async () => {
      const relations = await findRelations(
        this.transaction,
        wanted.map(({ table }) => table),
      );
      const isPlanned = options.created && this.transaction.isDry;
      const tables = isPlanned ? [] : wanted.map((each, at): LoadedTable => ({ ...each, relation: known(relations[at], each) }));
      if (options.mode === 'truncate' && !options.created) await this.transaction.change(`TRUNCATE ${tables.map(emptied).join(', ')}`);
      const before = await this.countBefore(tables, options);
      const off = options.triggers ? [] : await disableTriggers(this.transaction, tables);
      const triggers = options.triggers ? await firedTriggers(this.transaction, tables) : [];
      const aside = options.mode === 'append' && !options.created ? [] : await this.setKeysAside(tables, options);
      const circles = await putCirclesOff(this.transaction, tables);
      await this.transaction.change('SET CONSTRAINTS ALL DEFERRED');
      this.loading = { tables, wanted, created: options.created, restore: [...circles.restore, ...aside, ...off], triggers, before };
      return wanted.map(({ table }, at) =>
        options.binary
          ? copyFormat(table, isPlanned ? undefined : tables[at].relation, circles.late[at] ?? [])
          : { format: 'csv', without: circles.late[at] ?? [] },
      );
    });
  }

  copy(table: TargetTable, format: CopyFormat): Promise<RowCopy> {
    const loaded = this.loading?.tables.find((each) => each.table === table.table);
    const frozen = this.loading?.created === true && loaded?.relation.isPartitioned !== true;
    return this.rowCopy(table, () => this.transaction.copy(copyStatement(table, format, frozen)));
  }

  fillLate(table: TargetTable, columns: readonly string[]): Promise<RowCopy> {
    return this.rowCopy(table, () => openLateCopy(this.transaction, table, columns));
  }

  finish(): Promise<void> {
    return this.work(async () => {
      const { tables, wanted, restore, created } = this.begun();
      await this.transaction.change('SET CONSTRAINTS ALL IMMEDIATE');
      for (const statement of restore) await this.transaction.change(statement);
      await this.countAfter();
      if (created && this.transaction.isDry) this.transaction.statements.push(...declaredSequences(wanted));
      else await setSequences(this.transaction, tables);
    });
  }

  enter(entry: CatalogueEntry): Promise<void> {
    return this.work(async () => {
      const [{ now }] = await this.transaction.query<{ now: string }>('SELECT now()::text AS now');
      this.transaction.statements.push(...CATALOGUE);
      if (this.transaction.isDry) return;
      await migrate(this.transaction);
      await enterDataset(this.transaction, { ...entry, created: now, updated: now });
    });
  }

  commit(): Promise<void> {
    // Whoever gives up from here on is too late.
    this.parts.signal?.removeEventListener('abort', this.cancel);
    return serverWork(() => this.transaction.settle('COMMIT'), { isCommit: true, signal: this.parts.signal });
  }

  async close(): Promise<void> {
    this.parts.signal?.removeEventListener('abort', this.cancel);
    await endClient(this.parts.client);
  }

  private begun(): Loading {
    if (!this.loading) throw new Error('Rows were to be loaded before anything was prepared for them.');
    return this.loading;
  }

  /** Readers go on; whoever writes waits, so that counts and keys stay what they are. */
  private async lock(relations: readonly Relation[]): Promise<void> {
    const names = relations.map(({ name }) => name).join(', ');
    const refused = await this.transaction.attempt(`LOCK TABLE ${names} IN SHARE ROW EXCLUSIVE MODE`);
    if (!refused || refused.code === NOT_ALLOWED) return;
    throw new UserFacingError(
      'seed-failed',
      `Another session holds one of the tables: ${refused.message}. Nothing was changed.`,
      'End what it does, and seed again.',
    );
  }

  private refuseGuarded(relations: readonly Relation[]): void {
    const guarded = relations.find(({ isGuarded }) => isGuarded);
    if (guarded)
      throw new UserFacingError(
        'seed-failed',
        `Policies of ${guarded.name} (row-level security) hold for ${this.user}, and COPY does not go with them.`,
        `Connect as ${guarded.owner}, or as a role with BYPASSRLS.`,
      );
    const passed = relations.filter(({ hasPolicies }) => hasPolicies).map(({ name }) => name);
    if (passed.length > 0) this.transaction.notes.push(`Policies (row-level security) do not hold for ${this.user}: ${passed.join(', ')}.`);
  }

  private async setKeysAside(tables: readonly LoadedTable[], { created }: LoadOptions): Promise<string[]> {
    const own = tables.filter(({ relation }) => relation.isOwned);
    const loading = own.map(({ relation: { name }, table: { rows } }) => ({ name, rows }));
    const wanted = { foreignKeys: LEAST_ROWS, keys: created ? LEAST_ROWS : Number.POSITIVE_INFINITY, toPartitioned: false };
    const aside = await setKeysAside(this.transaction, loading, wanted);
    return aside.flatMap(({ make, marks }) => [make, ...marks]);
  }

  private async countBefore(tables: readonly LoadedTable[], { created, mode }: LoadOptions): Promise<number[]> {
    if (created || mode !== 'append') return tables.map(() => 0);
    const counts: number[] = [];
    for (const { relation } of tables) counts.push(await countRows(this.transaction, relation));
    return counts;
  }

  /** Only triggers can have made more rows of those that were sent, or fewer. */
  private async countAfter(): Promise<void> {
    const { tables, triggers, before } = this.begun();
    if (triggers.length === 0 || this.transaction.isDry) return;
    for (const [at, { relation, table, displayName }] of tables.entries()) {
      const rows = (await countRows(this.transaction, relation)) - before[at];
      if (rows !== table.rows)
        this.transaction.notes.push(
          `${displayName} has ${rows} new rows, ${table.rows} were sent: triggers took a hand in it (${triggers.join(', ')}).`,
        );
    }
  }

  private async rowCopy(table: TargetTable, open: () => Promise<RowCopy>): Promise<RowCopy> {
    const options = { table: table.displayName, signal: this.parts.signal };
    const copy = await serverWork(open, options);
    return { write: (bytes) => serverWork(() => copy.write(bytes), options), end: () => serverWork(() => copy.end(), options) };
  }

  private work<T>(work: () => Promise<T>): Promise<T> {
    return serverWork(work, { signal: this.parts.signal });
  }

  /** The server ends what it is doing; where it cannot be asked, it notices that the connection has gone. */
  private readonly cancel = (): void => {
    const { client, connection, processId } = this.parts;
    const ask = async (): Promise<void> => {
      const other = await connect(connection);
      try {
        await other.query('SELECT pg_cancel_backend($1)', [processId]);
      } finally {
        await endClient(other);
      }
    };
    ask()
      .catch(() => undefined)
      .finally(() => client.connection.stream.destroy());
  };
}

/** What the server prints of its catalogue depends on them; the savepoint takes them back. */
const PRINTING =
  'SET LOCAL search_path = public; SET LOCAL extra_float_digits = 1; SET LOCAL quote_all_identifiers = off; SET LOCAL bytea_output = hex';

/** What entering a dataset comes to, in short. */
const CATALOGUE = ['CREATE SCHEMA IF NOT EXISTS seedbed', 'INSERT INTO seedbed.generated_datasets'];

/** With fewer rows in its table, a key is checked row by row sooner than it is made anew. */
const LEAST_ROWS = 5_000;

/** Insufficient privilege. */
const NOT_ALLOWED = '42501';

function isThere(relation: Relation | undefined): relation is Relation {
  return relation !== undefined;
}

function known(relation: Relation | undefined, { displayName }: TargetTable): Relation {
  if (relation?.isTable) return relation;
  throw new UserFacingError(
    'seed-failed',
    `${displayName} is not there as a table. Nothing was changed.`,
    'See what the server refused of its CREATE TABLE.',
  );
}

/** Without INHERITS children, which are tables of their own. */
function emptied({ relation }: LoadedTable): string {
  return relation.isPartitioned ? relation.name : `ONLY ${relation.name}`;
}

async function endClient(client: Client): Promise<void> {
  const ended = client.end().catch(() => undefined);
  const timer = setTimeout(() => client.connection.stream.destroy(), LONGEST_END);
  await ended;
  clearTimeout(timer);
}

/** Milliseconds for a farewell. */
const LONGEST_END = 1000;
