import fc from 'fast-check';

/** How two dialects write what expressions are made of. */
export interface Writing {
  readonly numbers: readonly Template[];
  readonly texts: readonly Template[];
  readonly conditions: readonly Template[];
}

/** `#` stands for a number, `§` for a text, `@` for a date or moment, `?` for a condition. */
type Template = string;

/** Most of SQL. */
const NUMBERS: readonly Template[] = [
  '(# + #)',
  '(# - #)',
  '(# * #)',
  '-(#)',
  'abs(#)',
  'coalesce(#, #)',
  'nullif(#, #)',
  '(CASE WHEN ? THEN # ELSE # END)',
  '(CASE WHEN ? THEN # END)',
  '(CASE # WHEN # THEN # ELSE # END)',
  '(?)',
  'instr(§, §)',
  'round(#)',
];
const TEXTS: readonly Template[] = [
  'lower(§)',
  'trim(§)',
  'coalesce(§, §)',
  "nullif(§, 'abc')",
  "replace(§, 'a', 'xy')",
  'substr(§, 2)',
  'substr(§, 1, 2)',
  'substr(§, -2)',
  '(CASE WHEN ? THEN § ELSE § END)',
];
const CONDITIONS: readonly Template[] = [
  '# = #',
  '# <> #',
  '# < #',
  '# >= #',
  '§ = §',
  '§ <> §',
  "§ = 'abc'",
  '@ < @',
  '@ >= @',
  "@ > '2010-05-05'",
  '# IN (1, 2, #)',
  '# NOT IN (0, 7)',
  "§ IN ('abc', 'b', '')",
  '# BETWEEN # AND #',
  '# NOT BETWEEN 1 AND 5',
  '# IS NULL',
  '§ IS NOT NULL',
  '(? AND ?)',
  '(? OR ?)',
  'NOT (?)',
  '(?)',
  "§ LIKE 'a%'",
  "§ LIKE '%_c'",
  "§ NOT LIKE '%b%'",
  "§ LIKE 'x|%%' ESCAPE '|'",
  '(?) = 1',
  '(?) IS TRUE',
  '(?) IS NOT FALSE',
  '# IN (1) OR ? AND NOT ?',
  '# + # > # AND ?',
  '(#) IS NOT NULL AND # <= 3',
  '#',
  'b',
];

/** Written the same in SQLite and MySQL, with what each has beside it. */
export function writing(more: Writing): Writing {
  return {
    numbers: [...NUMBERS, ...more.numbers],
    texts: [...TEXTS, ...more.texts],
    conditions: [...CONDITIONS, ...more.conditions],
  };
}

const LEAVES = {
  '#': ['i', 'n', 'b', 'r', 'p', 'i', 'n', '0', '1', '2', '-3', '7', '0.5', 'NULL'],
  '§': ['s', 'u', 's', 'u', "'abc'", "'a'", "'B'", "''"],
  '@': ['d', 'm', 'd', 'm', "'2020-02-02'"],
} as const;

/** Conditions in a dialect's SQL, nested three deep at most. */
export function randomConditions(dialect: Writing): fc.Arbitrary<string> {
  return condition(dialect, 2);
}

function condition(dialect: Writing, depth: number): fc.Arbitrary<string> {
  return filled(fc.constantFrom(...dialect.conditions), dialect, depth);
}

function part(symbol: string, dialect: Writing, depth: number): fc.Arbitrary<string> {
  if (symbol === '?') return depth > 0 ? condition(dialect, depth - 1) : fc.constantFrom('i > n', "s = 'abc'", 'd IS NULL', 'b');
  if (symbol === '@') return fc.constantFrom(...LEAVES['@']);
  const leaves = fc.constantFrom(...(symbol === '#' ? LEAVES['#'] : LEAVES['§']));
  if (depth === 0) return leaves;
  const deeper = filled(fc.constantFrom(...(symbol === '#' ? dialect.numbers : dialect.texts)), dialect, depth - 1);
  return fc.oneof({ arbitrary: leaves, weight: 3 }, { arbitrary: deeper, weight: 2 });
}

function filled(templates: fc.Arbitrary<Template>, dialect: Writing, depth: number): fc.Arbitrary<string> {
  return templates.chain((template) => {
    const pieces = template.split(/([#§@?])/).map((piece) => (/^[#§@?]$/.test(piece) ? part(piece, dialect, depth) : fc.constant(piece)));
    return fc.tuple(...pieces).map((texts) => texts.join(''));
  });
}
