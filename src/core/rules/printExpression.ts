import { isBuiltIn } from '../schema/postgres/typeName';
import { typeText } from '../schema/typeText';
import type { Expression, Literal, TypeName } from './expression';

/** How names of an expression are written; both give SQL text. */
export interface PrintNames {
  column(name: string, table: string | undefined): string;
  type(type: TypeName): string;
}

/**
 * An expression as PostgreSQL's SQL, every operation in parentheses and every name in quotes, for sessions with
 * standard_conforming_strings on. Reading it again gives an expression of the same meaning. Undefined where a part of
 * it is `unsupported`, or is a text that PostgreSQL cannot hold.
 */
export function printExpression(expression: Expression, names: PrintNames = ownNames): string | undefined {
  try {
    return print(expression, names);
  } catch (error) {
    if (error instanceof UnprintableError) return undefined;
    throw error;
  }
}

/** A name in double quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a string constant; undefined where it holds a character that PostgreSQL's texts cannot. */
export function printText(text: string): string | undefined {
  return text.includes('\0') ? undefined : `'${text.replaceAll("'", "''")}'`;
}

class UnprintableError extends Error {}

const ownNames: PrintNames = {
  column: (name, table) => (table === undefined ? quoted(name) : `${quoted(table)}.${quoted(name)}`),
  type: printType,
};

/** A type with its modifiers and dimensions; PostgreSQL's own names stand as it prints them, all others in quotes. */
export function printType(type: TypeName): string {
  if (type.schema === undefined && isBuiltIn(type.name)) return typeText(type);
  const name = type.schema === undefined ? quoted(type.name) : `${quoted(type.schema)}.${quoted(type.name)}`;
  return `${name}${type.modifiers.length > 0 ? `(${type.modifiers.join(', ')})` : ''}${'[]'.repeat(type.dimensions)}`;
}

function print(expression: Expression, names: PrintNames): string {
  const inner = (child: Expression): string => print(child, names);
  switch (expression.kind) {
    case 'literal':
      return literal(expression);
    case 'column':
      return names.column(expression.name, expression.table);
    case 'and':
    case 'or':
      return junction(expression.kind, expression.args.map(inner));
    case 'not':
      return `(NOT ${inner(expression.arg)})`;
    case 'isNull':
      return `(${inner(expression.arg)} IS NULL)`;
    case 'compare':
      return `(${inner(expression.left)} ${COMPARISONS[expression.operator] ?? expression.operator} ${inner(expression.right)})`;
    case 'in':
      return expression.values.length === 0 ? 'false' : `(${inner(expression.arg)} IN (${expression.values.map(inner).join(', ')}))`;
    case 'match':
      return `(${inner(expression.arg)} ${MATCHES[expression.operator] ?? expression.operator} ${pattern(expression.pattern, inner)})`;
    case 'quantified':
      return `(${inner(expression.left)} ${expression.operator} ${expression.quantifier.toUpperCase()} (${inner(expression.array)}))`;
    case 'call':
      return call(expression.name, expression.args.map(inner));
    case 'case':
      return caseText(expression, inner);
    case 'cast':
      return `CAST(${expression.arg.kind === 'array' ? array(expression.arg.items.map(inner)) : inner(expression.arg)} AS ${names.type(expression.type)})`;
    case 'array':
      // Without a cast an empty ARRAY[] has no type, while a constant takes that of its surroundings.
      return expression.items.length === 0 ? "'{}'" : array(expression.items.map(inner));
    case 'unsupported':
      throw new UnprintableError(expression.what);
  }
}

const COMPARISONS: Readonly<Record<string, string>> = { distinct: 'IS DISTINCT FROM', 'not distinct': 'IS NOT DISTINCT FROM' };
const MATCHES: Readonly<Record<string, string>> = { like: 'LIKE', ilike: 'ILIKE', similar: 'SIMILAR TO' };

function literal({ value }: Literal): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return printText(value) ?? unprintable('a text with a NUL character');
  if (!Number.isFinite(value)) return `CAST('${value}' AS double precision)`;
  const digits = String(value);
  return value < 0 ? `(${digits})` : digits;
}

function unprintable(what: string): never {
  throw new UnprintableError(what);
}

function junction(kind: 'and' | 'or', args: readonly string[]): string {
  if (args.length === 0) return kind === 'and' ? 'true' : 'false';
  return `(${args.join(kind === 'and' ? ' AND ' : ' OR ')})`;
}

function array(items: readonly string[]): string {
  return `ARRAY[${items.join(', ')}]`;
}

/** The escape character of LIKE and SIMILAR TO is a function around the pattern in the tree, and a clause in SQL. */
function pattern(expression: Expression, inner: (child: Expression) => string): string {
  const isEscape = expression.kind === 'call' && (expression.name === 'like_escape' || expression.name === 'similar_to_escape');
  return isEscape && expression.args.length === 2 ? expression.args.map(inner).join(' ESCAPE ') : inner(expression);
}

function caseText(expression: Extract<Expression, { kind: 'case' }>, inner: (child: Expression) => string): string {
  const branches = expression.branches.map(({ when, then }) => ` WHEN ${inner(when)} THEN ${inner(then)}`).join('');
  return `(CASE${branches}${expression.otherwise ? ` ELSE ${inner(expression.otherwise)}` : ''} END)`;
}

/** What the grammar reads as a construct of its own rather than as a function of that name. */
const CONSTRUCTS = new Set(['coalesce', 'greatest', 'least', 'nullif']);
/** Those without parentheses, or with a precision in them. */
const SQL_VALUES = new Set(
  'current_date current_time current_timestamp localtime localtimestamp current_role current_user user session_user current_catalog current_schema'.split(
    ' ',
  ),
);

/** What has a call's form in the tree and a syntax of its own in SQL; the second argument is a printed text. */
function special(name: string, [first, ...rest]: readonly string[]): string | undefined {
  const word = rest[0]?.replace(/^'([\s\S]*)'$/, '$1').replaceAll("''", "'") ?? '';
  switch (name) {
    case '[]':
      return `(${first})${rest.map((place) => `[${place}]`).join('')}`;
    case '.':
      return `(${first}).${quoted(word)}`;
    case 'is json':
      return `(${first} IS JSON${word === 'any' ? '' : ` ${word.toUpperCase()}`})`;
    case '=>':
      return `${quoted(first.replace(/^'([\s\S]*)'$/, '$1').replaceAll("''", "'"))} => ${rest[0]}`;
    default:
      return undefined;
  }
}

function call(name: string, args: readonly string[]): string {
  const own = special(name, args);
  if (own !== undefined) return own;
  const parts = name.split('.');
  const last = parts[parts.length - 1];
  if (isOperatorName(last)) return operation(last, parts.slice(0, -1), args);
  if (SQL_VALUES.has(name)) return args.length === 0 ? name : `${name}(${args.join(', ')})`;
  const callee = CONSTRUCTS.has(name) ? name : parts.map(quoted).join('.');
  return `${callee}(${args.join(', ')})`;
}

function isOperatorName(name: string): boolean {
  return /^[-+*/<>=~!@#%^&|`?]+$/.test(name);
}

function operation(operator: string, schema: readonly string[], args: readonly string[]): string {
  const written = schema.length === 0 ? operator : `OPERATOR(${schema.map(quoted).join('.')}.${operator})`;
  return args.length === 1 ? `(${written} ${args[0]})` : `(${args.join(` ${written} `)})`;
}
