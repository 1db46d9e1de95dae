import type { Domain, MixedDomain } from '../generate/domain';
import { type ChosenDomain, chooseDomain } from './domains/chooseDomain';
import type { DomainNeed } from './domains/domainNeed';
import { localeTurns } from './entities/localeScopes';
import { columnKind } from './heldCharacters';
import type { ColumnDraft, TableDraft } from './tableDraft';

/**
 * What a column draws in a dataset of several locales: texts of the row's own, where its words are of a language. As it
 * is where they are not, or where a condition leaves one of the locales no words.
 */
export function mixedDraw(draft: TableDraft, { column, kind, recipe }: ColumnDraft, need: DomainNeed, chosen: ChosenDomain): ChosenDomain {
  const { locales } = draft.context;
  if (!locales || !chosen.proven || need.type.family !== 'text' || recipe.values || recipe.pattern) return chosen;
  const own = locales.map(({ locale }, at) =>
    at === 0 ? chosen : chooseDomain({ ...need, locale, kind: columnKind(kind, column, draft.context.schema.dialect, locale) }),
  );
  const domains = own.flatMap((each, at): MixedDomain['domains'] =>
    each?.proven ? [{ locale: locales[at].locale, domain: each.domain, divisor: 1 }] : [],
  );
  if (domains.length < locales.length || domains.every(({ domain }) => isOfNoLanguage(domain, domains[0].domain))) return chosen;
  return { domain: { kind: 'mixed', turns: localeTurns(draft), domains }, proven: true };
}

/** Whether a domain has no words of a language, and is the same as the other one. */
function isOfNoLanguage(domain: Domain, other: Domain): boolean {
  const hasWords = domain.kind === 'text' && domain.parts.some((part) => typeof part === 'object' && 'vocabulary' in part);
  return !hasWords && JSON.stringify(domain) === JSON.stringify(other);
}
