import type { Family } from '../rules/value';
import type { Subject } from './inferSubject';

/** A column whose words match holds the first of the kinds that fits its type. */
export interface InferenceRule {
  /** Against the column's words, joined by spaces. */
  readonly column: RegExp;
  readonly kinds: readonly string[];
  /** Only in tables, or after words, about one of these. */
  readonly about?: readonly Subject[];
  /** Only for columns of this family. */
  readonly only?: Family;
}

/** A rule; kinds separated by spaces. */
export function rule(column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule {
  return { column, kinds: kinds.split(' '), about: about.length > 0 ? about : undefined };
}

/** A rule for booleans alone, whose words mean other things of numbers and texts. */
export function truth(column: RegExp, kind: string): InferenceRule {
  return { column, kinds: [kind], only: 'boolean' };
}
