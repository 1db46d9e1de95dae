import type { Expression } from '../../../rules/expression';
import type { OtherDialect } from '../../schema';
import { asJson, asText } from './coerce';
import { call, numberOf, type Term, textOf, unsupported } from './term';

/** `document -> path`, `document ->> path`: SQLite takes a key or an index as well. */
export function jsonStep(operator: '->' | '->>', document: Term, path: Term, dialect: OtherDialect): Term {
  const index = numberOf(path);
  const text = index === undefined ? textOf(path) : `$[${index}]`;
  if (text === undefined) return unsupported('a JSON path that is no constant');
  const steps = text.startsWith('$') ? jsonSteps(text) : dialect === 'sqlite' ? [text] : undefined;
  if (steps === undefined) return unsupported(`JSON path ${text}`);
  return operator === '->' ? jsonValue(document, steps) : { expression: jsonText(document, steps), family: 'text' };
}

/** `JSON_EXTRACT(document, path)`. */
export function jsonExtract(document: Term, path: Term): Term {
  const steps = stepsOf(path);
  return steps ? jsonValue(document, steps) : unsupported('a JSON path with wildcards');
}

/** `JSON_VALUE(document, path)`. */
export function jsonScalar(document: Term, path: Term): Term {
  const steps = stepsOf(path);
  return steps ? { expression: jsonText(document, steps), family: 'text' } : unsupported('a JSON path with wildcards');
}

/** The keys that a constant path passes; undefined for paths that are none or have wildcards. */
export function stepsOf(path: Term): readonly string[] | undefined {
  const text = textOf(path);
  return text === undefined ? undefined : jsonSteps(text);
}

function jsonValue(document: Term, steps: readonly string[]): Term {
  return { expression: access('#>', document, steps), family: 'json', text: jsonText(document, steps) };
}

function jsonText(document: Term, steps: readonly string[]): Expression {
  return access('#>>', document, steps);
}

function access(operator: '#>' | '#>>', document: Term, steps: readonly string[]): Expression {
  const keys: Expression = { kind: 'array', items: steps.map((value) => ({ kind: 'literal', value })) };
  const textKeys: Expression = { kind: 'cast', arg: keys, type: { name: 'text', modifiers: [], dimensions: 1 } };
  return call(operator, [asJson(document), textKeys], 'json').expression;
}

const STEP = /\.([\p{L}_$][\p{L}\p{N}_$]*)|\."((?:[^"\\]|\\.)*)"|\[\s*(\d+)\s*\]/uy;

/** `$.a."b c"[0]` as keys; undefined where anything else stands in it. */
function jsonSteps(path: string): readonly string[] | undefined {
  const text = path.trim().replace(/^(?:lax|strict)\s+/, '');
  if (!text.startsWith('$')) return undefined;
  const steps: string[] = [];
  STEP.lastIndex = 1;
  for (let at = 1; at < text.length; at = STEP.lastIndex) {
    const match = STEP.exec(text);
    if (!match) return undefined;
    steps.push(match[1] ?? match[2] ?? match[3]);
  }
  return steps;
}

/** `IS JSON`: NULL for NULL. */
export function isJson(term: Term): Term {
  const text = term.family === 'json' ? term : asText(term);
  if (text.family === 'unknown') return text;
  return call('is json', [text.expression, { kind: 'literal', value: 'any' }], 'boolean');
}
