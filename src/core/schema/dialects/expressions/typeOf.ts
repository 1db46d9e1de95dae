import type { Expression } from '../../../rules/expression';
import { asJson } from './coerce';
import type { Mapping } from './mapping';
import { call, compare, isNumber, not, type Term, truth } from './term';
import type { Tree } from './tree';

/**
 * `typeof(x) = 'integer'`, which in SQLite asks how a value is stored: the type decides, and of a decimal whether it has
 * a fraction. Undefined for anything else.
 */
export function typeOfTest(operator: string, left: Tree, right: Tree, mapping: Mapping): Term | undefined {
  const [asked, name] = left.kind === 'call' ? [left, right] : [right, left];
  const ofJson = jsonTypeTest(operator, asked, name, mapping);
  if (ofJson) return ofJson;
  if (asked.kind !== 'call' || asked.name !== 'TYPEOF' || asked.args.length !== 1) return undefined;
  if (name.kind !== 'string' && name.kind !== 'name') return undefined;
  const equal = operator === '=' || operator === 'IS';
  if (!equal && operator !== '<>' && operator !== 'IS NOT') return undefined;
  const test = isStored(mapping.term(asked.args[0]), (name.kind === 'string' ? name.value : name.parts[0]).toLowerCase());
  return truth(equal ? test : not(test));
}

/** What `json_type` calls as PostgreSQL does, and texts. */
const JSON_TYPES: Readonly<Record<string, string>> = { object: 'object', array: 'array', null: 'null', text: 'string' };

/** `json_type(x) = 'object'`. */
function jsonTypeTest(operator: string, asked: Tree, name: Tree, { dialect, term }: Mapping): Term | undefined {
  if (dialect !== 'sqlite' || operator !== '=' || name.kind !== 'string' || !Object.hasOwn(JSON_TYPES, name.value)) return undefined;
  if (asked.kind !== 'call' || asked.name !== 'JSON_TYPE' || asked.args.length !== 1) return undefined;
  const document = term(asked.args[0]);
  if (document.family === 'unknown') return document;
  const type = call('jsonb_typeof', [asJson(document)], 'text').expression;
  return truth(compare('=', type, { kind: 'literal', value: JSON_TYPES[name.value] }));
}

function isStored(term: Term, name: string): Expression {
  const { expression } = term;
  if (term.family === 'unknown') return expression;
  const missing: Expression = { kind: 'isNull', arg: expression };
  if (name === 'null') return missing;
  const present: Expression = { kind: 'not', arg: missing };
  if (term.family === 'decimal' && (name === 'integer' || name === 'real'))
    return { kind: 'and', args: [present, isWhole(expression, name === 'integer')] };
  return name === storedAs(term) ? present : { kind: 'literal', value: false };
}

/** A numeric column keeps whole numbers as integers. */
function isWhole(value: Expression, whole: boolean): Expression {
  return compare(whole ? '=' : '<>', value, call('floor', [value], 'decimal').expression);
}

function storedAs(term: Term): string {
  if (term.family === 'integer' || term.family === 'boolean') return 'integer';
  if (isNumber(term)) return 'real';
  return term.family === 'bytea' ? 'blob' : 'text';
}
