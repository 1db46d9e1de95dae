import { tableBatch } from '../../generate/batches';
import { openPlan } from '../../generate/openPlan';
import type { Vector } from '../../generate/vector';
import type { Recipe } from '../../recipe/recipe';
import type { Value } from '../../rules/value';
import { valueReader } from '../../rules/values';
import { displayName, type Schema } from '../../schema/schema';
import { createPlan } from '../createPlan';
import type { RecipeRules } from '../planContext';
import { type Cell, fail, OWN } from './cell';
import { columnVector } from './columnVector';
import type { TableRows } from './tableRows';

/** What the engine's own values depend on. */
interface OwnOptions {
  readonly recipe: Recipe;
  readonly rules: RecipeRules;
}

/**
 * The columns of given rows; what the script leaves to the server is NULL where it may be, and else what the
 * engine would make for the row.
 *
 * @throws UnreadRows where the engine has no such values either
 */
export function givenColumns(rows: TableRows, schema: Schema, options: OwnOptions): (Vector | undefined)[] {
  let own: ((slot: number) => (row: number) => Value) | undefined;
  return rows.table.columns.map((column, slot) => {
    if (column.generated) return undefined;
    const isRequired = !column.nullable || rows.table.primaryKey?.columns.includes(column.name) === true;
    const cells = rows.rows.map((row): Cell => (row[slot] === undefined && isRequired ? OWN : row[slot]));
    if (!cells.includes(OWN)) return columnVector(cells, rows.types[slot]);
    if (rows.table.foreignKeys.some((key) => key.columns.includes(column.name)))
      fail(`what ${column.name} refers to is left to the server`);
    own ??= ownValues(rows, schema, options);
    const made = own(slot);
    return columnVector(
      cells.map((cell, row) => (cell === OWN ? made(row) : cell)),
      rows.types[slot],
    );
  });
}

/** The values that the engine makes for as many rows of the table, by column and row. */
function ownValues({ table, rows, types }: TableRows, { given: _given, ...schema }: Schema, { recipe, rules }: OwnOptions) {
  const name = displayName(table, schema.defaultSchema);
  const asked: Recipe = { ...recipe, tables: { ...recipe.tables, [name]: { ...recipe.tables?.[name], rows: rows.length } } };
  const plan = createPlan(schema, asked, rules, { only: name });
  const open = openPlan(plan).tables.find((each) => each.plan.table === table);
  if (!open || open.plan.rows < rows.length) return fail('the engine cannot make what the script leaves to the server');
  const batch = tableBatch(open, 0, rows.length);
  return (slot: number) => valueReader(batch.columns[slot].vector, types[slot]);
}
