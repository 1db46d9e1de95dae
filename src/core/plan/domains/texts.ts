import { characterCount } from '../../generate/characterCount';
import type { Domain, PatternNode, TextCheck, TextPart } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import { partWords } from '../../generate/openText';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { Restriction } from '../restriction';
import { combinedPattern } from './combinedPattern';
import { enlarged, numberedForm } from './enlarged';
import { injectiveParts } from './injective';
import { listedPattern } from './listedPattern';
import { patternLengths, patternNode } from './patternNode';

/** What a text column needs of its domain. */
export interface TextNeed {
  readonly locale: string;
  /** Characters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Distinct values, also after lower-casing; 0 where values may repeat. */
  readonly distinct: number;
}

/** A word list this short looks poor; a shorter alternative is better. */
const FEW_WORDS = 6;
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const LOWER_DIGITS = LOWER + DIGITS;
const UPPER_DIGITS = UPPER + DIGITS;
const PUNCTUATED = `${LOWER} -.,!`;

/**
 * Domains for a text column, the most natural first: the patterns its conditions name, its kind's
 * alternatives, plain characters last. All fit the need but for conditions that only evaluation can tell.
 * Each is made when it is asked for, since the first one mostly serves.
 */
export function* textCandidates(need: TextNeed, kind: KindSpec | undefined, restriction: Restriction): Generator<Domain> {
  for (const domain of kindTexts(need, kind)) if (fits(domain, need)) yield domain;
  const combined = combinedPattern(restriction.patterns, need);
  if (combined) yield { kind: 'pattern', node: need.distinct > 0 ? foldNode(combined) : combined };
  for (const { operator, pattern } of restriction.patterns) {
    const own = patternTexts(need, operator, pattern);
    yield* own.flatMap((domain) => surrounded(domain, need, operator, pattern));
    yield* own;
  }
  const isTested = restriction.tests.length > 0;
  const alphabets = isTested ? [LOWER_DIGITS, UPPER, UPPER_DIGITS, DIGITS, PUNCTUATED] : [LOWER_DIGITS];
  const plain = [...alphabets.flatMap((alphabet) => plainTexts(need, alphabet)), ...(isTested ? FORMATTED : [])];
  for (const domain of plain) if (fits(domain, need)) yield domain;
}

function* kindTexts(need: TextNeed, kind: KindSpec | undefined): Generator<Domain> {
  if (!kind) return;
  if (kind.list?.values.every((value) => typeof value === 'string')) {
    yield* listTexts(need, kind.list.values as readonly string[], kind.list.weights);
    // The usual ones are listed; where all must differ, the rarer ones have their turn.
    if (need.distinct === 0 || !kind.injective) return;
  }
  const alternatives = kind.text ?? (kind.json ? [kind.json] : []);
  let isNone = true;
  for (const domain of alternativesInTurn(need, alternatives)) {
    isNone = false;
    yield kind.check ? checked(domain, kind.check) : domain;
  }
  if (kind.uuid && isNone) yield { kind: 'uuid' };
}

/** The texts with check digits, which follow from the rest, so that different texts stay different. */
function checked(domain: Domain, check: TextCheck): Domain {
  if (domain.kind === 'choice') return { ...domain, domains: domain.domains.map((each) => checked(each, check)) };
  return domain.kind === 'text' ? { ...domain, check } : domain;
}

/** All alternatives as they are, then with numbers. */
function* alternativesInTurn(need: TextNeed, alternatives: readonly (readonly TextPart[])[]): Generator<Domain> {
  for (const parts of alternatives) yield* alternativeTexts(need, parts);
  if (need.distinct > 0) for (const parts of alternatives) yield* numbered(parts, need);
}

function listTexts(need: TextNeed, all: readonly string[], weights: readonly number[] | undefined): Domain[] {
  const fitting = all.map((_, i) => i).filter((i) => isWithin(Array.from(all[i]).length, need));
  if (fitting.length === 0) return [];
  const values = fitting.map((i) => all[i]);
  if (need.distinct === 0) return [{ kind: 'list', values, weights: weights && fitting.map((i) => weights[i]) }];
  return alternativeTexts(need, [{ oneOf: values }]);
}

