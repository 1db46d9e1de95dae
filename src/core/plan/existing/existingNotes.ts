import { givenId } from '../given/givenTable';
import type { TablePlan } from '../plan';
import type { Existing } from './existingTable';
import { doubtfulKeys } from './takenKeys';

/** What a user should know of rows that are added to others, one sentence each. Tables in loading order. */
export function existingNotes(tables: readonly TablePlan[], existing: Existing): string[] {
  return tables.flatMap((plan, place) => {
    const known = existing.get(givenId(plan.table));
    if (!known || known.rows === 0) return [];
    const isReferredTo = tables.some(({ links }) => links.some((link) => link.parent === place));
    const isPart = isReferredTo && known.sample.rows > 0 && known.sample.rows < known.rows;
    return [
      ...(isPart ? [`Of the ${known.rows} rows that ${plan.name} has, those that are added refer to ${known.sample.rows} at most.`] : []),
      ...doubtfulKeys(known, plan, (at) => tables[at]).map(
        ({ constraint }) => `Whether the rows added to ${plan.name} go with those it has is for the database to say: ${constraint}.`,
      ),
    ];
  });
}
