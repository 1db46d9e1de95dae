import type { Domain } from '../generate/domain';
import { MAX_SIZE } from '../generate/permutation';
import { parentRows } from './carriers';
import { askedShares } from './children';
import { numberLimits } from './domains/numbers';
import { isPart, partShares } from './parts';
import { integersLeft } from './restriction';
import { leastNumbered } from './spine';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** Names of numbers that count. */
const POSITION =
  /(^|_)(no|nr|num|number|pos|position|line|line_?no|line_?number|seq|sequence|ord|ordinal|order|idx|index|rank|step|sort|version|revision|item|part)(_?(no|nr|num|number|index|order))?$/i;

/** An integer that counts among siblings by its name: `line_no`, `position`, `version`. */
export function isPosition(column: ColumnDraft): boolean {
  const { name } = column.column;
  return isCounter(column) && (POSITION.test(name) || /(line|pos|seq|version|order|index|number)/i.test(name));
}

/** An integer that may take any value. */
export function isCounter({ type, recipe }: ColumnDraft): boolean {
  return type.family === 'integer' && !recipe.values;
}

/** No parent has more children than that, however large its column's type. */
const MOST_SIBLINGS = 2 ** 31 - 1;

/** The greatest number that rows of a database have, of whatever parent, where these may be the same ones. */
function numberInUse({ isBeside, context, table }: TableDraft, { column }: ColumnDraft): number {
  return (isBeside && context.existing(table)?.ends.get(column.name)?.most) || 0;
}

/** Tells the rows of one parent apart by the column, which counts them; returns how many rows there may be in all. */
export function carryByOrdinal(draft: TableDraft, at: number, column: ColumnDraft): number {
  const { restriction, type } = column;
  const left = integersLeft(restriction);
  const most = Math.min(MOST_SIBLINGS, numberLimits(type, 0)[1], left.most);
  const next = Math.max(1, left.least, numberInUse(draft, column) + 1);
  const least = next <= most ? next : Math.max(1, left.least);
  const values = restriction.values?.filter((value) => typeof value === 'number');
  const domain: Domain = values ? { kind: 'list', values } : { kind: 'interval', min: least, max: most, step: 1 };
  const size = values ? values.length : most - least + 1;
  column.source = { kind: 'ordinal', link: at, domain };
  const link = draft.links[at];
  const shares = isPart(draft, at) ? partShares(draft, at) : { least: leastNumbered(draft, at), most: size };
  link.mode = { kind: 'layout', ...askedShares(draft, link, { ...shares, most: Math.min(size, shares.most) }) };
  return Math.min(MAX_SIZE, size * parentRows(draft, draft.links[at]));
}
