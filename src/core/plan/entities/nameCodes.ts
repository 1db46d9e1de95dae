import type { TextPart } from '../../generate/domain';
import { partWords } from '../../generate/openText';
import { textCase } from '../../generate/textCase';
import type { EntityColumn } from './entityColumn';
import { type EntityForm, numberedBlocks, textForm } from './entityForms';

/** Kinds of codes that may be short for a name. */
const CODES: ReadonlySet<string> = new Set(['text.code', 'text.word', 'text.name', 'sport.teamCode', 'finance.ticker']);
/** Names of columns that are short for another one. */
const SHORT = /^(code|abbreviation|abbrev|abbr|acronym|symbol|ticker|short (name|code|form|title)|(name|letter|display) code)$/;

/** Whether a column holds what is short for the row's name: `code`, `abbreviation`, `short_name`. */
export function isNameCode({ kind, words, draft: { column } }: EntityColumn): boolean {
  const isShortName = /^short_?name$/i.test(column.name) && !/^(person|company\.shortName)/.test(kind);
  return isShortName || (CODES.has(kind) && (SHORT.test(words.join(' ')) || /^(code|abbr)$/i.test(column.name)));
}

/**
 * Ways to shorten names that are put together from some parts, the likeliest first: HR, HUM, HUM-100. `blocks` as often
 * names come again. None where a part is no list of words.
 */
export function codeForms(parts: readonly TextPart[], locale: string, blocks: number): EntityForm[] {
  const lists = parts.flatMap((part) => (typeof part === 'string' ? [] : [namesOf(part, locale)]));
  if (!lists.every((list) => list !== undefined)) return [];
  const natural: Code = { text: lists.map((list) => ({ oneOf: list.map(initials) })), isApart: false };
  const codes = [...(lists.length > 1 ? [natural] : []), ...LENGTHS.flatMap((lengths) => apartCodes(lists, lengths) ?? [])];
  const told = codes.map(({ text, isApart }) => ({ text: [...text, ...numberedBlocks(blocks, '')], isApart }));
  const numbers: TextPart = { number: [100, 99 + Math.max(900, blocks)] };
  const numbered = codes.flatMap(({ text, isApart }) => [['-'], []].map((joint) => ({ text: [...text, ...joint, numbers], isApart })));
  const upper = [...told, ...(blocks > 1 ? codes.map(({ text }) => ({ text, isApart: false })) : []), ...numbered];
  const forms = [...upper, ...upper.map(({ text, isApart }) => ({ text: text.map(lower), isApart }))];
  return forms.map(({ text, isApart }) => textForm(text, isApart));
}

interface Code {
  readonly text: readonly TextPart[];
  /** Whether different names have different codes. */
  readonly isApart: boolean;
}

/** Letters of codes for the first part of a name and for the others, the likelier before the others; of a single one as many as people would take. */
const LENGTHS: readonly (readonly [first: number | undefined, others: number])[] = [
  [undefined, 3],
  [3, 3],
  [2, 2],
  [3, 2],
  [2, 3],
  [4, 2],
  [4, 3],
  [5, 3],
];

/** Codes that tell the words of each part of a name apart. */
function apartCodes(lists: readonly (readonly string[])[], [first, others]: (typeof LENGTHS)[number]): Code | undefined {
  if (first === undefined && lists.length > 1) return undefined;
  const codes = lists.map((list, at) => distinctCodes(list, at === 0 ? first : others));
  return codes.every((list) => list !== undefined) ? { text: codes.map((oneOf) => ({ oneOf })), isApart: true } : undefined;
}

function lower(part: TextPart): TextPart {
  if (typeof part === 'string') return part.toLowerCase();
  return 'oneOf' in part ? { oneOf: part.oneOf.map((word) => word.toLowerCase()) } : part;
}

/** Longer lists than this are not shortened. */
const MOST_NAMES = 3000;

function namesOf(part: Exclude<TextPart, string>, locale: string): readonly string[] | undefined {
  const list = 'vocabulary' in part ? partWords(part, locale) : 'oneOf' in part ? part.oneOf : undefined;
  return list && list.length <= MOST_NAMES && list.every((name) => telling(name).length > 0) ? list : undefined;
}

/** The first letters of a name's words. */
function initials(name: string): string {
  return telling(name)
    .map((word) => word[0])
    .join('')
    .toUpperCase();
}

/** The words of a name, those left out that say nothing, in plain letters. */
function telling(name: string): string[] {
  const words = textCase(name, 'slug')
    .split('-')
    .filter((word) => word !== '');
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'in', 'a', 'an', 'at', 'to', 'on']);

/** A code for each of the names, no two alike, of so many letters; undefined where the letters of some name do not suffice. */
function distinctCodes(names: readonly string[], length?: number): readonly string[] | undefined {
  const taken = new Set<string>();
  const codes: string[] = [];
  for (const name of names) {
    let found: string | undefined;
    for (const code of candidates(telling(name), length)) if (!taken.has((found = code))) break;
    if (found === undefined || taken.has(found)) return undefined;
    taken.add(found);
    codes.push(found);
  }
  return codes;
}

/** How the words of a name may be shortened: their first letters, how the first of them begins, three of its letters, then any. */
function* candidates(words: readonly string[], length: number | undefined): Generator<string> {
  const fits = (code: string): boolean => (length === undefined ? code.length > 1 : code.length === length);
  const all = words.join('').toUpperCase();
  const first = (words[0] ?? '').toUpperCase();
  const initial = words.map((word) => word[0].toUpperCase()).join('');
  const size = length ?? 3;
  const likely = [
    ...(initial.length <= 5 ? [initial] : []),
    first.slice(0, size),
    first[0] + initial.slice(1) + all.slice(-1),
    all.slice(0, size),
  ];
  yield* likely.filter(fits);
  for (const middle of pairs(all.slice(1))) {
    const code = `${all[0]}${middle}${all.slice(-size)}`.slice(0, size);
    if (code.length === size) yield code;
  }
}

/** Two of some letters, in their order. */
function* pairs(letters: string): Generator<string> {
  for (let one = 0; one < letters.length; one++) {
    for (let other = one + 1; other < letters.length; other++) yield letters[one] + letters[other];
  }
}
