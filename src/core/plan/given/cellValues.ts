import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { permutation } from '../../generate/permutation';
import { childrenOf } from '../../rules/columnsOf';
import { isVolatile } from '../../rules/compile';
import type { Expression } from '../../rules/expression';
import type { SchemaType } from '../../rules/resolveType';
import type { GivenValue, Lookup } from '../../schema/givenRows/givenStatement';
import { displayName, type QualifiedName, type Schema } from '../../schema/schema';
import { type Cell, OWN, parseCell, truthCell } from './cell';
import { fromSqlServer } from './fromSqlServer';
import { Sequences } from './sequences';
import type { TableRows } from './tableRows';

/** A row that values may speak of, and the table whose columns it has. */
export interface SourceRow {
  readonly table: TableRows;
  readonly cells: readonly Cell[];
}

/** What values depend on beside the row at hand. */
export interface ValueScope {
  readonly schema: Schema;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly seed: string;
  /** The rows of another table. @throws UnreadRows where they cannot be told */
  rowsOf(table: QualifiedName): TableRows;
}

const UUIDS = openDomain({ kind: 'uuid' }, 'en');

/** Turns what statements say of columns into cells; every method throws UnreadRows for what cannot be told. */
export class CellValues {
  readonly sequences: Sequences;
  private readonly lookups = new WeakMap<Lookup, { readonly version: number; readonly value: Cell }>();

  constructor(private readonly scope: ValueScope) {
    this.sequences = new Sequences(scope.schema);
  }

  /** A value that an INSERT gives to a column; numbers given for a column that counts may move its counter. */
  inserted(rows: TableRows, slot: number, value: GivenValue, source: SourceRow): Cell {
    const cell = this.assigned(rows, slot, value, source);
    const column = rows.table.columns[slot];
    if (!column.identity) return cell;
    if (this.isCountedAt(cell)) return this.sequences.nextFor(rows.table, column);
    if (typeof cell === 'number') this.sequences.gave(rows.table, column, cell);
    return cell;
  }

  /** NULL, and in MySQL 0, is what a column counts at. */
  private isCountedAt(cell: Cell): boolean {
    const { dialect } = this.scope.schema;
    return dialect !== 'postgres' && dialect !== 'mssql' && (cell === null || (cell === 0 && dialect === 'mysql'));
  }

  /** A value as a column's. */
  assigned(rows: TableRows, slot: number, value: GivenValue, source: SourceRow): Cell {
    const type = rows.types[slot];
    if (value === null) return null;
    if (typeof value === 'string') return this.read(value, type);
    if (typeof value === 'boolean') return truthCell(value, type);
    if (value.kind === 'default') return this.defaultOf(rows, slot);
    if (value.kind === 'lookup') return this.lookUp(value, type);
    if (value.kind === 'cast' && value.arg.kind === 'literal' && typeof value.arg.value === 'string' && isSameType(value.type, type))
      return this.read(value.arg.value, type);
    const bits = type.family === 'integer' ? bitsOf(value) : undefined;
    const next = bits ?? this.sequences.called(value);
    if (next !== undefined) return next;
    return hasVolatile(value) ? this.own(rows, slot) : source.table.evaluate(value, source.cells, type);
  }

  private read(text: string, type: SchemaType): Cell {
    const { schema, now } = this.scope;
    return parseCell(schema.dialect === 'mssql' ? fromSqlServer(text, type) : text, type, now);
  }

  private lookUp(lookup: Lookup, type: SchemaType): Cell {
    const rows = this.scope.rowsOf(lookup.table);
    const kept = this.lookups.get(lookup);
    if (kept?.version === rows.version) return kept.value;
    const row = rows.rows.find((each) => rows.fulfils(lookup.where, each));
    const value = row ? rows.evaluate(lookup.value, row, type) : null;
    this.lookups.set(lookup, { version: rows.version, value });
    return value;
  }

  /** What a column gets by its DEFAULT as the script leaves it. */
  defaultOf(rows: TableRows, slot: number): Cell {
    return this.defaulted(rows, slot, rows.table.columns[slot].default?.expression);
  }

  /** What a column gets that nothing is said of: its next number, the default given, or its domain's. */
  defaulted(rows: TableRows, slot: number, value: Expression | undefined): Cell {
    const column = rows.table.columns[slot];
    if (column.generated) return undefined;
    if (column.identity) return this.sequences.nextFor(rows.table, column);
    const type = rows.types[slot];
    const expression = value ?? type.domains.find((domain) => domain.default)?.default?.expression;
    if (!expression) return undefined;
    const next = this.sequences.called(expression);
    if (next !== undefined) return next;
    return rows.canEvaluate(expression) ? rows.evaluate(expression, [], type) : this.own(rows, slot);
  }

  /** What a server makes by chance. Identifiers are made at once, since other rows may refer to them. */
  private own(rows: TableRows, slot: number): Cell {
    if (rows.types[slot].family !== 'uuid') return OWN;
    const table = displayName(rows.table, this.scope.schema.defaultSchema);
    const key = drawKey(this.scope.seed, table, rows.table.columns[slot].name, 'script');
    return String(UUIDS.at(permutation(key, UUIDS.size).one(rows.nextOwn())));
  }
}

/** The number that written bytes stand for in a column of numbers: MySQL's dumps have its bits so. */
function bitsOf(value: Expression): number | undefined {
  if (value.kind !== 'cast' || value.type.name !== 'bytea' || value.arg.kind !== 'literal') return undefined;
  const [, digits] = /^\\x([0-9a-f]{0,12})$/.exec(String(value.arg.value)) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits || '0', 16);
}

/** Whether something in the expression is another value at every call. */
function hasVolatile(expression: Expression): boolean {
  return (expression.kind === 'call' && isVolatile(expression.name)) || childrenOf(expression).some(hasVolatile);
}

/** Whether a cast to the type changes nothing that the column would not. */
function isSameType(name: SchemaType['name'], type: SchemaType): boolean {
  return name.name === type.name.name && name.modifiers.length === 0 && name.dimensions === type.name.dimensions;
}
