import type { TypeName } from '../../../rules/expression';
import { arithmeticType, isNumber, isText } from './commonType';
import { plain } from './field';

const TRUTHS = new Set(
  '= <> != < <= > >= ~ ~* !~ !~* ~~ ~~* !~~ !~~* @> <@ && ? ?| ?& @? @@ -|- << >> &< &> <<| |>> &<| |&> ^@ <<= >>= @@@'.split(' '),
);
const SPAN = 'interval';
const DATE = 'date';

/** The type of `left operator right`; `left` is absent for a prefix operator. Undefined where it is not known. */
export function operatorType(operator: string, left: TypeName | undefined, right: TypeName): TypeName | undefined {
  if (!left) return prefixType(operator, right);
  if ((operator === '<<' || operator === '>>') && isNumber(left)) return withoutModifiers(left);
  if (TRUTHS.has(operator)) return plain('boolean');
  if (operator === '->>' || operator === '#>>') return plain('text');
  if (operator === '->' || operator === '#>') return left.name === 'hstore' ? plain('text') : withoutModifiers(left);
  if (operator === '||') return joinedType(left, right);
  if (operator === '<->') return plain('double precision');
  return arithmeticType(left, right) === undefined ? otherArithmetic(operator, left, right) : numberType(operator, left, right);
}

function prefixType(operator: string, type: TypeName): TypeName | undefined {
  if (operator === '|/' || operator === '||/') return plain('double precision');
  return '+-~@'.includes(operator) ? withoutModifiers(type) : undefined;
}

function numberType(operator: string, left: TypeName, right: TypeName): TypeName | undefined {
  const type = arithmeticType(left, right);
  if (operator !== '^' || type?.name === 'numeric') return type;
  return plain('double precision');
}

function joinedType(left: TypeName, right: TypeName): TypeName | undefined {
  if (left.dimensions > 0) return withoutModifiers(left);
  if (right.dimensions > 0) return withoutModifiers(right);
  const own = [left, right].find((type) => ['jsonb', 'hstore', 'tsvector', 'tsquery', 'bytea', 'bit', 'bit varying'].includes(type.name));
  if (own) return plain(own.name === 'bit' ? 'bit varying' : own.name);
  return isText(left) || isText(right) ? plain('text') : undefined;
}

/** Moments and spans, amounts of money, sets of JSON and ranges. */
function otherArithmetic(operator: string, left: TypeName, right: TypeName): TypeName | undefined {
  const pair = `${left.name} ${operator} ${right.name}`;
  const moment = /^(timestamp|time) with/;
  if (operator === '-' && (left.name === 'jsonb' || left.name === 'hstore')) return plain(left.name);
  if (/^date [+-] (integer|smallint|bigint)$|^integer \+ date$/.test(pair)) return plain(DATE);
  if (pair === 'date - date') return plain('integer');
  if (/^date [+-] (interval|unknown)$|^interval \+ date$|^date \+ time without/.test(pair)) return plain('timestamp without time zone');
  if (operator === '-' && moment.test(left.name) && moment.test(right.name)) return plain(SPAN);
  if (operator === '-' && moment.test(left.name) && right.name === DATE) return plain(SPAN);
  if (moment.test(left.name) && (right.name === SPAN || right.name === 'unknown')) return withoutModifiers(left);
  if (left.name === SPAN && moment.test(right.name)) return withoutModifiers(right);
  if (left.name === SPAN || right.name === SPAN) return plain(SPAN);
  if (left.name === 'money') return plain(operator === '/' && right.name === 'money' ? 'double precision' : 'money');
  if (right.name === 'money') return plain('money');
  return left.name === right.name ? withoutModifiers(left) : undefined;
}

function withoutModifiers(type: TypeName): TypeName {
  return { ...type, modifiers: [] };
}