/** One alternative of a kind, cut to the length and made distinct where needed. */
function alternativeTexts(need: TextNeed, parts: readonly TextPart[]): Domain[] {
  const cut = cutWords(parts, need);
  if (!cut) return [];
  if (need.distinct === 0) return isOneWordOfMany(cut, need.locale) ? [] : [{ kind: 'text', parts: cut }];
  const injective = injectiveParts(cut, need.locale);
  if (!injective) return [];
  const plain: Domain = { kind: 'text', parts: injective };
  const size = openDomain(plain, need.locale).size;
  if (size >= need.distinct || size === 0) return [plain];
  return [withFurther(injective, size, need), plain].filter((domain) => domain !== undefined);
}

/** Whether length has left a vocabulary a single word, which would be the same in every row. */
function isOneWordOfMany(parts: readonly TextPart[], locale: string): boolean {
  const [part] = parts;
  if (parts.length !== 1 || typeof part === 'string' || !('vocabulary' in part) || partSize(part, locale) !== 1) return false;
  return partSize({ ...part, maxLength: undefined }, locale) > 1;
}

/** The texts themselves and, since they are too few, further ones of the same sort; undefined where these are too few or too long as well. */
function withFurther(parts: readonly TextPart[], size: number, need: TextNeed): Domain | undefined {
  const ways = enlarged(parts, Math.ceil(need.distinct / size), need.locale);
  return ways.map((forms) => together(parts, forms, need)).find((domain) => domain !== undefined);
}

/** The last resort for texts of a fixed format. */
function numbered(parts: readonly TextPart[], need: TextNeed): Domain[] {
  const cut = cutWords(parts, need);
  const plain = cut && injectiveParts(cut, need.locale);
  const size = plain ? openDomain({ kind: 'text', parts: plain }, need.locale).size : 0;
  if (!plain || size === 0 || size >= need.distinct) return [];
  const whole = together(plain, [numberedForm(plain, Math.ceil(need.distinct / size))], need);
  return whole ? [whole] : [];
}

/** The texts of some parts and those of further forms; undefined where they do not suffice. */
function together(parts: readonly TextPart[], forms: readonly (readonly TextPart[])[], need: TextNeed): Domain | undefined {
  const whole = forms.map((form) => injectiveWithin(form, need)).flatMap((form) => (form ? [{ kind: 'text', parts: form } as const] : []));
  const domain: Domain = { kind: 'choice', domains: [{ kind: 'text', parts }, ...whole] };
  return whole.length === forms.length && openDomain(domain, need.locale).size >= need.distinct ? domain : undefined;
}

/** The parts cut to the length, and so that they can be taken apart in one way; in full too, so that they are unlike texts without the number. */
function injectiveWithin(parts: readonly TextPart[], need: TextNeed): readonly TextPart[] | undefined {
  const cut = injectiveParts(parts, need.locale) && cutWords(parts, need);
  return cut && injectiveParts(cut, need.locale);
}

/** Word lists shortened so that even the longest concatenation fits; undefined where too few words are left. */
function cutWords(parts: readonly TextPart[], need: TextNeed): readonly TextPart[] | undefined {
  if (need.maxLength === Number.POSITIVE_INFINITY || longest(parts, need.locale) <= need.maxLength) return parts;
  const variable: readonly TextPart[] = parts.filter((part) => typeof part !== 'string' && ('vocabulary' in part || 'oneOf' in part));
  if (variable.length === 0) return undefined;
  const room =
    need.maxLength -
    longest(
      parts.filter((part) => !variable.includes(part)),
      need.locale,
    );
  const each = Math.floor(room / variable.length);
  if (each < 2) return undefined;
  const cut = parts.map((part) => (variable.includes(part) ? cutPart(part, each) : part));
  const enough = cut.every((part) => typeof part === 'string' || partSize(part, need.locale) >= FEW_WORDS || !variable.length);
  return enough ? cut : undefined;
}

function cutPart(part: TextPart, length: number): TextPart {
  if (typeof part === 'string') return part;
  if ('vocabulary' in part) return { ...part, maxLength: Math.min(length, part.maxLength ?? length) };
  return 'oneOf' in part ? { oneOf: part.oneOf.filter((word) => Array.from(word).length <= length) } : part;
}

function partSize(part: Exclude<TextPart, string>, locale: string): number {
  if ('vocabulary' in part) return partWords(part, locale).length;
  return 'oneOf' in part ? part.oneOf.length : Number.POSITIVE_INFINITY;
}

function longest(parts: readonly TextPart[], locale: string): number {
  return parts.reduce((sum, part) => sum + partLengths(part, locale)[1], 0);
}

