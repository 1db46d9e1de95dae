import { MICROS_PER_DAY } from './calendar';
import { cleanDecimal, roundDecimal } from './decimal';
import { invalid, OUT_OF_RANGE } from './evaluationError';
import { jsonbText, parseJsonNode } from './jsonText';
import type { Node } from './node';
import { strictNode, uncompilable } from './node';
import { checkInteger, daysOf, fitDecimal, fitMoment, integerLimits } from './parseScalar';
import { characters } from './textOrder';
import type { Family, Interval, ResolvedType, Value } from './value';
import { parseValue, valueText } from './values';

type Convert = (value: Value) => Value;

const SAME: Convert = (value) => value;

/** `node` as another type, as CAST does; `now` (microseconds UTC) serves `'now'::date`. Throws when PostgreSQL has no such cast. */
export function castNode(node: Node, to: ResolvedType, now: number): Node {
  if (node.untyped) return literalAs(node, to, now);
  if (node.inexact && to.family === 'text') uncompilable('the digits of a numeric quotient or root');
  const type = to.family === 'decimal' && to.scale === undefined ? decimalResult(node.type, to) : to;
  const convert = converter(node.type, to, now);
  const inexact = node.inexact && (to.family === 'float' || (to.family === 'decimal' && to.scale === undefined));
  if (convert === SAME) return { ...node, type, inexact };
  return strictNode(type, [node], convert, { inexact });
}

/** numeric without modifiers keeps the scale of what is cast. */
function decimalResult(from: ResolvedType, to: ResolvedType): ResolvedType {
  const scale = from.family === 'integer' ? 0 : from.family === 'decimal' ? from.scale : undefined;
  return scale === undefined ? to : { ...to, scale };
}

function literalAs(node: Node, to: ResolvedType, now: number): Node {
  const cut = fitter(to);
  const literal = node.constant?.value ?? null;
  const scale = typeof literal === 'string' && to.family === 'decimal' && to.scale === undefined ? literalScale(literal) : undefined;
  const type = scale === undefined ? to : { ...to, scale };
  return strictNode(type, [{ ...node, untyped: false }], (text) => parseValue(cut(text) as string, to, now));
}

/** Digits after the point of `'1.50'::numeric`. */
function literalScale(text: string): number | undefined {
  const found = /^\s*[+-]?\d*\.?(\d*)(?:e([+-]?\d+))?\s*$/i.exec(text);
  return found ? Math.max(0, found[1].length - Number(found[2] ?? 0)) : undefined;
}

/** CAST to `varchar(n)` or `char(n)` cuts texts silently. */
function fitter(to: ResolvedType): Convert {
  const limit = to.maxLength;
  if (to.family !== 'text' || limit === undefined) return SAME;
  return (text) => (characters(text as string) > limit ? [...(text as string)].slice(0, limit).join('') : text);
}

function converter(from: ResolvedType, to: ResolvedType, now: number): Convert {
  if (from.family === to.family) return withinFamily(from, to, now);
  if (to.family === 'text') return toText(from, to);
  if (from.family === 'text') return fromText(from, to, now);
  const convert = CROSSINGS.get(from.family)?.[to.family]?.(from, to);
  return convert ?? uncompilable(`cast from ${from.name.name} to ${to.name.name}`);
}

function withinFamily(from: ResolvedType, to: ResolvedType, now: number): Convert {
  switch (to.family) {
    case 'integer':
      return widerInteger(from, to) ? SAME : (value) => checkInteger(value as number, to);
    case 'decimal':
      return to.scale === undefined ? SAME : (value) => fitDecimal(value as number, to);
    case 'float':
      return to.name.name === 'real' ? (value) => Math.fround(value as number) : SAME;
    case 'text':
      return textToText(from, to);
    case 'timestamp':
    case 'timestamptz':
    case 'time':
      return to.name.modifiers.length > 0 ? (value) => fitMoment(value as number, to) : SAME;
    case 'json':
      return to.name.name === 'jsonb' && from.name.name !== 'jsonb' ? (value) => canonicalJson(value as string) : SAME;
    case 'array':
      return convertElements(converter(from.element ?? from, to.element ?? to, now));
    default:
      return from.name.name === to.name.name ? SAME : uncompilable(`cast from ${from.name.name} to ${to.name.name}`);
  }
}

function widerInteger(from: ResolvedType, to: ResolvedType): boolean {
  return integerLimits(from)[0] >= integerLimits(to)[0] && integerLimits(from)[1] <= integerLimits(to)[1];
}

