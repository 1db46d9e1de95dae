import type { TypeName } from '../../../rules/expression';
import { plain } from './field';

/** Numbers from the narrowest to the one that all others turn into. */
const NUMBERS = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];
const TEXTS = ['character', 'character varying', 'name', '"char"', 'text'];
const MOMENTS = ['date', 'timestamp without time zone', 'timestamp with time zone'];
const FAMILIES = [NUMBERS, TEXTS, MOMENTS];

/** The type in which several values meet: of CASE, COALESCE, UNION, VALUES, ARRAY. Undefined where one is not known or they do not meet. */
export function commonType(types: readonly (TypeName | undefined)[]): TypeName | undefined {
  if (types.some((type) => type === undefined)) return undefined;
  const known = types.flatMap((type) => (type && type.name !== 'unknown' ? [type] : []));
  const [first] = known;
  if (!first) return types[0];
  const modifiers = known.length === types.length && known.every((type) => sameType(type, first)) ? first.modifiers : [];
  if (known.every((type) => sameName(type, first))) return { ...first, modifiers };
  const family = FAMILIES.find((names) => known.every((type) => type.dimensions === 0 && names.includes(type.name)));
  if (!family) return undefined;
  // PostgreSQL keeps the first type of a family unless a later one takes all; numeric and real meet in double precision.
  return plain(family === TEXTS ? textType(known) : family[Math.max(...known.map((type) => family.indexOf(type.name)))]);
}

/** The first text type that is not a narrower one decides. */
function textType(types: readonly TypeName[]): string {
  if (types.some((type) => type.name === 'text')) return 'text';
  return types.some((type) => type.name === 'character varying') ? 'character varying' : types[0].name;
}

function sameName(a: TypeName, b: TypeName): boolean {
  return a.name === b.name && a.schema === b.schema && a.dimensions === b.dimensions;
}

function sameType(a: TypeName, b: TypeName): boolean {
  return sameName(a, b) && a.modifiers.join() === b.modifiers.join();
}

/** The type in which two numbers are added or multiplied; undefined when one is none. */
export function arithmeticType(a: TypeName, b: TypeName): TypeName | undefined {
  const left = a.name === 'unknown' ? b : a;
  const right = b.name === 'unknown' ? a : b;
  if (!isNumber(left) || !isNumber(right)) return undefined;
  // There is no operator of real with another number but those of double precision.
  if ((left.name === 'real') !== (right.name === 'real')) return plain('double precision');
  return plain(NUMBERS[Math.max(NUMBERS.indexOf(left.name), NUMBERS.indexOf(right.name))]);
}

/** Whether a type is a scalar number. */
export function isNumber(type: TypeName): boolean {
  return type.dimensions === 0 && NUMBERS.includes(type.name);
}

/** Whether a type is a scalar text. */
export function isText(type: TypeName): boolean {
  return type.dimensions === 0 && (TEXTS.includes(type.name) || type.name === 'unknown');
}
