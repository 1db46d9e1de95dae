import { Frame, rowRange } from '../generate/frame';
import { openTest } from '../generate/groupTest';
import { bindExpression, type OpenTable } from '../generate/openPlan';
import { rowReader } from '../generate/rowReader';
import type { SumRule } from '../recipe/sense/senseRule';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { resolveType } from '../rules/resolveType';
import { numberLimits } from './domains/numbers';
import type { PlanContext } from './planContext';

/** What expressions are bound in. */
type PlanScope = Pick<PlanContext, 'now' | 'schema'>;

const PROBED = 512;
/** Guards are drawn anew until they hold, so that it is few rows that may not: more are looked at. */
const GUARDS_PROBED = 8192;
/** Rows looked at together: the first that fails ends it. */
const CHUNK = 1024;

/** Those of the conditions that a sample of the rows, spread over the table, makes false somewhere. */
export function failingSomewhere(tests: readonly Expression[], table: OpenTable, scope: PlanScope, probed = PROBED): Expression[] {
  const frame = new Frame(table, sampleRows(table, probed));
  return tests.filter((test) => {
    const bound = bindExpression(test, table.plan, scope);
    if (!bound) return false;
    const refused = new Uint8Array(frame.length);
    openTest(test, bound.columns, table.plan, scope)(frame, refused);
    return refused.includes(1);
  });
}

/** Whether a sample of the rows, spread over the table, has one that is bound to lie outside of a partial key, or in it, and does not. */
export function guardsFail(table: OpenTable): boolean {
  const rows = sampleRows(table, GUARDS_PROBED);
  const tests = table.groups.flatMap((group) => group.tests.filter(({ isFree }) => isFree !== undefined));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const frame = new Frame(table, rows.subarray(start, start + CHUNK));
    for (const test of tests) {
      const read = rowReader(frame, test.columns);
      if (frame.rows.some((row, place) => test.evaluate(read(place)) === false && !test.isFree?.(row))) return true;
    }
  }
  return false;
}

function sampleRows({ plan: { rows } }: OpenTable, count: number): Float64Array {
  const step = Math.max(1, Math.floor(rows / count));
  return rowRange(0, Math.min(rows, count)).map((row) => row * step);
}

/** Sums of other rows than those of the sample may be so many times as large. */
const HEADROOM = 8;

/** Whether what children come to, in a sample of the rows, can be held by the column's type with room to spare, and fulfils the table's CHECKs. */
export function totalsFit(table: OpenTable, { column: name, operation, isSigned }: SumRule, scope: PlanScope): boolean {
  const { columns, table: own } = table.plan;
  const at = columns.findIndex((column) => column.name === name);
  const vector = new Frame(table, sampleRows(table, PROBED)).column(at);
  const [least, most] = numberLimits(columns[at].type, columns[at].type.scale ?? 0);
  if (vector.kind !== 'number' || (vector.nulls?.includes(1) && !own.columns[at].nullable)) return false;
  const isNumber = ['integer', 'decimal', 'float'].includes(columns[at].type.family);
  const room = operation === 'sum' ? HEADROOM : 1;
  if (isNumber && vector.values.some((value) => value * room > most || value * room < least)) return false;
  const checks = own.checks.map(({ expression }) => expression).filter((expression) => columnsOf(expression).includes(name));
  // Other rows than those of the sample may come to less than any of it.
  if (isSigned && (checks.length > 0 || resolveType(own.columns[at].type, scope.schema).domains.length > 0 || least >= 0)) return false;
  return failingSomewhere(checks, table, scope).length === 0;
}
