import { stringConstant } from '../identifier';
import type { CatalogRows, ColumnRow, ConstraintRow, SequenceRow, TableRow } from './catalogRows';
import { identityClause, serialType } from './sequences';

/** Rows of the catalog by their table's id, as CREATE TABLE has them. */
export class TableParts {
  private readonly columns: ReadonlyMap<string, readonly ColumnRow[]>;
  private readonly constraints: ReadonlyMap<string, readonly ConstraintRow[]>;
  private readonly sequences: ReadonlyMap<string, readonly SequenceRow[]>;
  private readonly tables: ReadonlyMap<string, TableRow>;

  constructor(catalog: CatalogRows) {
    this.columns = grouped(catalog.columns, ({ table }) => table);
    this.constraints = grouped(catalog.constraints, ({ table }) => table);
    this.sequences = grouped(catalog.sequences, ({ owner }) => owner ?? '');
    this.tables = new Map(catalog.tables.map((table) => [table.id, table]));
  }

  /** `CREATE TABLE …;` with everything that need not wait for other tables. */
  createTable(table: TableRow): string {
    const columns = this.columns.get(table.id) ?? [];
    if (table.partitionBound !== null) return partition(table, [...columns.flatMap(requiredAlone), ...this.inTable(table, false)]);
    const standsAlone = table.parents !== null && !this.beginsLikeParents(table);
    const lines = [...columns.map((column) => this.column(table, column)), ...this.inTable(table, standsAlone)];
    const inherits = table.parents === null || standsAlone ? '' : ` INHERITS (${table.parents.map(({ name }) => name).join(', ')})`;
    const create = `CREATE ${table.unlogged ? 'UNLOGGED ' : ''}TABLE ${table.name} ${inParentheses(lines)}${inherits}${partitioned(table)};`;
    const later = standsAlone ? (table.parents ?? []) : [];
    return [create, ...later.map(({ name }) => `ALTER TABLE ${table.name} INHERIT ${name};`)].join('\n');
  }

  /** Constraints that stand for themselves: foreign keys need all tables, and NOT VALID means nothing in CREATE TABLE. */
  laterStatements(): string[] {
    const all = [...this.constraints.values()].flatMap((constraints) => constraints.filter(({ inherited }) => !inherited));
    const kept = new Set([...this.constraints.values()].flatMap(keptInTable));
    const later = all.filter((constraint) => !kept.has(constraint));
    return later.map(({ tableName, name, definition }) => `ALTER TABLE ${tableName} ADD CONSTRAINT ${name} ${definition};`);
  }

  /** Whether a sequence comes with the column it belongs to. */
  isMadeByColumn(sequence: SequenceRow): boolean {
    if (sequence.identity) return true;
    const table = this.tables.get(sequence.owner ?? '');
    const column = this.columns.get(sequence.owner ?? '')?.find(({ plainName }) => plainName === sequence.column);
    return table !== undefined && column !== undefined && serialType(table, column, sequence) !== undefined;
  }

  /** `COMMENT ON …;` for the table and its columns. */
  comments(table: TableRow): string[] {
    const columns = (this.columns.get(table.id) ?? []).flatMap(({ name, comment }) =>
      comment === null ? [] : [`COMMENT ON COLUMN ${table.name}.${name} IS ${constant(comment)};`],
    );
    return [...(table.comment === null ? [] : [`COMMENT ON TABLE ${table.name} IS ${constant(table.comment)};`]), ...columns];
  }

  private inTable(table: TableRow, withInherited: boolean): string[] {
    const kept = keptInTable(this.constraints.get(table.id) ?? []);
    return kept.filter(({ inherited }) => withInherited || !inherited).map(({ name, definition }) => `CONSTRAINT ${name} ${definition}`);
  }

  /** Whether a child's columns are in the order in which INHERITS would put them: its parents' first. */
  private beginsLikeParents(table: TableRow): boolean {
    const inherited = new Set((table.parents ?? []).flatMap(({ id }) => (this.columns.get(id) ?? []).map(({ plainName }) => plainName)));
    const columns = this.columns.get(table.id) ?? [];
    return [...inherited].every((name, at) => columns[at]?.plainName === name);
  }

  private column(table: TableRow, column: ColumnRow): string {
    const sequences = (this.sequences.get(table.id) ?? []).filter((sequence) => sequence.column === column.plainName);
    const serial = sequences.map((sequence) => serialType(table, column, sequence)).find((type) => type !== undefined);
    if (serial) return `${column.name} ${serial}`;
    return [
      `${column.name} ${column.type}`,
      column.collation === null ? '' : `COLLATE ${column.collation}`,
      valueClause(column) ||
        (column.identity === ''
          ? ''
          : identityClause(
              table,
              column,
              sequences.find(({ identity }) => identity),
            )),
      column.required ? 'NOT NULL' : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
}

/** Of keys with the same columns, CREATE TABLE makes one only. */
function keptInTable(constraints: readonly ConstraintRow[]): readonly ConstraintRow[] {
  const keys = new Set<string>();
  return constraints.filter(({ kind, valid, definition }) => {
    if (kind === 'f' || !valid) return false;
    if (kind !== 'p' && kind !== 'u') return true;
    const columns = definition.slice(definition.indexOf('('));
    const isFirst = !keys.has(columns);
    keys.add(columns);
    return isFirst;
  });
}

function requiredAlone(column: ColumnRow): string[] {
  return column.requiredAlone ? [`${column.name} NOT NULL`] : [];
}

function valueClause({ default: value, generated }: ColumnRow): string {
  if (value === null) return '';
  return generated === '' ? `DEFAULT ${value}` : `GENERATED ALWAYS AS (${value}) ${generated === 's' ? 'STORED' : 'VIRTUAL'}`;
}

function partition(table: TableRow, lines: readonly string[]): string {
  const own = lines.length === 0 ? '' : ` ${inParentheses(lines)}`;
  return `CREATE ${table.unlogged ? 'UNLOGGED ' : ''}TABLE ${table.name} PARTITION OF ${table.parents?.[0].name}${own} ${table.partitionBound}${partitioned(table)};`;
}

function partitioned({ partitionKey }: TableRow): string {
  return partitionKey === null ? '' : ` PARTITION BY ${partitionKey}`;
}

function inParentheses(lines: readonly string[]): string {
  return lines.length === 0 ? '()' : `(\n${lines.map((line) => `  ${line}`).join(',\n')}\n)`;
}

/** A text whose backslashes mean themselves whatever the session's settings. */
function constant(text: string): string {
  return text.includes('\\') ? `E${stringConstant(text.replaceAll('\\', '\\\\'))}` : stringConstant(text);
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
