import { UserFacingError } from '../../errors';
import { askedOf } from '../../recipe/children';
import type { Recipe, TableRecipe } from '../../recipe/recipe';
import { type Diagnostic, displayName, type Position, type Schema, type Table } from '../../schema/schema';
import { referencesTo, tablePlace } from '../../schema/tableIndex';
import { plannedTables } from '../createPlan';
import type { RecipeRules } from '../planContext';
import { UnreadRows } from './cell';
import { givenColumns } from './givenColumns';
import { type Given, type GivenTable, givenId } from './givenTable';
import { scriptRows } from './scriptRows';
import { statementsAbout } from './statementsAbout';
import type { TableRows } from './tableRows';
import { violationOf } from './violations';

/** What the choice depends on beside the schema. */
export interface GivenOptions {
  readonly recipe: Recipe;
  readonly rules: RecipeRules;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** A table's name: decide for this one and those it refers to alone, which is the same as deciding for all. */
  readonly only?: string;
}

/**
 * Decides which tables keep the rows that the script inserts: those of which the recipe says `"rows": "script"`, and
 * those that other tables refer to, if the recipe says nothing of them. Such rows must hold every constraint among
 * themselves; a table whose rows do not, or cannot be told, is left to be generated, with a diagnostic.
 *
 * @throws UserFacingError `unsatisfiable` where that was asked for by name
 */
export async function chooseGiven(schema: Schema, options: GivenOptions): Promise<Given> {
  if (!schema.given) return { tables: new Map(), diagnostics: [] };
  const choice = new Choice(schema, options);
  await choice.settle();
  return { tables: choice.tables, diagnostics: choice.diagnostics };
}

/** The schema with what there is to say of the script's rows where no recipe says anything, and without the statements themselves. */
export async function withGivenRemarks(schema: Schema, now: number): Promise<Schema> {
  const { diagnostics } = await chooseGiven(schema, {
    recipe: {},
    rules: { tables: new Map(), columns: new Map(), presences: new Map(), sums: new Map() },
    now,
  });
  const { given: _statements, ...rest } = schema;
  return diagnostics.length > 0 ? { ...rest, diagnostics: [...rest.diagnostics, ...diagnostics] } : rest;
}

class Choice {
  readonly tables = new Map<string, GivenTable>();
  readonly diagnostics: Diagnostic[] = [];
  private readonly rows: ReadonlyMap<Table, TableRows>;
  private readonly wanted: Set<Table>;

  constructor(
    private readonly schema: Schema,
    private readonly options: GivenOptions,
  ) {
    const written = new Set(schema.given?.flatMap((statement) => (statement.kind === 'count' ? [] : [givenId(statement.table)])));
    const candidates = new Set(plannedTables(schema, options.only, options.rules.sums).filter((table) => this.isWanted(table, written)));
    const given = statementsAbout(schema, candidates);
    this.rows = scriptRows({ ...schema, given }, options.now, String(options.recipe.seed ?? 1));
    this.wanted = new Set([...candidates].filter((table) => this.isAsked(table) || this.hasRows(table)));
  }

  /** Lets tables go until those that are left hold all constraints among themselves. */
  async settle(): Promise<void> {
    for (const table of this.wanted) this.refuseUnread(table);
    for (let before = -1; before !== this.wanted.size; ) {
      before = this.wanted.size;
      for (const table of this.wanted) this.refuseOrphans(table);
      for (const table of this.wanted) this.fill(table);
      for (const { table, reason } of await violationOf(this.schema, [...this.tables.values()], this.options.now))
        this.refuse(table, reason);
    }
  }

  private recipeOf(table: Table): TableRecipe {
    return this.options.recipe.tables?.[displayName(table, this.schema.defaultSchema)] ?? {};
  }

  private isAsked(table: Table): boolean {
    return this.recipeOf(table).rows === 'script';
  }

  /** @param written what the script writes to */
  private isWanted(table: Table, written: ReadonlySet<string>): boolean {
    if (this.isAsked(table)) return true;
    const { rows, columns = {}, rules = [], negative } = this.recipeOf(table);
    if (askedOf(this.schema, this.options.recipe, table).length > 0) return false;
    // What is said of values is a wish for other ones.
    if (rows !== undefined || negative !== undefined || Object.keys(columns).length > 0 || rules.length > 0) return false;
    return written.has(givenId(table)) && referencesTo(this.schema, table).some((reference) => reference.table !== table);
  }

  /**
   * Whether the script leaves rows in the table, as far as can be told. A single row, the first administrator say,
   * is no list to choose from: kept, it would be what every row of other tables refers to.
   */
  private hasRows(table: Table): boolean {
    const found = this.rows.get(table);
    return found !== undefined && (found.unread !== undefined || found.rows.length > 1);
  }

  private refuseUnread(table: Table): void {
    const rows = this.rows.get(table);
    if (rows?.unread) this.refuse(table, rows.unread.reason, rows.unread.position);
    else if (!rows || rows.rows.length === 0) this.refuse(table, 'the script inserts none');
  }

  /** Rows that refer to others need those, so the table referred to must keep its rows too. */
  private refuseOrphans(table: Table): void {
    const rows = this.rows.get(table)?.rows ?? [];
    for (const { columns, references, name } of table.foreignKeys) {
      const parent = this.schema.tables[tablePlace(this.schema, references.table)];
      const slots = columns.map((column) => table.columns.findIndex((each) => each.name === column));
      const isUsed = rows.some((row) => slots.every((slot) => row[slot] !== null && row[slot] !== undefined));
      if (!parent || this.wanted.has(parent) || !isUsed) continue;
      const key = name ?? `FOREIGN KEY (${columns.join(', ')})`;
      return this.refuse(table, `${key} refers to ${displayName(parent, this.schema.defaultSchema)}, whose rows are made`);
    }
  }

  private fill(table: Table): void {
    const rows = this.rows.get(table);
    if (!rows || !this.wanted.has(table) || this.tables.has(givenId(table))) return;
    try {
      const columns = givenColumns(rows, this.schema, this.options);
      this.tables.set(givenId(table), { table, rows: rows.rows.length, columns });
    } catch (error) {
      if (!(error instanceof UnreadRows)) throw error;
      this.refuse(table, error.message);
    }
  }

  private refuse(table: Table, reason: string, at?: Position): void {
    this.wanted.delete(table);
    this.tables.delete(givenId(table));
    const name = displayName(table, this.schema.defaultSchema);
    if (this.isAsked(table))
      throw new UserFacingError(
        'unsatisfiable',
        `${name} cannot have the script's rows: ${reason}.`,
        'Ask for a number of rows, or leave "rows" out.',
      );
    const message = `The script's rows of ${name} are not kept: ${reason}. Rows are made instead.`;
    this.diagnostics.push({ severity: 'information', message, position: at ?? this.rows.get(table)?.position ?? table.position });
  }
}
