import type { Domain, LocaleTurns, MixedDomain } from '../../generate/domain';
import { listsOf } from '../../generate/locales/localeNames';
import { TURNS } from '../../generate/localeTurns';
import { drawKey } from '../../generate/mixer';
import type { LocaleShare } from '../../recipe/wishedLocale';
import type { EntityPlan, PlaceWithin } from '../plan';
import type { TableDraft } from '../tableDraft';

/** One of the locales that a table's rows are of. */
export interface LocaleScope {
  readonly locale: string;
  /** No more rows are of it, spare ones included. */
  readonly rows: number;
  /** Locales whose words its own must not be mistaken for. */
  readonly before: readonly string[];
}

/** The locales of a table's rows; mostly one. */
export function localeScopes({ context: { locale, locales }, rows, spare }: TableDraft): readonly LocaleScope[] {
  const wanted = rows * spare;
  if (!locales) return [{ locale, rows: wanted, before: [] }];
  const counts = turnCounts(locales);
  return locales.map((share, at) => ({
    locale: share.locale,
    rows: Math.min(wanted, Math.ceil(wanted / TURNS) * counts[at]),
    before: locales.slice(0, at).map((other) => other.locale),
  }));
}

/** Which rows of the table are of which locale; the same for all columns. */
export function localeTurns({ context, name }: TableDraft): LocaleTurns {
  return { key: drawKey(context.seed, name, 'locale'), counts: turnCounts(context.locales ?? []) };
}

/** How many rows of each block a locale has: one at least, and all together as many as there are. */
function turnCounts(shares: readonly LocaleShare[]): number[] {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const counts = shares.map(({ weight }) => Math.max(1, Math.round((weight / total) * TURNS)));
  // What rounding leaves or takes too much is the weightiest's, which is the first.
  counts[0] += TURNS - counts.reduce((sum, count) => sum + count, 0);
  return counts;
}

/** Adds an entity of the table, made of one for each of its locales; the answer is its place. */
export function addEntity(
  draft: TableDraft,
  scopes: readonly LocaleScope[],
  entityOf: (at: number) => EntityPlan,
  within?: PlaceWithin,
): number {
  if (scopes.length === 1) return draft.entities.push(entityOf(0)) - 1;
  const of = scopes.map(({ locale }, at) => ({ locale, entity: entityOf(at) }));
  return draft.entities.push({ kind: 'mixed', turns: localeTurns(draft), of, ...(within && { within }) }) - 1;
}

/** One domain for all locales of the table, and the divisor of its entity's number. */
export function joinedDomain(
  draft: TableDraft,
  scopes: readonly LocaleScope[],
  own: readonly { readonly domain: Domain; readonly divisor: number }[],
): { readonly domain: Domain; readonly divisor: number } {
  if (own.length === 1) return own[0];
  const domains: MixedDomain['domains'] = own.map(({ domain, divisor }, at) => ({ locale: scopes[at].locale, domain, divisor }));
  return { domain: { kind: 'mixed', turns: localeTurns(draft), domains }, divisor: 1 };
}

/** Whether the rows are of another language than English, or of several. */
export function isForeign({ context: { locale, locales } }: TableDraft): boolean {
  return locales !== undefined || listsOf(locale) !== 'en';
}
