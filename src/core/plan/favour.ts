import { drawKey } from '../generate/mixer';
import { wordsOf } from '../recipe/infer/inferWords';
import { sameName, type Table } from '../schema/schema';
import { parentRows } from './carriers';
import type { Favour } from './plan';
import type { LinkDraft, TableDraft } from './tableDraft';

/** The busiest fifth of many parents has 63 % of the children. */
const UNEVEN = 0.015;
/** Of lists that rows are sorted by, 46 %. */
const LOOKUP = 0.1;
/** Of a handful, 39 %: with fewer than so many parents, more would be one parent's alone. */
const HANDFUL = 0.2;
const FEW = 10;
const MANY = 100;

/** How a link that nothing else settles finds its parents, or those that agree: few of them are busy. */
export function drawParents(draft: TableDraft): void {
  for (const link of draft.links) {
    const { mode } = link;
    if (mode === undefined) link.mode = { kind: 'draw', favour: favourOf(draft, link) };
    else if (mode.kind === 'agreeing' && mode.root === undefined && !mode.digit) link.mode = { ...mode, favour: favourOf(draft, link) };
  }
}

/**
 * Which parents are busy. For the first link of any table to them they are the same, so that who borrows much reviews
 * much; for further links of one table, a sender and a receiver, others.
 */
export function favourOf(draft: TableDraft, link: LinkDraft): Favour {
  const { context, table } = draft;
  const { references, columns } = link.key;
  const isFirst = table.foreignKeys.find((key) => sameName(key.references.table, references.table)) === link.key;
  const path = [context.nameOf(references.table), 'busy', ...(isFirst ? [] : [draft.name, ...columns])];
  return { key: drawKey(context.seed, ...path), evenness: evennessOf(context.tables[link.parent], parentRows(draft, link)) };
}

function evennessOf(parent: Table, rows: number): number {
  const least = isLookup(parent) ? LOOKUP : UNEVEN;
  const share = Math.min(1, Math.max(0, Math.log(Math.max(1, rows) / FEW) / Math.log(MANY / FEW)));
  return HANDFUL * (least / HANDFUL) ** share;
}

/** Whether the table is a list to choose from, countries or categories, by its name. */
export function isLookup({ name }: Table): boolean {
  const head = wordsOf(name).at(-1);
  return head !== undefined && LISTS.has(head);
}

const LISTS: ReadonlySet<string> = new Set(
  'category brand genre country city state county region continent language currency status type kind class level role permission tag label department division unit method reason priority rating color colour size grade rank industry sector skill topic subject group plan tier season position condition format source channel code option feature amenity specialty speciality discipline cuisine breed species material location warehouse store branch airport station timezone zone area'.split(
    ' ',
  ),
);