function partLengths(part: TextPart, locale: string): readonly [number, number] {
  if (typeof part === 'string') return [Array.from(part).length, Array.from(part).length];
  if ('characters' in part) return [part.length, part.length];
  if ('number' in part) {
    const [least, most] = numberLengths(part.number, part.width ?? 0);
    return part.after === undefined ? [least, most] : [0, most + part.after.length];
  }
  return wordLengths('oneOf' in part ? part.oneOf : partWords(part, locale));
}

/** The sign counts, and the least of the interval need not be the shortest: -180 to 180 has 0. */
function numberLengths([min, max]: readonly [number, number], width: number): readonly [number, number] {
  const ends = [String(min).length, String(max).length];
  const least = min <= 0 && max >= 0 ? 1 : Math.min(...ends);
  return [Math.max(width, least), Math.max(width, ...ends)];
}

const measured = new WeakMap<readonly string[], readonly [number, number]>();

/** Least and greatest length of a list's words; lists are shared among columns, so each is measured once. */
function wordLengths(words: readonly string[]): readonly [number, number] {
  const known = measured.get(words);
  if (known) return known;
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const word of words) {
    const length = characterCount(word);
    min = Math.min(min, length);
    max = Math.max(max, length);
  }
  measured.set(words, [min, max]);
  return [min, max];
}

/** Least and greatest number of characters of a text domain's values. */
function domainLengths(domain: Domain, locale: string): readonly [number, number] {
  switch (domain.kind) {
    case 'text': {
      const lengths = domain.parts.map((part) => partLengths(part, locale));
      return [lengths.reduce((sum, [min]) => sum + min, 0), lengths.reduce((sum, [, max]) => sum + max, 0)];
    }
    case 'list': {
      const lengths = domain.values.map((value) => Array.from(String(value)).length);
      return [Math.min(...lengths), Math.max(...lengths)];
    }
    case 'pattern':
      return patternLengths(domain.node);
    case 'choice': {
      const lengths = domain.domains.map((each) => domainLengths(each, locale));
      return [Math.min(...lengths.map(([min]) => min)), Math.max(...lengths.map(([, max]) => max))];
    }
    case 'uuid':
      return [36, 36];
    default:
      return [0, Number.POSITIVE_INFINITY];
  }
}

function isWithin(length: number, need: TextNeed): boolean {
  return length >= need.minLength && length <= need.maxLength;
}

/** Whether every text has a length that is allowed; whether there are enough of them is the chooser's question. */
export function fits(domain: Domain, need: TextNeed): boolean {
  const open = openDomain(domain, need.locale);
  if (open.size === 0) return false;
  const [min, max] = domainLengths(domain, need.locale);
  return min >= need.minLength && max <= need.maxLength;
}

/** Longer strings than this are no codes. */
const MOST_REPETITIONS = 1024;

/** The pattern with as much freedom as length allows; the widest that fits, even if it is too narrow, since nothing else would match. */
function patternTexts(need: TextNeed, operator: Restriction['patterns'][number]['operator'], pattern: string): Domain[] {
  let best: PatternNode | undefined;
  // A least length that a few repetitions do not reach is reached by as many as it has characters.
  for (const spread of [8, 12, 20, need.minLength - 1, need.minLength, 6, 4, 3, 2, 1, 0]) {
    if (spread < 0 || spread > MOST_REPETITIONS) continue;
    const node = patternNode(operator, pattern, spread, need.distinct > 0);
    if (!node) return [];
    const whole = isOpenEnded(operator, pattern) ? padded(node, need) : node;
    const cased = need.distinct > 0 ? foldNode(whole) : whole;
    const [min, max] = patternLengths(cased);
    if (min < need.minLength && max < need.minLength) continue;
    if (max > need.maxLength) continue;
    const domain: Domain = { kind: 'pattern', node: cased };
    if (openDomain(domain, need.locale).size >= need.distinct) return [domain];
    best ??= cased;
  }
  const fixed: Domain[] = best ? [{ kind: 'pattern', node: best }] : [];
  return need.distinct > 0 && !isOpenEnded(operator, pattern) ? wider(fixed, need, operator, pattern) : fixed;
}

