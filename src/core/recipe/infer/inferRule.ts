import type { Family } from '../../rules/value';
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
  /** Only for texts of at most so many characters. */
  readonly within?: number;
  /** Only for texts with a limit, of more than so many characters. */
  readonly beyond?: number;
}

/** A rule; kinds separated by spaces. */
export function rule(column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule {
  return { column, kinds: kinds.split(' '), about: about.length > 0 ? about : undefined };
}

/** A rule for columns of one family alone, whose words mean other things of others. */
export function only(family: Family, column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule {
  return { ...rule(column, kinds, ...about), only: family };
}

/** A rule for texts of at most `within` characters. */
export function short(within: number, column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule {
  return { ...rule(column, kinds, ...about), within };
}

/** A rule for texts that may have more than `beyond` characters, and have a limit. */
export function long(beyond: number, column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule {
  return { ...rule(column, kinds, ...about), beyond };
}

/** A rule for each family of numbers, whose words mean other things of texts. */
export function numeric(column: RegExp, kinds: string, ...about: readonly Subject[]): InferenceRule[] {
  return (['integer', 'decimal', 'float'] as const).map((family) => only(family, column, kinds, ...about));
}
