import { requiredTexts } from '../../rules/patterns/requiredTexts';
import { inferenceRules } from './inferRules';

/** So many characters of a text are its key. */
export const KEY_LENGTH = 3;

/** A text, and the rules that match nothing without it or another of theirs: places in `inferenceRules`. */
type Entry = readonly [text: string, rules: readonly number[]];

/** Where rules are found by the first characters of a text that they require. Data, so that a build computes it once. */
export const rulesByText: Readonly<Record<string, readonly Entry[]>> = byText();

/** The rules that may match any text. */
export const rulesOfAnyText: readonly number[] = inferenceRules.flatMap(({ column }, at) => (requiredTexts(column.source) ? [] : [at]));

function byText(): Record<string, Entry[]> {
  const rulesOf = new Map<string, number[]>();
  for (const [at, { column }] of inferenceRules.entries())
    for (const text of new Set(requiredTexts(column.source))) rulesOf.set(text, [...(rulesOf.get(text) ?? []), at]);
  const index: Record<string, Entry[]> = {};
  for (const [text, rules] of rulesOf) {
    const key = text.slice(0, KEY_LENGTH);
    index[key] ??= [];
    index[key].push([text, rules]);
  }
  return index;
}
