import type { Domain, TextPart } from '../../generate/domain';
import { listsOf } from '../../generate/locales/localeNames';
import { openDomain } from '../../generate/openDomain';
import { partWords } from '../../generate/openText';
import { acceptance } from '../domains/acceptance';
import type { DomainNeed } from '../domains/domainNeed';
import { fits } from '../domains/texts';
import { columnKind, heldCharacters } from '../heldCharacters';
import type { TableDraft } from '../tableDraft';
import type { EntityColumn } from './entityColumn';
import { joinedDomain, type LocaleScope } from './localeScopes';

/** A way to write what a column says of an entity. */
export interface EntityForm {
  readonly domain: Domain;
  /** Of the entity's number; see {@link EntityDigit}. */
  readonly divisor: number;
  /** Whether other numbers, as far as the domain goes, give other texts, also after lower-casing. */
  readonly isInjective: boolean;
}

/** A form of texts put together. */
export function textForm(parts: readonly TextPart[], isInjective: boolean, divisor = 1): EntityForm {
  return { domain: { kind: 'text', parts }, divisor, isInjective };
}

/** Gives the column the first of the forms that its type, its conditions and its keys allow; leaves it as it is, and says false, where none does. */
export function giveForm(draft: TableDraft, column: EntityColumn, at: number, forms: readonly EntityForm[]): boolean {
  const { locale } = draft.context;
  return giveLocalForm(draft, column, at, [{ locale, rows: draft.rows * draft.spare, before: [] }], () => forms);
}

/** The same where each locale has forms of its own, as many as any other: all of them take the same one. */
export function giveLocalForm(
  draft: TableDraft,
  { draft: column, isKeyed, isWanted }: EntityColumn,
  at: number,
  scopes: readonly LocaleScope[],
  formsOf: (at: number) => readonly EntityForm[],
): boolean {
  const needs = scopes.map(({ locale, rows }) => needOf(draft, column, isKeyed ? rows : 0, locale));
  const forms = scopes.map((_, place) => formsOf(place));
  const chosen = forms[0].findIndex((_, form) =>
    forms.every((own, place) => (own[form].isInjective || !isKeyed) && allows(needs[place], own[form].domain)),
  );
  if (chosen >= 0 && isWanted) {
    const { domain, divisor } = joinedDomain(
      draft,
      scopes,
      forms.map((own) => own[chosen]),
    );
    column.source = { kind: isKeyed ? 'unique' : 'draw', domain, entity: { at, divisor } };
    column.proven = true;
  }
  return chosen >= 0;
}

/**
 * What a column asks of a domain of so many distinct values; its conditions as they are, without the patterns that are
 * enough for them: `position('@' in email) > 1` asks for less than one letter before the sign.
 */
export function needOf(
  { context, conditions }: TableDraft,
  draft: EntityColumn['draft'],
  distinct: number,
  locale = context.locale,
): DomainNeed {
  const { column, type, recipe } = draft;
  const { now, schema: types } = context;
  const spec = locale === context.locale ? draft.spec : columnKind(draft.kind, column, types.dialect, locale);
  const held = listsOf(locale) === 'en' ? undefined : heldCharacters(column, types.dialect);
  const restriction = { ...draft.restriction, patterns: [], tests: conditions.single.get(column.name) ?? [] };
  return { column: column.name, type, restriction, kind: spec, recipe, distinct, locale, types, now, ...(held && { held }) };
}

function allows(need: DomainNeed, domain: Domain): boolean {
  const { type, restriction, distinct, locale, held } = need;
  const maxLength = Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY);
  if (restriction.values || type.family !== 'text' || (held && !isHeld(domain, locale, held))) return false;
  if (!fits(domain, { locale, minLength: restriction.minLength ?? 0, maxLength, distinct })) return false;
  if (openDomain(domain, locale).size < distinct) return false;
  const { share, isCertain } = acceptance(domain, need);
  return share === 1 && isCertain;
}

/** Whether all words of a text match. */
function isHeld(domain: Domain, locale: string, held: RegExp): boolean {
  const words = (part: TextPart): readonly string[] => {
    if (typeof part === 'string') return [part];
    if ('vocabulary' in part) return partWords(part, locale);
    return 'oneOf' in part ? part.oneOf : [];
  };
  return domain.kind !== 'text' || domain.parts.every((part) => words(part).every((word) => held.test(word)));
}

/** The same parts with what tells them apart where entities outnumber their texts: nothing in the first block, then the `forms`, then numbers. */
export function numberedBlocks(blocks: number, joint: string, forms: readonly string[] = []): TextPart[] {
  if (blocks <= 1) return [];
  const listed = ['', ...forms];
  if (blocks <= listed.length) return [{ oneOf: listed.slice(0, blocks) }];
  const numbers: TextPart = { number: [1, Math.ceil(blocks / listed.length)], after: joint };
  return forms.length === 0 ? [numbers] : [{ oneOf: listed }, numbers];
}
