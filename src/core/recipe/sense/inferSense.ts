import { computedAmounts } from './senseAmounts';
import { derivedFromMoments } from './senseDerived';
import { limits } from './senseLimits';
import { momentOrder, momentPresence, momentsAfterParents } from './senseMoments';
import { differentEnds, numberOrder } from './senseNumbers';
import type { SenseParent, SenseRule, SenseTable } from './senseRule';
import { shares } from './senseShares';
import { balances, signedAmounts } from './senseSigns';
import { statusPresence } from './senseStatus';
import { sumsOfChildren } from './senseSums';
import { sameThird } from './senseTies';

/**
 * What rows of a table that make sense fulfil, read from the names: moments in order, moments and reasons that are there when the
 * status says so, amounts that add up, nothing before the rows that it belongs to. Whether all rows can fulfil it is found out by planning.
 */
export function inferSense(all: SenseTable): SenseRule[] {
  const table = { ...all, parents: all.parents.filter(({ isSelf }) => !isSelf) };
  const present = statusPresence(table);
  const decided = new Set(present.flatMap((rule) => (rule.kind === 'presence' ? [rule.column] : [])));
  const chained = momentPresence(table).filter((rule) => rule.kind !== 'presence' || !decided.has(rule.column));
  const ends = differentEnds(table);
  return [
    ...sameThird(all),
    ...ends,
    ...momentOrder(table),
    ...present,
    ...chained,
    ...momentsAfterParents({ ...table, parents: [...table.parents, ...treesOf(all)] }),
    ...numberOrder(table),
    ...limits(table),
    ...amounts(table),
  ];
}

/** What cannot be the later of two rows, or need not be. */
const NOT_BEFORE =
  /\b(manager|supervisor|boss|superior|leader|lead|chief|director|report|mentor|head|successor|next|replaced|replacement|superseded|following|latest|current|duplicate|merged|canonical|related|similar|friend|partner|spouse|sibling)\b/;

/** The table itself, by keys that lead to rows above: each of them ends in a row that has none. */
function treesOf({ parents, keys, columns, distinct }: SenseTable): SenseParent[] {
  return parents.filter(({ isSelf, foreignKey }) => {
    const key = isSelf ? keys.find((each) => each.foreignKey === foreignKey) : undefined;
    const column = columns.find(({ name }) => name === key?.column);
    return key && column?.nullable && !NOT_BEFORE.test(column.words.join(' ')) && !distinct.some((names) => names.join() === key.column);
  });
}

/** What children come to goes before what could be made of other columns. */
function amounts(table: SenseTable): SenseRule[] {
  const sums = [...sumsOfChildren(table), ...balances(table)];
  const summed = new Set(sums.flatMap((rule) => (rule.kind === 'sum' ? [rule.column] : [])));
  return [
    ...signedAmounts(table),
    ...shares(table),
    ...derivedFromMoments(table),
    ...sums,
    ...computedAmounts(table).filter((rule) => rule.kind !== 'value' || !summed.has(rule.column)),
  ];
}
