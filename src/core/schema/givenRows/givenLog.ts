import type { DraftColumn, DraftTable } from '../draft/draft';
import type { QualifiedName } from '../schema';
import type { ColumnDefault, GivenInsert, GivenStatement } from './givenStatement';
import { type Names, renamed } from './renamed';
import type { Room } from './tuples';

/** Rows of one table that are kept; scripts with more are dumps of a size that is better generated. */
const MAX_ROWS = 20_000;
/** Characters of one table's values. */
const MAX_CHARACTERS = 5_000_000;

/** A statement with the table it is about; the names in it are those of its time. */
interface Entry {
  readonly statement: GivenStatement;
  readonly table?: DraftTable;
  readonly columns: readonly NamedColumn[];
}

interface NamedColumn {
  readonly name: string;
  readonly column: DraftColumn;
}

/** What is known of a table that has rows. */
interface Held {
  rows: number;
  characters: number;
  /** The columns that its rows know. */
  readonly columns: Set<DraftColumn>;
  /** The last of its columns and their number, when they were looked at. */
  last: DraftColumn | undefined;
  count: number;
  unread: boolean;
}

/** The statements about rows that a script has brought so far, by the tables they are about. */
export class GivenLog {
  private readonly entries: Entry[] = [];
  private readonly held = new Map<DraftTable, Held>();
  /** The entry to which further rows of the same kind are added, until another statement comes between. */
  private open: { readonly entry: Entry; readonly rows: GivenInsert['rows'][number][] } | undefined;
  /** Tables that there are not, and of which that has been said. */
  readonly missing = new Set<string>();

  /** Whether the script has put rows into the table so far, readable or not. */
  hasRows(table: DraftTable): boolean {
    const root = rootOf(table);
    if (isHeld(this.held.get(root))) return true;
    // Rows may have come to a table before it became a partition.
    return root.partitioning !== undefined && [...this.held].some(([other, held]) => rootOf(other) === root && isHeld(held));
  }

  /** Whether what the table holds cannot be told any more. */
  isUnread(table: DraftTable): boolean {
    return this.held.get(rootOf(table))?.unread ?? false;
  }

  /** What room there is for rows of the table. */
  room(table: DraftTable): Room {
    const held = this.holdingOf(rootOf(table));
    return {
      take: (characters) => {
        held.rows++;
        held.characters += characters;
        return held.rows <= MAX_ROWS && held.characters <= MAX_CHARACTERS;
      },
    };
  }

  /** Why there is no room for a row more. */
  static readonly NO_ROOM = `of ${MAX_ROWS} rows or ${MAX_CHARACTERS / 1_000_000} MB of values at most are rows of a script kept`;

  /** Adds rows that a statement inserts. Small statements of the same kind become one. */
  insert(table: DraftTable, statement: GivenInsert): void {
    const last = this.open?.entry;
    if (this.open && last?.table === table && last.statement.kind === 'insert' && isAlike(last.statement, statement)) {
      for (const row of statement.rows) this.open.rows.push(row);
      return;
    }
    const rows = [...statement.rows];
    this.add({ ...statement, rows }, table);
    this.open = { entry: this.entries[this.entries.length - 1], rows };
  }

  /** Adds any other statement; `table` is what it is about, where it is about one. */
  add(statement: GivenStatement, table?: DraftTable): void {
    this.open = undefined;
    const columns = (table?.columns ?? []).map((column) => ({ name: column.name, column }));
    this.entries.push({ statement, table, columns });
    if (!table) return;
    const root = rootOf(table);
    const held = this.holdingOf(root);
    for (const column of root.columns) held.columns.add(column);
    if (statement.kind === 'query') held.rows++;
    if (statement.kind === 'unread') held.unread = true;
    if (statement.kind === 'delete' && !statement.where) this.empty(root);
  }

  private empty(root: DraftTable): void {
    for (const [table, held] of this.held) {
      if (rootOf(table) !== root) continue;
      held.rows = 0;
      held.characters = 0;
      held.unread = false;
    }
  }

  private holdingOf(table: DraftTable): Held {
    const known = this.held.get(table);
    if (known) return known;
    const held: Held = { rows: 0, characters: 0, columns: new Set(), last: undefined, count: 0, unread: false };
    this.held.set(table, held);
    return held;
  }

  /** Notes the columns that tables with rows have got, whose rows take the default of now; to be called after every ALTER. */
  noteColumns(): void {
    this.open = undefined;
    for (const [table, held] of this.held) {
      // Of thousands of tables an ALTER changes one or two.
      const last = table.columns.at(-1);
      if (held.last === last && held.count === table.columns.length) continue;
      held.last = last;
      held.count = table.columns.length;
      for (const column of table.columns) {
        if (held.columns.has(column)) continue;
        held.columns.add(column);
        if (held.rows > 0) this.add({ kind: 'add', table, column: columnDefault(column) }, table);
      }
    }
  }

  /** What the script has left, with names as it leaves them; `isKept` says of which tables. */
  finish(isKept: (table: DraftTable) => boolean): GivenStatement[] {
    return this.entries.flatMap(({ statement, table, columns }) => {
      if (!table) return [statement];
      const root = rootOf(table);
      if (!isKept(root)) return [];
      const current = new Set(table.columns);
      const names: Names = new Map(columns.map(({ name, column }) => [name, current.has(column) ? column.name : '']));
      return [renamed(statement, { schema: root.schema, name: root.name }, names)];
    });
  }
}

function isHeld(held: Held | undefined): boolean {
  return held !== undefined && (held.rows > 0 || held.unread);
}

/** The table whose rows a partition's are. */
function rootOf(table: DraftTable): DraftTable {
  let root = table;
  while (root.partitionOf) root = root.partitionOf.parent;
  return root;
}

/** What a table is called now: drafts change their names. */
export function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}

/** A column's DEFAULT of now. */
export function columnDefault({ name, default: value }: DraftColumn): ColumnDefault {
  return { column: name, ...(value && { value: value.expression }) };
}

/** Whether the rows of both may stand in one statement. */
function isAlike(a: GivenInsert, b: GivenInsert): boolean {
  return a.conflict.kind === 'refuse' && b.conflict.kind === 'refuse' && a.columns.join('\0') === b.columns.join('\0');
}
