import { EvaluationError } from '../rules/evaluationError';
import { parseScalar } from '../rules/parseScalar';
import { translateRegex } from '../rules/regex';
import type { SchemaType } from '../rules/resolveType';
import type { Family } from '../rules/value';
import type { Column } from '../schema/schema';
import { columnTypeText } from '../schema/typeText';
import type { ColumnRecipe } from './recipe';

/** What is wrong, in which member of the column's recipe, and what to do. */
export interface ValueMistake {
  readonly member: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

const NUMBERS: readonly Family[] = ['integer', 'decimal', 'float'];
const MOMENTS: readonly Family[] = ['date', 'timestamp', 'timestamptz'];
/** Families of which a text is a value, or is not, whatever the settings. */
const PLAIN: readonly Family[] = [...NUMBERS, 'boolean', 'enum', 'uuid', 'text'];

/** The first thing a recipe says of a column's values that the column's type or NOT NULL rules out. */
export function valueMistake(column: Column, type: SchemaType, recipe: ColumnRecipe): ValueMistake | undefined {
  const shown = columnTypeText(column);
  return (
    nullsMistake(column, recipe) ??
    patternMistake(recipe) ??
    weightlessMistake(recipe) ??
    listMistake(type, shown, recipe) ??
    boundsMistake(type, shown, recipe)
  );
}

function nullsMistake({ name, nullable }: Column, { nulls = 0 }: ColumnRecipe): ValueMistake | undefined {
  if (nullable || nulls === 0) return undefined;
  return { member: ['nulls'], message: `${name} is NOT NULL`, remedy: 'Leave "nulls" out.' };
}

function patternMistake({ pattern }: ColumnRecipe): ValueMistake | undefined {
  const read = pattern === undefined ? undefined : translateRegex(pattern, false);
  if (!read || read instanceof RegExp) return undefined;
  return { member: ['pattern'], message: `"${pattern}" is not a pattern that can be read`, remedy: 'Write a regular expression.' };
}

function weightlessMistake({ weights }: ColumnRecipe): ValueMistake | undefined {
  if (!weights || weights.some((weight) => weight > 0)) return undefined;
  return { member: ['weights'], message: 'all weights are 0', remedy: 'Give at least one value a weight.' };
}

function listMistake(type: SchemaType, shown: string, { values = [] }: ColumnRecipe): ValueMistake | undefined {
  const at = values.findIndex((value) => value !== null && PLAIN.includes(type.family) && !isOf(type, value));
  if (at < 0) return undefined;
  return {
    member: ['values', String(at)],
    message: `${JSON.stringify(values[at])} is not of type ${shown}`,
    remedy: 'Give values of the type.',
  };
}

function boundsMistake(type: SchemaType, shown: string, { min, max }: ColumnRecipe): ValueMistake | undefined {
  for (const [member, bound] of [['min', min] as const, ['max', max] as const]) {
    if (bound !== undefined && Number.isNaN(position(type, bound)))
      return { member: [member], message: `${JSON.stringify(bound)} is no bound for type ${shown}`, remedy: 'Give a value of the type.' };
  }
  if (min === undefined || max === undefined || !((position(type, min) ?? 0) > (position(type, max) ?? 0))) return undefined;
  return { member: ['min'], message: `min ${min} is above max ${max}`, remedy: 'Exchange them.' };
}

/** Where a bound lies; NaN for none of the type, undefined for types that are not checked here. */
function position(type: SchemaType, bound: string | number): number | undefined {
  if (NUMBERS.includes(type.family)) return typeof bound === 'string' && bound.trim() === '' ? Number.NaN : Number(bound);
  if (!MOMENTS.includes(type.family)) return undefined;
  try {
    return Number(parseScalar(String(bound), type));
  } catch (error) {
    if (error instanceof EvaluationError) return Number.NaN;
    throw error;
  }
}

function isOf(type: SchemaType, value: string | number | boolean): boolean {
  try {
    parseScalar(String(value), type);
    return true;
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}
