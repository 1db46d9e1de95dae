import { asksNullness, presences } from './nullness';
import { nullableColumns } from './order';
import type { LinkDraft, TableDraft } from './tableDraft';

/** Optional links that conditions tie together by which of them are NULL. */
export interface Arc {
  readonly links: readonly LinkDraft[];
  /** Which of the links may be present together, by their places in `links`. */
  readonly presences: readonly (readonly number[])[];
}

/** Draws of single NULLs that fulfil the conditions at least this often are left as they are. */
const LIKELY = 0.5;

/** The arc that a table's optional links make up, where its conditions ask which of them are NULL. */
export function arcOf(draft: TableDraft): Arc | undefined {
  const conditions = draft.conditions.relations.map(({ expression }) => expression).filter(asksNullness);
  const names = new Set(draft.conditions.relations.filter(({ expression }) => asksNullness(expression)).flatMap(({ columns }) => columns));
  const links = draft.links.filter(
    ({ key, nulls }) =>
      nulls > 0 &&
      nulls < 1 &&
      nullableColumns(draft.table, key).length === key.columns.length &&
      key.columns.some((name) => names.has(name)),
  );
  if (links.length < 2) return undefined;
  const possible = presences(
    conditions,
    links.map(({ key }) => key.columns),
  );
  return possible && possible.length > 0 && possible.length < 2 ** links.length ? { links, presences: possible } : undefined;
}

/** Gives the links of an arc shares of NULLs that go together, where those they have seldom do: two thirds for one of three. */
export function shareNulls({ links, presences: possible }: Arc): void {
  const chance = possible.reduce(
    (sum, present) => sum + links.reduce((product, { nulls }, at) => product * (present.includes(at) ? 1 - nulls : nulls), 1),
    0,
  );
  if (chance >= LIKELY) return;
  links.forEach((link, at) => {
    const absent = possible.filter((present) => !present.includes(at)).length;
    link.nulls = Math.min(MOST_NULLS, absent / possible.length);
  });
}

/** A link that is never present would say that its parents are not referred to at all. */
const MOST_NULLS = 0.95;

/** Whether no two of the links are ever present together. */
export function isExclusive({ presences: possible }: Arc): boolean {
  return possible.every((present) => present.length <= 1);
}
