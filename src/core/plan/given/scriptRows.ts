import type {
  Assignment,
  ColumnDefault,
  Conflict,
  GivenDelete,
  GivenInsert,
  GivenQuery,
  GivenStatement,
  GivenUpdate,
  GivenValue,
} from '../../schema/givenRows/givenStatement';
import type { QualifiedName, Schema, Table } from '../../schema/schema';
import { referencesTo, tablePlace } from '../../schema/tableIndex';
import { Budget } from './budget';
import { type Cell, fail, UnreadRows } from './cell';
import { CellValues, type SourceRow } from './cellValues';
import { TableRows } from './tableRows';

/** Rows that statements may make of one another; more than any script means. */
const MAX_ROWS = 20_000;

/**
 * The rows that the script's statements leave in each table they are about, statement by statement as a server would
 * run them on an empty database at `now` (microseconds since 1970-01-01 UTC); what a server makes by chance follows from
 * the seed. Where something cannot be computed, the table is unread.
 */
export function scriptRows(schema: Schema, now: number, seed: string): ReadonlyMap<Table, TableRows> {
  const script = new Script(schema, now, seed);
  for (const statement of schema.given ?? []) script.run(statement);
  return script.tables;
}

class Script {
  readonly tables = new Map<Table, TableRows>();
  private readonly values: CellValues;
  private readonly budget = new Budget();

  constructor(
    private readonly schema: Schema,
    private readonly now: number,
    seed: string,
  ) {
    this.values = new CellValues({ schema, now, seed, rowsOf: (table) => this.readable(table) });
  }

  run(statement: GivenStatement): void {
    if (statement.kind === 'count') return this.values.sequences.set(statement.sequence, statement.next);
    const rows = this.rowsOf(statement.table);
    if (!rows) return;
    if (statement.kind === 'delete' && !statement.where) return this.clear(rows, statement);
    if (rows.unread) return;
    try {
      this.apply(rows, statement);
    } catch (error) {
      if (!(error instanceof UnreadRows)) throw error;
      rows.unread = { reason: error.message, ...('position' in statement && { position: statement.position }) };
    }
  }

  private rowsOf(name: QualifiedName): TableRows | undefined {
    const table = this.schema.tables[tablePlace(this.schema, name)];
    if (!table) return undefined;
    const found = this.tables.get(table) ?? new TableRows(table, this.schema, this.now, this.budget);
    this.tables.set(table, found);
    return found;
  }

  /** The rows of a table that another one's are taken from. */
  private readable(name: QualifiedName): TableRows {
    const rows = this.rowsOf(name) ?? fail(`${name.name} is no table of the schema`);
    return rows.unread ? fail(`they are taken from ${name.name}, of which ${rows.unread.reason}`) : rows;
  }

  private apply(rows: TableRows, statement: Exclude<GivenStatement, { kind: 'count' }>): void {
    switch (statement.kind) {
      case 'unread':
        return fail(statement.reason);
      case 'insert':
        for (const row of statement.rows) this.insert(rows, statement, row, { table: rows, cells: [] });
        return;
      case 'query':
        return this.query(rows, statement);
      case 'update':
        return this.update(rows, statement);
      case 'delete':
        return rows.change(rows.rows.filter((row) => !rows.fulfils(statement.where, row)));
      case 'add':
        for (const row of rows.rows) this.setDefault(rows, row, statement.column);
    }
  }

  private clear(rows: TableRows, { cascade, restart }: GivenDelete, seen = new Set<TableRows>()): void {
    if (seen.has(rows)) return;
    seen.add(rows);
    rows.change([]);
    rows.unread = undefined;
    rows.position = undefined;
    if (restart) this.values.sequences.restart(rows.table);
    if (!cascade) return;
    for (const { table } of referencesTo(this.schema, rows.table)) {
      const referrer = this.tables.get(table);
      if (referrer) this.clear(referrer, { kind: 'delete', table, cascade, restart, position: table.position }, seen);
    }
  }

  private insert(rows: TableRows, statement: GivenInsert | GivenQuery, values: readonly GivenValue[], source: SourceRow): void {
    const { columns, rest, conflict } = statement;
    if (values.length > columns.length) fail(`a row has ${values.length} values for ${columns.length} columns`);
    const row: Cell[] = new Array<Cell>(rows.types.length).fill(undefined);
    for (const [at, name] of columns.entries()) {
      const slot = rows.slot(name);
      if (slot !== undefined)
        row[slot] = at < values.length ? this.values.inserted(rows, slot, values[at], source) : this.values.defaultOf(rows, slot);
    }
    for (const each of rest) this.setDefault(rows, row, each);
    if (rows.rows.length >= MAX_ROWS) fail(`there are more than ${MAX_ROWS}`);
    rows.position ??= statement.position;
    const taken = conflict.kind === 'refuse' ? -1 : takenBy(rows, row, conflict);
    if (taken < 0) rows.push(row);
    else this.settle(rows, taken, row, conflict);
  }

  private setDefault(rows: TableRows, row: Cell[], { column, value }: ColumnDefault): void {
    const slot = rows.slot(column);
    if (slot !== undefined && row[slot] === undefined) row[slot] = this.values.defaulted(rows, slot, value);
  }

  private settle(rows: TableRows, taken: number, row: Cell[], conflict: Conflict): void {
    if (conflict.kind === 'unread') fail('a key occurs twice, and what becomes of the second row cannot be told');
    if (conflict.kind === 'replace') rows.replace(taken, row);
    if (conflict.kind !== 'update') return;
    const old = rows.rows[taken];
    rows.replace(taken, this.changed(rows, conflict.set, old, [...old, ...row]));
  }

  /** A row with some columns set anew, from what `cells` hold. */
  private changed(rows: TableRows, set: readonly Assignment[], row: readonly Cell[], cells: readonly Cell[]): Cell[] {
    const result = [...row];
    for (const { column, value } of set) {
      const slot = rows.slot(column);
      if (slot !== undefined) result[slot] = this.values.assigned(rows, slot, value, { table: rows, cells });
    }
    return result;
  }

  private query(rows: TableRows, statement: GivenQuery): void {
    for (const { table, where, present } of statement.guards) {
      const guard = this.readable(table);
      if (guard.rows.some((row) => guard.fulfils(where, row)) !== present) return;
    }
    const table = statement.from ? this.readable(statement.from) : rows;
    for (const cells of statement.from ? [...table.rows] : [[]])
      if (table.fulfils(statement.where, cells)) this.insert(rows, statement, statement.values, { table, cells });
  }

  private update(rows: TableRows, { set, where }: GivenUpdate): void {
    rows.change(rows.rows.map((row) => (rows.fulfils(where, row) ? this.changed(rows, set, row, row) : row)));
  }
}

/** Place of the row that has a key of the given one; −1 for none. */
function takenBy(rows: TableRows, row: readonly Cell[], conflict: Conflict): number {
  const named = 'columns' in conflict ? conflict.columns : undefined;
  const { primaryKey, unique } = rows.table;
  const plain = unique.filter((key) => key.expressions.length === 0 && !key.where).map((key) => key.columns);
  const keys = named ? [named] : [...(primaryKey ? [primaryKey.columns] : []), ...plain];
  for (const columns of keys) {
    const found = rows.rowLike(row, columns);
    if (found >= 0) return found;
  }
  return -1;
}
