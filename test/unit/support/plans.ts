import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { tablePage } from '../../../src/core/generate/batches';
import { type OpenPlan, type OpenTable, openPlan } from '../../../src/core/generate/openPlan';
import type { Validity } from '../../../src/core/measure/report';
import { validate } from '../../../src/core/measure/validity';
import type { Plan } from '../../../src/core/plan/plan';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { loadPlan } from '../../../src/flows/loadPlan';
import { planRows } from '../../../src/flows/rowSource';

/** The project's one parser; its wasm is loaded once for all tests. */
export const parser = libpgQueryParser();

/** A cell as people see it, NULL as null. */
export type CellText = string | null;

/** Reads DDL and plans it, the way every flow does. */
export function planOf(ddl: string, recipe: Recipe = {}, explicitRows?: readonly string[]): Promise<Plan> {
  return loadPlan({ sources: [{ file: 'schema.sql', text: ddl }], recipe, explicitRows }, parser);
}

/** Reads, plans and opens. */
export async function openOf(ddl: string, recipe?: Recipe): Promise<OpenPlan> {
  return openPlan(await planOf(ddl, recipe));
}

/** A table by its name, which has to be there. */
export function tableNamed(open: OpenPlan, name: string): OpenTable {
  return (
    open.tables.find(({ plan }) => plan.name === name) ?? assert.fail(`no table ${name} in ${open.tables.map(({ plan }) => plan.name)}`)
  );
}

/** All cells of a table, by columns. */
export function columnsOfTable(table: OpenTable): Record<string, CellText[]> {
  const rows = tablePage(table, 0, table.plan.rows);
  return Object.fromEntries(table.plan.columns.map(({ name }, at) => [name, rows.map((row) => row[at])]));
}

/** All cells of all tables, by table and column. */
export function cellsOf(open: OpenPlan): Record<string, Record<string, CellText[]>> {
  return Object.fromEntries(open.tables.map((table) => [table.plan.name, columnsOfTable(table)]));
}

/** One column of the table that a script of one table creates. */
export async function columnOf(ddl: string, column: string, recipe?: Recipe): Promise<CellText[]> {
  const open = await openOf(ddl, recipe);
  return columnsOfTable(open.tables[0])[column] ?? assert.fail(`no column ${column}`);
}

/** What the validator says of all rows of a plan. */
function validityOf(open: OpenPlan): Promise<Validity> {
  return validate(open.plan.schema, planRows(open), { now: open.plan.now });
}

/** `loans: CHECK (…) ×3` of each violation. */
export async function violationsOf(open: OpenPlan): Promise<string[]> {
  const { violations } = await validityOf(open);
  return violations.map(({ table, constraint, kind, count }) => `${table}: ${kind} ${constraint} ×${count}`);
}
