import { decidableSets } from '../decidableSets';
import type { ColumnDraft, TableDraft } from '../tableDraft';
import { type UniqueSet, uniqueSets } from '../uniqueSets';
import { planCards } from './cards';
import { planCompanies } from './companies';
import { entityColumns } from './entityColumn';
import { planFiles } from './files';
import { planOwnTexts } from './ownTexts';
import { namePair, planPersons } from './persons';
import { planPlaces } from './planPlaces';
import { planSlugs, slugKind } from './slugs';

/**
 * Lets columns of a row that speak of the same person, company or place agree with each other: they read off one
 * number of the row. Keys and conditions come first: a column that they leave no choice keeps values of its own.
 */
export function planEntities(draft: TableDraft): void {
  const { table, context } = draft;
  const sets = decidableSets(uniqueSets(table, context.schema), table, context);
  const pair = namePair(draft, entityColumns(draft, sets));
  // Persons are told apart by their two names, as long as there are enough of them.
  const isTold = (set: UniqueSet): boolean => pair?.every(({ draft: { column } }) => set.columns.includes(column.name)) ?? false;
  const all = entityColumns(
    draft,
    sets.filter((set) => !isTold(set)),
  );
  const columns = all.map((column) => (column.kind === 'internet.slug' ? { ...column, kind: slugKind(all, column) } : column));
  planCompanies(draft, columns);
  const left = columns.filter(({ draft: { source }, isWanted }) => source === undefined || !isWanted);
  planPersons(draft, left);
  planPlaces(draft, left);
  planFiles(draft, left);
  planCards(draft, left);
  planSlugs(draft, left);
  planOwnTexts(draft, left);
  const [first, last] = pair?.map((column) => entityOf(column.draft)) ?? [];
  if (pair && first !== undefined && first === last) draft.apart.push(pair.map(({ draft: { column } }) => column.name));
}

function entityOf({ source }: ColumnDraft): number | undefined {
  return source?.kind === 'draw' ? source.entity?.at : undefined;
}
