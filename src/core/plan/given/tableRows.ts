import { type Compiled, compileExpression, isUncompilable, type Scope } from '../../rules/compile';
import { EvaluationError } from '../../rules/evaluationError';
import type { Expression } from '../../rules/expression';
import { resolveType, type SchemaType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import type { Position, Schema, Table } from '../../schema/schema';
import type { Budget } from './budget';
import { type Cell, cellsKey, fail, known, UnreadRows } from './cell';

/** The rows of one table while the script's statements are gone through. */
export class TableRows {
  rows: Cell[][] = [];
  /** Where the first of them come from. */
  position: Position | undefined;
  /** Why they cannot be told, and since which statement. */
  unread: { readonly reason: string; readonly position?: Position } | undefined;
  /** Counts changes. */
  version = 0;
  private owned = 0;
  readonly types: readonly SchemaType[];
  private readonly slots: ReadonlyMap<string, number>;
  private readonly scope: Scope;
  private readonly compiled = new WeakMap<Expression, Map<SchemaType | undefined, Compiled>>();
  private readonly evaluable = new WeakMap<Expression, boolean>();
  private readonly indexes = new Map<string, KeyIndex>();

  constructor(
    readonly table: Table,
    schema: Schema,
    now: number,
    private readonly budget: Budget,
  ) {
    this.types = table.columns.map((column) => resolveType(column.type, schema));
    this.slots = new Map(table.columns.map(({ name }, slot) => [name, slot]));
    this.scope = { types: schema, now, column: (name, from) => this.column(name, from) };
  }

  /** Place of a column; undefined for one that is gone. */
  slot(name: string): number | undefined {
    return this.slots.get(name);
  }

  /** Behind the row's own columns stand those of the row that could not be inserted. */
  private column(name: string, from: string | undefined): ReturnType<Scope['column']> {
    const slot = this.slots.get(name);
    if (slot === undefined || (from !== undefined && from !== 'excluded' && from !== this.table.name)) return undefined;
    return { slot: from === 'excluded' ? this.types.length + slot : slot, type: this.types[slot] };
  }

  /**
   * The value of an expression on a row of the table, and where it assigns to a column, as that column's.
   *
   * @throws UnreadRows where it cannot be computed
   */
  evaluate(expression: Expression, row: readonly Cell[], target?: SchemaType): Value {
    this.budget.spend();
    const { slots, evaluate } = this.compile(expression, target);
    const values: Value[] = [];
    for (const slot of slots) values[slot] = known(row[slot]);
    try {
      return evaluate(values);
    } catch (error) {
      if (error instanceof EvaluationError) throw new UnreadRows(error.message);
      throw error;
    }
  }

  private compile(expression: Expression, target: SchemaType | undefined): Compiled {
    const found = this.compiled.get(expression) ?? new Map<SchemaType | undefined, Compiled>();
    this.compiled.set(expression, found);
    const compiled = found.get(target) ?? compileExpression(expression, this.scope, target);
    if (isUncompilable(compiled)) return fail(`${compiled.reason} cannot be computed`);
    found.set(target, compiled);
    return compiled;
  }

  /** Whether an expression can be computed at all. */
  canEvaluate(expression: Expression): boolean {
    const found = this.evaluable.get(expression) ?? !isUncompilable(compileExpression(expression, this.scope));
    this.evaluable.set(expression, found);
    return found;
  }

  /** Whether a row fulfils a condition; every row does where there is none. */
  fulfils(where: Expression | undefined, row: readonly Cell[]): boolean {
    return where === undefined || this.evaluate(where, row) === true;
  }

  /** Counts the values that a server would have made by chance. */
  nextOwn(): number {
    return this.owned++;
  }

  push(row: Cell[]): void {
    for (const index of this.indexes.values()) index.add(row, this.rows.length);
    this.rows.push(row);
    this.version++;
  }

  /** Puts another row in the place of one. */
  replace(place: number, row: Cell[]): void {
    for (const index of this.indexes.values()) index.move(this.rows[place], row, place);
    this.rows[place] = row;
    this.version++;
  }

  /** Replaces all rows. */
  change(rows: Cell[][]): void {
    this.rows = rows;
    this.indexes.clear();
    this.version++;
  }

  /** Place of the row that has the key of the given one, by the columns of some key; −1 for none. */
  rowLike(row: readonly Cell[], columns: readonly string[]): number {
    const id = columns.join('\0');
    let index = this.indexes.get(id);
    if (!index) {
      index = new KeyIndex(this, columns);
      this.indexes.set(id, index);
      for (const [at, each] of this.rows.entries()) index.add(each, at);
    }
    return index.find(row);
  }
}

/** Rows by the values of some columns. */
class KeyIndex {
  private readonly places = new Map<string, number>();
  private readonly slots: readonly number[];
  private readonly folded: readonly boolean[];

  constructor(
    private readonly rows: TableRows,
    columns: readonly string[],
  ) {
    this.slots = columns.map((name) => rows.slot(name) ?? fail(`column ${name} is not there any more`));
    this.folded = this.slots.map((slot) => rows.table.columns[slot].foldsCase === true);
  }

  add(row: readonly Cell[], place: number): void {
    const key = this.key(row);
    if (key !== undefined) this.places.set(key, place);
  }

  move(from: readonly Cell[], to: readonly Cell[], place: number): void {
    const key = this.key(from);
    if (key !== undefined) this.places.delete(key);
    this.add(to, place);
  }

  find(row: readonly Cell[]): number {
    const key = this.key(row);
    return (key === undefined ? undefined : this.places.get(key)) ?? -1;
  }

  private key(row: readonly Cell[]): string | undefined {
    return cellsKey(
      this.slots.map((slot) => row[slot]),
      this.slots.map((slot) => this.rows.types[slot]),
      this.folded,
    );
  }
}
