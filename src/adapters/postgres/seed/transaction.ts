import type { Client } from 'pg';
import { cancelled } from '../../../core/errors';
import type { RowCopy } from '../../../core/seeding';
import { refusal, type ServerError } from '../serverError';
import type { TransactionSession } from '../sqlSession';
import { openRowCopy } from './rowCopy';

/**
 * One transaction on a connection of its own. In a dry one, statements that change something are listed and not run.
 * What the server says is rejected as it stands.
 */
export class Transaction implements TransactionSession {
  /** What changes something, in its order. */
  readonly statements: string[] = [];
  readonly notes: string[] = [];

  constructor(
    private readonly client: Client,
    readonly isDry: boolean,
    private readonly signal?: AbortSignal,
  ) {}

  /** Rows with their columns by name; the caller knows what it selected. Nothing is changed by it. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.refuseIfAborted();
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  /** Rows without names, their cells as the server prints them. */
  async texts(sql: string): Promise<(string | null)[][]> {
    this.refuseIfAborted();
    const types = { getTypeParser: () => (text: string) => text };
    return (await this.client.query<(string | null)[]>({ text: sql, rowMode: 'array', types })).rows;
  }

  /** A statement that is no part of what is told: of the session, or of the transaction. */
  async settle(sql: string): Promise<void> {
    this.refuseIfAborted();
    await this.client.query(sql);
  }

  /** A statement that changes something. */
  async change(sql: string): Promise<void> {
    this.refuseIfAborted();
    this.statements.push(sql);
    if (!this.isDry) await this.client.query(sql);
  }

  /** The same where the server may refuse: the transaction goes on. */
  async execute(sql: string): Promise<void> {
    this.refuseIfAborted();
    // Not within a transaction, and nobody waits for the tables.
    const text = sql.replace(CONCURRENTLY, '$1');
    if (!this.isDry) await this.protect(() => this.client.query(text), LABELS.test(text));
    this.statements.push(text);
  }

  /** Tries a statement; its refusal is returned. */
  attempt(sql: string): Promise<ServerError | undefined> {
    return refusal(() => this.execute(sql));
  }

  /** Tries a statement that is no part of what is told, such as a setting that older servers lack. */
  async tryToSettle(sql: string): Promise<void> {
    await refusal(() => this.protect(() => this.settle(sql)));
  }

  /** Begins a COPY … FROM stdin. */
  async copy(sql: string): Promise<RowCopy> {
    this.refuseIfAborted();
    this.statements.push(sql);
    return this.isDry ? NO_ROWS : openRowCopy(this.client, sql);
  }

  /** With `again`, it is undone and done once more without a savepoint, now that it is known not to fail. */
  private async protect(work: () => Promise<unknown>, again = false): Promise<void> {
    await this.client.query('SAVEPOINT one_statement');
    let isDone = false;
    try {
      await work();
      isDone = !again;
    } finally {
      await this.client.query(`${isDone ? '' : 'ROLLBACK TO SAVEPOINT one_statement; '}RELEASE SAVEPOINT one_statement`);
    }
    if (again) await work();
  }

  private refuseIfAborted(): void {
    if (this.signal?.aborted) throw cancelled();
  }
}

/** What makes and drops indexes, or takes partitions away, beside other sessions. */
const CONCURRENTLY = /^((?:create\s+(?:unique\s+)?|drop\s+)index|alter\s+table\b[^]*\bdetach\s+partition\s+\S+)\s+concurrently\b/i;

/** What gives an enum its labels: those of a savepoint can be used only after the commit. */
const LABELS = /^(?:create\s+type\b[^]*?\bas\s+enum|alter\s+type\b[^]*?\badd\s+value)\b/i;

const NO_ROWS: RowCopy = { write: async () => undefined, end: async () => 0 };
