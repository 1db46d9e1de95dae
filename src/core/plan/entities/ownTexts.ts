import type { Domain, TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { partWords } from '../../generate/openText';
import { type ChosenDomain, chooseDomain } from '../domains/chooseDomain';
import { strongFold } from '../negative/strongFold';
import type { TableDraft } from '../tableDraft';
import type { EntityColumn } from './entityColumn';
import { needOf } from './entityForms';
import { addEntity, joinedDomain, type LocaleScope, localeScopes } from './localeScopes';

/**
 * In a dataset of several locales, gives keyed texts that nothing else has settled those of the row's locale: phone
 * numbers, names of products. Where texts of two locales might be the same, the column stays the weightiest locale's.
 */
export function planOwnTexts(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const scopes = draft.context.locales ? localeScopes(draft) : [];
  for (const column of scopes.length === 0 ? [] : columns) {
    const { draft: own, isKeyed, isWanted } = column;
    if (isKeyed && isWanted && own.source === undefined && own.type.family === 'text') giveOwnTexts(draft, column, scopes);
  }
}

function giveOwnTexts(draft: TableDraft, { draft: column }: EntityColumn, scopes: readonly LocaleScope[]): void {
  const chosen = scopes.flatMap(({ locale, rows }): (ChosenDomain & { readonly size: number })[] => {
    const found = chooseDomain(needOf(draft, column, rows, locale));
    const size = found ? openDomain(found.domain, locale).size : 0;
    return found?.proven && size >= rows ? [{ ...found, size }] : [];
  });
  if (chosen.length < scopes.length || !areApart(chosen.map((each, at) => startsOf(each.domain, scopes[at].locale)))) return;
  const key = drawKey(draft.context.seed, draft.name, 'text', column.column.name);
  const at = addEntity(draft, scopes, (place) => ({ kind: 'each', key, size: chosen[place].size }));
  const { domain, divisor } = joinedDomain(
    draft,
    scopes,
    chosen.map((each) => ({ domain: each.domain, divisor: 1 })),
  );
  column.source = { kind: 'unique', domain, entity: { at, divisor } };
  column.proven = true;
}

/** What a domain's texts may begin with, folded; undefined where that is not known. */
function startsOf(domain: Domain, locale: string): readonly string[] | undefined {
  if (domain.kind === 'choice') {
    const all = domain.domains.map((each) => startsOf(each, locale));
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  const first = domain.kind === 'text' ? wordsOf(domain.parts[0], locale) : undefined;
  return first?.map(strongFold);
}

function wordsOf(part: TextPart, locale: string): readonly string[] | undefined {
  if (typeof part === 'string') return [part];
  if ('vocabulary' in part) return partWords(part, locale);
  return 'oneOf' in part ? part.oneOf : undefined;
}

/** Whether no text of one begins like a text of another. */
function areApart(starts: readonly (readonly string[] | undefined)[]): boolean {
  return starts.every(
    (own, at) =>
      own !== undefined &&
      starts
        .slice(0, at)
        .every((others) => others?.every((other) => own.every((start) => !start.startsWith(other) && !other.startsWith(start)))),
  );
}
