import type { Expression } from '../../../../rules/expression';
import { asInteger, asJson, asNumber, asText } from '../coerce';
import { isJson, jsonExtract, stepsOf } from '../json';
import { type Functions, type MapCall, rules } from '../mapping';
import { truncated } from '../operators';
import { patternMatch } from '../patterns';
import { call, castTo, constant, not, numberOf, type Term, unsupported } from '../term';
import type { Tree } from '../tree';
import { bytesOf, coalesce, floatCall, placeOf, strictExtreme, textArgument, withCase } from './common';
import { dateCall, datetimeCall, julianDay, strftime, timeCall, unixEpoch } from './sqliteMoments';

/** Functions of SQLite, where they differ from the common ones. */
export const SQLITE_FUNCTIONS: Functions = new Map([
  ...rules('IFNULL', 2, coalesce),
  ...rules('LENGTH', 1, ([arg]) => call('length', [bytesOf(arg)], 'integer')),
  ...rules('SUBSTR SUBSTRING', [2, 3], substring),
  ...rules('INSTR', 2, ([whole, piece]) => placeOf(piece, { ...whole, folds: false })),
  ...rules('CONCAT', [1, 99], (args) => call('concat', args.map(textArgument), 'text')),
  ...rules('CHAR', 1, ([code]) => call('chr', [asInteger(code)], 'text')),
  ...rules('UNICODE', 1, ([text]) => call('ascii', [asText(text).expression], 'integer')),
  ...rules('MAX', [2, 99], strictExtreme('greatest')),
  ...rules('MIN', [2, 99], strictExtreme('least')),
  ...rules('LIKELY UNLIKELY', 1, ([arg]) => arg),
  ...rules('LIKELIHOOD', 2, ([arg]) => arg),
  ...rules('LIKE', [2, 3], (_, mapping, written) => matchCall('LIKE', written, mapping)),
  ...rules('GLOB', 2, (_, mapping, written) => matchCall('GLOB', written, mapping)),
  ...rules('REGEXP', 2, (_, mapping, written) => matchCall('REGEXP', written, mapping)),
  ...rules('LOG', 1, (args) => floatCall('log10', args)),
  ...rules('TRUNC', 1, ([value]) => truncated(asNumber(value))),
  ...rules('RANDOM', 0, () => call('random', [], 'float')),
  ...rules('DATE', [0, 9], dateCall),
  ...rules('DATETIME', [0, 9], datetimeCall),
  ...rules('TIME', [0, 9], timeCall),
  ...rules('JULIANDAY', [0, 9], julianDay),
  ...rules('UNIXEPOCH', [0, 9], unixEpoch),
  ...rules('STRFTIME', [1, 9], strftime),
  ...rules('JSON_VALID', [1, 2], ([document]) => isJson(document)),
  ...rules('JSON', 1, ([document]) => ({ expression: asJson(document), family: 'json' })),
  ...rules('JSON_TYPE', [1, 2], jsonType),
  ...rules('JSON_ARRAY_LENGTH', [1, 2], ([document, path]) => arrayLength(document, path)),
  ...rules('JSON_ARRAY', 0, () => castTo({ kind: 'literal', value: '[]' }, 'jsonb')),
  ...rules('JSON_OBJECT', 0, () => castTo({ kind: 'literal', value: '{}' }, 'jsonb')),
  ...rules('UUID', 0, () => call('gen_random_uuid', [], 'uuid')),
]);

/** Counts from 1; a negative place counts from the end, of texts that are long enough. */
function substring([text, from, count]: readonly Term[]): Term {
  const value = asText(text);
  const start = numberOf(from);
  const length = count && numberOf(count);
  if (value.family === 'unknown') return value;
  if (length !== undefined && length < 0) return unsupported('function substr() with a negative length');
  if (start === undefined || start >= 0 || (count && length === undefined))
    return withCase(call('substring', [value.expression, asInteger(from), ...(count ? [asInteger(count)] : [])], 'text'), text);
  const tail = call('right', [value.expression, { kind: 'literal', value: -start }], 'text').expression;
  if (length === undefined) return withCase({ expression: tail, family: 'text' }, text);
  return withCase(leftOfTail(value.expression, tail, -start, length), text);
}

/** Of a text shorter than the place, the part before its beginning counts as well. */
function leftOfTail(whole: Expression, tail: Expression, start: number, length: number): Term {
  if (length >= start) return { expression: tail, family: 'text' };
  const missing = call('-', [{ kind: 'literal', value: start }, call('length', [whole], 'integer').expression], 'integer').expression;
  const before = call('greatest', [missing, { kind: 'literal', value: 0 }], 'integer').expression;
  const kept = call(
    'greatest',
    [call('-', [{ kind: 'literal', value: length }, before], 'integer').expression, { kind: 'literal', value: 0 }],
    'integer',
  ).expression;
  return call('left', [tail, kept], 'text');
}

/** `like(pattern, x)` is `x LIKE pattern`. */
function matchCall(operator: 'LIKE' | 'GLOB' | 'REGEXP', [pattern, arg, mark]: readonly Tree[], mapping: Parameters<MapCall>[1]): Term {
  return patternMatch({ kind: 'match', operator, arg, pattern, negated: false, ...(mark && { escape: mark }) }, mapping);
}

/** Both say `object` and `array`; of scalars PostgreSQL knows less. */
function jsonType([document, path]: readonly Term[]): Term {
  const steps = path ? stepsOf(path) : [];
  if (steps === undefined) return unsupported('a JSON path with wildcards');
  const inside = path ? jsonExtract(document, path).expression : asJson(document);
  const type = call('jsonb_typeof', [inside], 'text').expression;
  const text = (value: string): Expression => ({ kind: 'literal', value });
  return {
    expression: {
      kind: 'case',
      branches: [
        { when: isType(type, 'string'), then: text('text') },
        { when: isType(type, 'boolean'), then: call('#>>', [inside, noSteps()], 'text').expression },
        { when: isType(type, 'number'), then: numberType(inside) },
      ],
      otherwise: type,
    },
    family: 'text',
  };
}

function isType(type: Expression, name: string): Expression {
  return { kind: 'compare', operator: '=', left: type, right: { kind: 'literal', value: name } };
}

function noSteps(): Expression {
  return { kind: 'cast', arg: { kind: 'array', items: [] }, type: { name: 'text', modifiers: [], dimensions: 1 } };
}

/** A number with a point or an exponent is real. */
function numberType(inside: Expression): Expression {
  const text = call('#>>', [inside, noSteps()], 'text').expression;
  const isReal: Expression = { kind: 'match', operator: '~', arg: text, pattern: { kind: 'literal', value: '[.eE]' } };
  return {
    kind: 'case',
    branches: [{ when: isReal, then: { kind: 'literal', value: 'real' } }],
    otherwise: { kind: 'literal', value: 'integer' },
  };
}

/** 0 for what is no array. */
function arrayLength(document: Term, path: Term | undefined): Term {
  const inside = path ? jsonExtract(document, path) : { expression: asJson(document), family: 'json' as const };
  if (inside.family === 'unknown') return inside;
  const isArray = isType(call('jsonb_typeof', [inside.expression], 'text').expression, 'array');
  const length = call('jsonb_array_length', [inside.expression], 'integer').expression;
  const isMissing: Expression = { kind: 'isNull', arg: inside.expression };
  return {
    expression: {
      kind: 'case',
      branches: [
        { when: isArray, then: length },
        { when: not(isMissing), then: constant(0).expression },
      ],
    },
    family: 'integer',
  };
}
