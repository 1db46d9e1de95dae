import { isNumeric } from '../rules/builtinTypes';
import type { ForeignKey, Schema, Table } from '../schema/schema';
import { tablePlace } from '../schema/tableIndex';
import { Findings } from './findings';
import { foldedKey } from './foldedKey';
import type { KeyParts, KeyReader } from './keyReader';
import { keyReader, reasonOf } from './keyReader';
import type { Referrer } from './references';
import { countOrphans } from './references';
import type { Validity } from './report';
import { checkRows } from './rowChecks';
import type { TableScope } from './rowScope';
import { tableScope } from './rowScope';
import type { PassOptions, RowSource } from './rowSource';
import { keyName, type TableKey, tableKeys } from './tableKeys';
import type { KeyLimits } from './uniqueness';
import { countDuplicates } from './uniqueness';

/** How rows are validated. */
export interface ValidateOptions extends PassOptions {
  /** What `now()` is in constraints: microseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Keys held in memory at a time, 16 bytes each; 2 million when absent. */
  readonly keysPerPass?: number;
}

const KEYS_PER_PASS = 2_000_000;

/**
 * Counts the rows that a database with the schema would refuse: NOT NULL, types, domains, CHECKs, partitions, primary keys,
 * UNIQUE, foreign keys. Knows nothing of how the rows were made, and its memory does not grow with them. What cannot be
 * evaluated is listed as unchecked. Rejects with the error `cancelled` when the signal aborts.
 */
export async function validate(schema: Schema, source: RowSource, options: ValidateOptions): Promise<Validity> {
  const limits: KeyLimits = { ...options, keysPerPass: options.keysPerPass ?? KEYS_PER_PASS };
  const validation = new Validation(schema, source, limits, options.now);
  for (const table of schema.tables) await validation.checkTable(table);
  await validation.checkReferences();
  return validation.findings.validity();
}

class Validation {
  readonly findings: Findings;
  private readonly scopes = new Map<Table, TableScope>();

  constructor(
    private readonly schema: Schema,
    private readonly source: RowSource,
    private readonly limits: KeyLimits,
    now: number,
  ) {
    this.findings = new Findings(schema);
    for (const table of schema.tables) this.scopes.set(table, tableScope(table, schema, now, source.computed?.(table)));
  }

  async checkTable(table: Table): Promise<void> {
    await checkRows(this.scope(table), this.source, this.limits, this.findings);
    for (const key of tableKeys(table)) await this.checkKey(table, key);
  }

  /** An exclusion by more than equality is left to the database. */
  private async checkKey(table: Table, { kind, constraint, parts, nullsNotDistinct, operator }: TableKey): Promise<void> {
    if (operator !== undefined) return this.findings.leaveUnchecked(table, constraint, `exclusion by operator ${operator}`);
    const reader = this.reader(table, constraint, foldedKey(parts, table));
    if (!reader) return;
    const count = await this.guarded(table, constraint, () => countDuplicates(table, reader, nullsNotDistinct, this.source, this.limits));
    this.findings.violation(table, constraint, kind, count ?? 0);
  }

  private reader(table: Table, constraint: string, parts: KeyParts): KeyReader | undefined {
    const reader = keyReader(parts, this.scope(table));
    if ('read' in reader) return reader;
    this.findings.leaveUnchecked(table, constraint, reader.reason);
    return undefined;
  }

  /** Keys that turn out not to be computable leave their constraint unchecked. */
  private async guarded<T>(table: Table, constraint: string, run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      this.findings.leaveUnchecked(table, constraint, reasonOf(error));
      return undefined;
    }
  }

  /** Foreign keys to the same columns share the passes over the referenced table. */
  async checkReferences(): Promise<void> {
    const groups = new Map<
      string,
      {
        readonly referenced: Table;
        readonly columns: readonly string[];
        readonly keys: { readonly table: Table; readonly key: ForeignKey }[];
      }
    >();
    for (const table of this.schema.tables) {
      for (const key of table.foreignKeys) {
        const referenced = this.schema.tables[tablePlace(this.schema, key.references.table)];
        if (!referenced) {
          this.findings.leaveUnchecked(table, foreignKeyName(key), `table ${key.references.table.name} is not in the schema`);
          continue;
        }
        const id = JSON.stringify([referenced.schema, referenced.name, key.references.columns]);
        const group = groups.get(id) ?? { referenced, columns: key.references.columns, keys: [] };
        group.keys.push({ table, key });
        groups.set(id, group);
      }
    }
    for (const group of groups.values()) await this.checkGroup(group.referenced, group.columns, group.keys);
  }

  private async checkGroup(
    referenced: Table,
    columns: readonly string[],
    keys: readonly { readonly table: Table; readonly key: ForeignKey }[],
  ): Promise<void> {
    const target = keyReader({ columns, expressions: [] }, this.scope(referenced));
    const readable = keys.flatMap(({ table, key }) => {
      const reader = this.referrerReader(table, key, target);
      return reader ? [{ table, key, referrer: { table, reader, match: key.match } satisfies Referrer }] : [];
    });
    if (!('read' in target) || readable.length === 0) return;
    const orphans = await countOrphans(
      referenced,
      target,
      readable.map((each) => each.referrer),
      this.source,
      this.limits,
    );
    for (const [at, { table, key }] of readable.entries()) this.findings.violation(table, foreignKeyName(key), 'foreign key', orphans[at]);
  }

  /** A foreign key's reader, when its values can be compared with those it references. */
  private referrerReader(table: Table, key: ForeignKey, target: KeyReader | { readonly reason: string }): KeyReader | undefined {
    const constraint = foreignKeyName(key);
    const reader = this.reader(table, constraint, { columns: key.columns, expressions: [] });
    if (!reader) return undefined;
    const reason = 'read' in target ? mismatch(reader, target) : target.reason;
    if (reason === undefined) return reader;
    this.findings.leaveUnchecked(table, constraint, reason);
    return undefined;
  }

  private scope(table: Table): TableScope {
    const scope = this.scopes.get(table);
    if (!scope) throw new Error(`table ${table.name} is not part of the schema`);
    return scope;
  }
}

/** Keys compare within a family of types, numbers of any kind with each other. */
function mismatch(referrer: KeyReader, referenced: KeyReader): string | undefined {
  const at = referrer.types.findIndex((type, index) => {
    const other = referenced.types[index];
    return other === undefined || (type.family !== other.family && !(isNumeric(type) && isNumeric(other)));
  });
  if (at < 0) return undefined;
  return `${referrer.types[at].name.name} compared with ${referenced.types[at]?.name.name ?? 'nothing'}`;
}

function foreignKeyName(key: ForeignKey): string {
  return key.name ?? keyName('FOREIGN KEY', key.columns);
}
