import type { Expression } from '../rules/expression';
import { quotePattern } from '../rules/like';
import type { Value } from '../rules/value';

/** The value of an expression without columns; undefined where it has any. */
type Constant = (expression: Expression) => Value | undefined;

/**
 * The regular expression that a condition on parts of a text comes to: `left(x, 3) = 'ABC'`, `substr(x, 3, 1) = '-'`,
 * `split_part(x, '-', 2) IN ('EU', 'US')`, `position('@' in x) > 1`, `starts_with(x, 'inv_')`. Undefined for other conditions.
 */
export function impliedPattern(atom: Expression, isColumn: (expression: Expression) => boolean, constant: Constant): string | undefined {
  const subject = { isColumn, constant };
  if (atom.kind === 'call') return startPattern(atom, subject);
  if (atom.kind === 'in') return partPattern(atom.arg, atom.values, subject);
  if (atom.kind !== 'compare') return undefined;
  if (atom.operator === '=') return partPattern(atom.left, [atom.right], subject) ?? placePattern(atom, subject);
  return placePattern(atom, subject);
}

interface Subject {
  readonly isColumn: (expression: Expression) => boolean;
  readonly constant: Constant;
}

type Call = Extract<Expression, { kind: 'call' }>;

function startPattern({ name, args }: Call, { isColumn, constant }: Subject): string | undefined {
  if ((name !== 'starts_with' && name !== '^@') || !args[0] || !isColumn(args[0])) return undefined;
  const start = constant(args[1]);
  return typeof start === 'string' ? `^${quotePattern(start)}` : undefined;
}

function partPattern(part: Expression, values: readonly Expression[], { isColumn, constant }: Subject): string | undefined {
  if (part.kind !== 'call' || !part.args[0] || !isColumn(part.args[0])) return undefined;
  const texts = values.map(constant).filter((value) => typeof value === 'string');
  const rest = part.args.slice(1).map(constant);
  if (texts.length === 0 || texts.length < values.length || rest.includes(undefined)) return undefined;
  const one = texts.length === 1 ? quotePattern(texts[0]) : `(?:${texts.map(quotePattern).join('|')})`;
  return placed(part.name, rest, one);
}

function placed(name: string, rest: readonly (Value | undefined)[], text: string): string | undefined {
  const [first, second] = rest;
  switch (name) {
    case 'left':
      return `^${text}`;
    case 'right':
      return `${text}$`;
    case 'substr':
    case 'substring':
      return typeof first === 'number' ? `^.{${Math.max(0, first - 1)}}${text}${second === undefined ? '$' : ''}` : undefined;
    case 'split_part':
      return typeof first === 'string' && first.length === 1 && typeof second === 'number' && second > 0
        ? splitPattern(first, second, text)
        : undefined;
    default:
      return undefined;
  }
}

function splitPattern(separator: string, place: number, text: string): string {
  const mark = quotePattern(separator);
  const other = separator === '-' || separator === '^' ? `[^\\${separator}]` : `[^${separator}]`;
  return `^${`${other}+${mark}`.repeat(place - 1)}${text}(?:${mark}${other}+)?$`;
}

/** `position('@' in x) > 1`, `strpos(x, '/') = 1`. */
function placePattern(
  { left, right, operator }: Extract<Expression, { kind: 'compare' }>,
  { isColumn, constant }: Subject,
): string | undefined {
  if (left.kind !== 'call' || (left.name !== 'position' && left.name !== 'strpos') || !left.args[0] || !isColumn(left.args[0]))
    return undefined;
  const sought = constant(left.args[1]);
  const place = constant(right);
  if (typeof sought !== 'string' || typeof place !== 'number') return undefined;
  const least = operator === '=' || operator === '>=' ? place : operator === '>' || operator === '<>' ? place + 1 : 0;
  if (least < 1) return undefined;
  return operator === '=' || least > 1 ? `^[a-z]{${least - 1}}${quotePattern(sought)}` : quotePattern(sought);
}
