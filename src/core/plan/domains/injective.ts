import type { TextPart } from '../../generate/domain';
import { apartWords, partWords } from '../../generate/openText';

/**
 * The parts with word lists cut so that every concatenation can be taken apart again in one way,
 * also after lower-casing; undefined where that cannot be had.
 */
export function injectiveParts(parts: readonly TextPart[], locale: string): readonly TextPart[] | undefined {
  const result: TextPart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const next = parts[i + 1];
    if (typeof part === 'string' || next === undefined) result.push(part);
    else if (typeof next === 'string') result.push(isBeforeNumber(part, next, parts[i + 2], locale) ? part : apartBy(part, next, locale));
    else if (fixedLength(part, locale) || isBeforeDigits(part, next, locale)) result.push(part);
    else return undefined;
  }
  return result.every((part) => distinctFolded(part, locale)) ? result : undefined;
}

/** The variable part without entries that begin others, so that what stands before the joint is told in one way. */
function apartBy(part: TextPart, joint: string, locale: string): TextPart {
  if (typeof part === 'string' || 'number' in part) return part;
  if ('vocabulary' in part) {
    const words = partWords(part, locale);
    return apartWords(words, joint).length < words.length ? { ...part, apartBy: joint } : part;
  }
  return 'oneOf' in part ? { oneOf: apartWords(part.oneOf, joint) } : part;
}

function entries(part: TextPart, locale: string): readonly string[] | undefined {
  if (typeof part === 'string') return [part];
  if ('vocabulary' in part) return partWords(part, locale);
  return 'oneOf' in part ? part.oneOf : undefined;
}

function fixedLength(part: TextPart, locale: string): boolean {
  if (typeof part !== 'string' && 'characters' in part) return true;
  if (typeof part !== 'string' && 'number' in part) return part.number[0] >= 0 && (part.width ?? 0) >= String(part.number[1]).length;
  const words = entries(part, locale) ?? [];
  return words.every((word) => word.length === words[0].length);
}

/** Whether a string and a number behind the part end it, since nothing of its own looks like them: "Gold Coast 2". */
function isBeforeNumber(part: TextPart, joint: string, after: TextPart | undefined, locale: string): boolean {
  if (typeof after !== 'object' || !('number' in after) || after.number[0] < 0) return false;
  const words = entries(part, locale);
  return words !== undefined && !words.some((word) => hasBeforeDigit(word, joint));
}

function hasBeforeDigit(word: string, joint: string): boolean {
  for (let at = word.indexOf(joint); at >= 0; at = word.indexOf(joint, at + 1)) if (/^\d/.test(word.slice(at + joint.length))) return true;
  return false;
}

function isBeforeDigits(part: TextPart, next: TextPart, locale: string): boolean {
  if (typeof next === 'string' || !('number' in next)) return false;
  const words = entries(part, locale);
  return words !== undefined && !words.some((word) => /\d$/.test(word));
}

function distinctFolded(part: TextPart, locale: string): boolean {
  if (typeof part !== 'string' && 'characters' in part)
    return new Set(part.characters.toLowerCase()).size === Array.from(part.characters).length;
  // A vocabulary's own words are distinct so, and any part of them.
  if (typeof part !== 'string' && 'vocabulary' in part && part.case === undefined) return true;
  const words = entries(part, locale);
  return !words || new Set(words.map((word) => word.toLowerCase())).size === words.length;
}
