import { wordsOf } from '../../recipe/infer/inferWords';
import type { PlaceWithin } from '../plan';
import type { TableDraft } from '../tableDraft';
import { PLACE_WORDS } from './placeFields';
import { placeTable } from './placeTable';

/** By owner, the reference to a table of places that says most of where a row's place lies. */
export function whereaboutsOf({ context, table, links }: TableDraft): Map<string, PlaceWithin> {
  const own = placeTable(context, table)?.rank ?? 0;
  const found = new Map<string, PlaceWithin & { readonly rank: number }>();
  const tableWords = wordsOf(table.name);
  links.forEach(({ key, parent, isSelf }, link) => {
    const place = isSelf || key.columns.length !== 1 ? undefined : placeTable(context, context.tables[parent]);
    if (!place || place.rank <= own) return;
    const owner = wordsOf(key.columns[0])
      .filter((word) => !PLACE_WORDS.has(word) && !tableWords.includes(word))
      .join(' ');
    if ((found.get(owner)?.rank ?? 4) > place.rank) found.set(owner, { link, column: place.column, field: place.field, rank: place.rank });
  });
  return new Map(Array.from(found, ([owner, { link, column, field }]) => [owner, { link, column, field }]));
}
