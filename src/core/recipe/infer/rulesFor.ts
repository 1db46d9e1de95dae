import type { InferenceRule } from './inferRule';
import { inferenceRules } from './inferRules';
import { KEY_LENGTH, rulesByText, rulesOfAnyText } from './ruleIndex';

/** The phrases of a schema's columns repeat; of more of them than this the rest are looked up again. */
const KEPT = 20_000;
const known = new Map<string, readonly InferenceRule[]>();

/**
 * The rules that a phrase may match, in their order: of hundreds of patterns a handful, for most cost more to
 * compile than all else that is done for a column.
 */
export function rulesFor(phrase: string): readonly InferenceRule[] {
  let rules = known.get(phrase);
  if (!rules) {
    rules = find(phrase);
    if (known.size < KEPT) known.set(phrase, rules);
  }
  return rules;
}

function find(phrase: string): readonly InferenceRule[] {
  const places = new Set(rulesOfAnyText);
  for (let at = 0; at < phrase.length; at++)
    for (let end = at + 1; end <= Math.min(at + KEY_LENGTH, phrase.length); end++) addRules(phrase, at, end, places);
  return [...places].sort((one, other) => one - other).map((place) => inferenceRules[place]);
}

function addRules(phrase: string, at: number, end: number, places: Set<number>): void {
  const key = phrase.slice(at, end);
  if (!Object.hasOwn(rulesByText, key)) return;
  for (const [text, rules] of rulesByText[key]) if (phrase.startsWith(text, at)) for (const rule of rules) places.add(rule);
}