/** Where strings of one length each are too few, all of them, written out; what there is, where that is no more. */
function wider(fixed: Domain[], need: TextNeed, operator: Restriction['patterns'][number]['operator'], pattern: string): Domain[] {
  const most = fixed.length === 0 ? 0 : openDomain(fixed[0], need.locale).size;
  for (const spread of [Math.min(need.maxLength, MOST_REPETITIONS), 20, 8, 3]) {
    const node = patternNode(operator, pattern, spread, false);
    const listed = node && listedPattern(node, need);
    if (listed && listed.values.length > most) return [listed];
  }
  return fixed;
}

/** Whether a string may go on behind what the pattern asks for: `^[A-Z]` speaks of the first character alone. */
function isOpenEnded(operator: Restriction['patterns'][number]['operator'], pattern: string): boolean {
  return (operator === '~' || operator === '~*') && !/[$|]|\\[ZM]/.test(pattern);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const USUAL_WORD = 6;

/** A pattern of one string, `^inv_`, with letters before or behind where it says nothing of them: else every row would have the same. */
function surrounded(domain: Domain, need: TextNeed, operator: Restriction['patterns'][number]['operator'], pattern: string): Domain[] {
  if (domain.kind !== 'pattern' || need.distinct > 0 || openDomain(domain, need.locale).size !== 1) return [];
  const { node } = domain;
  const word: PatternNode = { kind: 'repeat', node: { kind: 'characters', alphabet: LETTERS }, min: USUAL_WORD, max: USUAL_WORD };
  const blank: PatternNode = { kind: 'characters', alphabet: ' ' };
  const isOpen = isOpenEnded(operator, pattern);
  const isUnstarted = (operator === '~' || operator === '~*') && !/[\^|]|\\A/.test(pattern);
  const all: PatternNode[][] = [
    ...(isOpen
      ? [
          [node, word],
          [node, blank, word],
        ]
      : []),
    ...(isUnstarted
      ? [
          [word, node],
          [word, blank, node],
        ]
      : []),
  ];
  return all.map((nodes): Domain => ({ kind: 'pattern', node: { kind: 'sequence', nodes } })).filter((each) => fits(each, need));
}

/** The pattern's strings with as many letters behind as length and distinctness ask for. */
function padded(node: PatternNode, { minLength, maxLength, distinct }: TextNeed): PatternNode {
  const [min, max] = patternLengths(node);
  const forDistinct = distinct > 0 ? Math.ceil(Math.log(distinct + 1) / Math.log(LETTERS.length)) : 0;
  const length = Math.min(Math.max(minLength - min, forDistinct), maxLength - max);
  if (!(length > 0)) return node;
  return { kind: 'sequence', nodes: [node, { kind: 'repeat', node: { kind: 'characters', alphabet: LETTERS }, min: length, max: length }] };
}

/** Alphabets without letters that differ in case alone. */
function foldNode(node: PatternNode): PatternNode {
  switch (node.kind) {
    case 'characters': {
      const seen = new Set<string>();
      const kept = [...node.alphabet].filter((character) => !seen.has(character.toLowerCase()) && seen.add(character.toLowerCase()));
      return { kind: 'characters', alphabet: kept.join('') };
    }
    case 'repeat':
      return { ...node, node: foldNode(node.node) };
    default:
      return { ...node, nodes: node.nodes.map(foldNode) };
  }
}

/** Characters without meaning, as many as needed: the last resort, and codes of a fixed length. */
function plainTexts(need: TextNeed, alphabet: string): Domain[] {
  const most = Math.min(need.maxLength, Math.max(need.minLength, 12));
  const enough = Math.ceil(Math.log(Math.max(2, need.distinct * 4)) / Math.log(alphabet.length));
  const least = Math.max(1, need.minLength, Math.min(most, enough));
  const length = Math.min(need.maxLength, need.distinct > 0 ? least : Math.max(need.minLength, Math.min(most, 8)));
  if (need.maxLength === 0) return [{ kind: 'list', values: [''] }];
  return [...new Set([length, Math.max(length, most)])].map((each) => ({ kind: 'text', parts: [{ characters: alphabet, length: each }] }));
}

/** Texts in forms that conditions ask for with functions rather than patterns. */
const FORMATTED: readonly Domain[] = [
  { kind: 'text', parts: [{ number: [1, 999_999] }] },
  { kind: 'text', parts: [{ characters: LOWER, length: 8 }, '@example.com'] },
  { kind: 'text', parts: ['https://example.com/', { characters: LOWER_DIGITS, length: 10 }] },
  { kind: 'text', parts: ['{"id": ', { number: [1, 999_999] }, '}'] },
];