function convertElements(convert: Convert): Convert {
  if (convert === SAME) return SAME;
  const each = (value: Value): Value =>
    value === null ? null : Array.isArray(value) ? (value as readonly Value[]).map(each) : convert(value);
  return each;
}

function canonicalJson(text: string): string {
  const node = parseJsonNode(text);
  if (!node) throw invalid('invalid JSON');
  return jsonbText(node);
}

/** `character(n)` loses its padding on the way to any other text type. */
function textToText(from: ResolvedType, to: ResolvedType): Convert {
  const strip = from.name.name === 'character' && to.name.name !== 'character';
  if (to.maxLength === undefined) return strip ? (value) => (value as string).replace(/ +$/, '') : SAME;
  const cut = fitter(to);
  return (value) => parseValue(cut(strip ? (value as string).replace(/ +$/, '') : value) as string, to);
}

function toText(from: ResolvedType, to: ResolvedType): Convert {
  if (from.name.name === 'inet' || from.name.name === 'cidr') uncompilable(`text of ${from.name.name}`);
  const cut = fitter(to);
  /** Output writes `t`, but CAST spells it out. */
  if (from.family === 'boolean') return (value) => cut(value === true ? 'true' : 'false');
  return (value) => cut(valueText(value, from));
}

function fromText(from: ResolvedType, to: ResolvedType, now: number): Convert {
  const strip = from.name.name === 'character';
  return (value) => parseValue(strip ? (value as string).replace(/ +$/, '') : (value as string), to, now);
}

type Crossing = (from: ResolvedType, to: ResolvedType) => Convert;
const numeric =
  (convert: (value: number, from: ResolvedType, to: ResolvedType) => Value): Crossing =>
  (from, to) =>
  (value) =>
    convert(value as number, from, to);
const same: Crossing = () => SAME;
const real = (value: number, to: ResolvedType): number => (to.name.name === 'real' ? Math.fround(value) : value);

const CROSSINGS: ReadonlyMap<Family, Partial<Record<Family, Crossing>>> = new Map<Family, Partial<Record<Family, Crossing>>>([
  ['boolean', { integer: () => (value) => (value === true ? 1 : 0) }],
  [
    'integer',
    {
      boolean: () => (value) => value !== 0,
      decimal: numeric((value, _from, to) => fitDecimal(value, to)),
      float: numeric((value, _from, to) => real(value, to)),
    },
  ],
  [
    'decimal',
    {
      integer: numeric((value, _from, to) => checkInteger(finite(roundDecimal(value, 0)), to)),
      float: numeric((value, _from, to) => real(value, to)),
    },
  ],
  [
    'float',
    {
      integer: numeric((value, _from, to) => checkInteger(roundHalfEven(finite(value)), to)),
      decimal: numeric((value, from, to) => fitDecimal(from.name.name === 'real' ? Number(value.toPrecision(6)) : cleanDecimal(value), to)),
    },
  ],
  ['date', { timestamp: numeric((days) => days * MICROS_PER_DAY), timestamptz: numeric((days) => days * MICROS_PER_DAY) }],
  ['timestamp', { date: numeric(daysOf), timestamptz: numeric((micros, _from, to) => fitMoment(micros, to)), time: numeric(timeOf) }],
  ['timestamptz', { date: numeric(daysOf), timestamp: numeric((micros, _from, to) => fitMoment(micros, to)), time: numeric(timeOf) }],
  ['time', { interval: numeric((micros) => ({ months: 0, days: 0, micros })) }],
  ['interval', { time: () => (value) => timeOf((value as Interval).micros) }],
  ['json', { boolean: jsonScalar('boolean'), integer: jsonScalar('number'), decimal: jsonScalar('number'), float: jsonScalar('number') }],
  ['uuid', { other: same }],
]);

function timeOf(micros: number): number {
  return micros - daysOf(micros) * MICROS_PER_DAY;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw OUT_OF_RANGE;
  return value;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(value) || 0;
}

/** `jsonb` holding a scalar of the wanted kind becomes that scalar, a JSON null NULL. */
function jsonScalar(kind: 'boolean' | 'number'): Crossing {
  return (from, to) => (value) => {
    const node = parseJsonNode(value as string);
    if (node?.kind === 'null') return null;
    if (from.name.name !== 'jsonb' || node?.kind !== kind) throw invalid(`cannot cast jsonb ${node?.kind ?? ''} to ${to.name.name}`);
    if (to.family !== 'integer') return parseValue(node.text, to);
    return checkInteger(roundDecimal(Number(node.text), 0), to);
  };
}
