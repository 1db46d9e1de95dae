import type { TextPart } from '../../generate/domain';
import { partWords } from '../../generate/openText';

/** Texts of one form. */
type Form = readonly TextPart[];

/**
 * Forms of further texts, for where those of some parts are too few: put together the way people do it, a number
 * before the @, behind a handle or a slug, a longer code, a middle initial or a second name, and "Gold 2" for other
 * words. About `rounds` times as many as there are; each entry of the answer is one way to have them, the likeliest
 * first, with one or more forms whose texts are unlike the given ones. None for formats that leave no room.
 */
export function enlarged(parts: Form, rounds: number, locale: string): readonly (readonly Form[])[] {
  const at = parts.findIndex((part) => typeof part === 'string' && part.startsWith('@'));
  if (at > 0) return ['', '-', '.'].map((joint) => [joined(parts, at, joint, digits(rounds))]);
  if (parts.some(isFigures)) return longerCode(parts, rounds).map((code) => [code]);
  const last = parts.findLastIndex(isWord);
  const joint = last < 0 ? undefined : jointOf(parts, locale);
  if (joint === undefined) {
    const names = longerNames(parts, locale);
    return [...names.map((_, at) => names.slice(0, at + 1)), [numberedForm(parts, rounds)]];
  }
  const end = parts[last - 1] === '.' ? last - 1 : last + 1;
  return [joint, '-', '.'].map((each) => [joined(parts, end, each, each === '' ? digits(rounds) : counting(rounds))]);
}

/** "Gold 2", whatever the text. */
export function numberedForm(parts: Form, rounds: number): Form {
  return [...parts, ' ', counting(rounds)];
}

function counting(rounds: number): TextPart {
  return { number: [2, rounds + 1] };
}

/** Where people add two digits, these are often the year that they were born in. */
const FEW = 5;
const YEARS = 60;

/** Digits right behind a name: counting where it takes few, years where it takes more of them. */
function digits(rounds: number): TextPart {
  return rounds >= FEW && rounds <= YEARS ? { number: [100 - rounds, 99] } : counting(rounds);
}

function joined(parts: Form, at: number, joint: string, number: TextPart): Form {
  return [...parts.slice(0, at), ...(joint === '' ? [] : [joint]), number, ...parts.slice(at)];
}

function isWord(part: TextPart): boolean {
  return typeof part !== 'string' && ('vocabulary' in part || 'oneOf' in part);
}

/** Digits, or characters without meaning. */
function isFigures(part: TextPart): boolean {
  return typeof part !== 'string' && !isWord(part);
}

/** A code that ends in its only digits or characters has more of them; one whose digits have a fixed width does not. */
function longerCode(parts: Form, rounds: number): Form[] {
  const last = parts[parts.length - 1];
  if (parts.filter(isFigures).length > 1 || typeof last === 'string') return [];
  const before = parts.slice(0, -1);
  if ('number' in last) {
    const [min, max] = last.number;
    return min < 0 || last.width !== undefined ? [] : [[...before, { number: [max + 1, max + (max - min + 1) * rounds] }]];
  }
  if (!('characters' in last)) return [];
  const more = Math.max(1, Math.ceil(Math.log(rounds) / Math.log(Math.max(2, last.characters.length))));
  return [[...before, { ...last, length: last.length + more }]];
}

/** What stands before a number behind technical words, in the way that these are written; undefined for prose. */
function jointOf(parts: Form, locale: string): string | undefined {
  const texts = parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if ('vocabulary' in part) return partWords(part, locale);
    return 'oneOf' in part ? part.oneOf : [];
  });
  if (texts.some((text) => /[\s\p{Lu}]/u.test(text))) return undefined;
  const isHandle = parts.some((part) => typeof part === 'object' && 'vocabulary' in part && part.case === 'handle');
  if (parts.some(isPersonal)) return isHandle ? '' : undefined;
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const [hyphens, underscores, dots] = [/[-/]/, /_/, /\./].map(count);
  if (hyphens + underscores + dots === 0) return isHandle ? '' : undefined;
  if (underscores > hyphens && underscores > dots) return '_';
  return hyphens < dots && parts.length === 1 ? '.v' : '-';
}

function isPersonal(part: TextPart): boolean {
  return isOf(part, 'firstName') || isOf(part, 'lastName');
}

function isOf(part: TextPart | undefined, vocabulary: string): boolean {
  return typeof part === 'object' && 'vocabulary' in part && part.vocabulary === vocabulary;
}

const INITIALS = [...'ABCDEFGHJKLMNPRSTVW'].map((letter) => `${letter}.`);

/** Longer names of people: with an initial, with a second given name or surname. */
function longerNames(parts: Form, locale: string): Form[] {
  const [first, blank, last] = parts;
  const second = (name: TextPart, joint: string): Form[] => (isFreeOf(name, joint, locale) ? [[name, joint, name]] : []);
  if (parts.length === 1 && isOf(first, 'firstName')) return second(first, ' ');
  if (parts.length === 1 && isOf(first, 'lastName')) return second(first, '-');
  if (parts.length !== 3 || !isOf(first, 'firstName') || blank !== ' ' || !isOf(last, 'lastName')) return [];
  return [[first, ' ', { oneOf: INITIALS }, ' ', last], ...second(last, '-').map((surname) => [first, ' ', ...surname])];
}

function isFreeOf(part: TextPart, joint: string, locale: string): boolean {
  return typeof part === 'object' && 'vocabulary' in part && !partWords(part, locale).some((word) => word.includes(joint));
}
