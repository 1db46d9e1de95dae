import { arrayOf, BOOLEAN, INTEGER, TEXT } from '../builtinTypes';
import { invalid } from '../evaluationError';
import { withBackslashEscape } from '../like';
import type { Overload } from '../overload';
import { custom, optionalOverload, strictOverload, variadicOverload } from '../overload';
import { characters, utf8Length } from '../textOrder';
import type { ResolvedType, Value } from '../value';
import { valueText } from '../values';
import { formatText } from './format';
import { md5 } from './md5';

/** Results longer than this are refused rather than built. */
const MAX_LENGTH = 1_000_000;

/** Functions on texts. */
export const TEXT_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  lower: [keepCitext((text) => mapCase(text, (point) => point.toLowerCase()))],
  upper: [keepCitext((text) => mapCase(text, (point) => point.toUpperCase()))],
  initcap: [keepCitext(initcap)],
  length: [strictOverload(['text'], INTEGER, characters), strictOverload(['bytea'], INTEGER, byteaLength)],
  char_length: [strictOverload(['text'], INTEGER, characters)],
  character_length: [strictOverload(['text'], INTEGER, characters)],
  octet_length: [octets(1), strictOverload(['bytea'], INTEGER, byteaLength)],
  bit_length: [octets(8), strictOverload(['bytea'], INTEGER, (bytes) => byteaLength(bytes) * 8)],
  btrim: [optionalOverload(['text', 'text'], 1, TEXT, (text, set) => trim(text ?? '', set, true, true))],
  trim: [optionalOverload(['text', 'text'], 1, TEXT, (text, set) => trim(text ?? '', set, true, true))],
  ltrim: [optionalOverload(['text', 'text'], 1, TEXT, (text, set) => trim(text ?? '', set, true, false))],
  rtrim: [optionalOverload(['text', 'text'], 1, TEXT, (text, set) => trim(text ?? '', set, false, true))],
  substring: [optionalOverload(['text', 'integer', 'integer'], 1, TEXT, (text, from, count) => substring(text ?? '', from ?? 1, count))],
  substr: [optionalOverload(['text', 'integer', 'integer'], 1, TEXT, (text, from, count) => substring(text ?? '', from ?? 1, count))],
  left: [strictOverload(['text', 'integer'], TEXT, (text, count) => [...text].slice(0, count).join(''))],
  right: [strictOverload(['text', 'integer'], TEXT, (text, count) => lastCharacters([...text], count))],
  overlay: [
    optionalOverload(['text', 'text', 'integer', 'integer'], 1, TEXT, (text, by, from, count) =>
      overlay(text ?? '', by ?? '', from ?? 1, count),
    ),
  ],
  position: [strictOverload(['text', 'text'], INTEGER, position)],
  strpos: [strictOverload(['text', 'text'], INTEGER, position)],
  starts_with: [strictOverload(['text', 'text'], BOOLEAN, (text, start) => text.startsWith(start))],
  '^@': [strictOverload(['text', 'text'], BOOLEAN, (text, start) => text.startsWith(start))],
  replace: [strictOverload(['text', 'text', 'text'], TEXT, (text, from, to) => (from === '' ? text : text.split(from).join(to)))],
  translate: [strictOverload(['text', 'text', 'text'], TEXT, translate)],
  split_part: [strictOverload(['text', 'text', 'integer'], TEXT, splitPart)],
  string_to_array: [
    strictOverload(['text', 'text'], arrayOf(TEXT), (text, separator) =>
      text === '' ? [] : separator === '' ? [text] : text.split(separator),
    ),
  ],
  lpad: [optionalOverload(['text', 'integer', 'text'], 1, TEXT, (text, length, fill) => pad(text ?? '', length ?? 0, fill, true))],
  rpad: [optionalOverload(['text', 'integer', 'text'], 1, TEXT, (text, length, fill) => pad(text ?? '', length ?? 0, fill, false))],
  repeat: [strictOverload(['text', 'integer'], TEXT, repeat)],
  reverse: [strictOverload(['text'], TEXT, (text) => [...text].reverse().join(''))],
  md5: [strictOverload(['text'], TEXT, md5)],
  ascii: [strictOverload(['text'], INTEGER, (text) => text.codePointAt(0) ?? 0)],
  chr: [strictOverload(['integer'], TEXT, chr)],
  to_hex: [strictOverload(['integer'], TEXT, (value) => toHex(value))],
  quote_literal: [
    strictOverload(['text'], TEXT, (text) =>
      text.includes('\\') ? `E'${text.replace(/['\\]/g, '$&$&')}'` : `'${text.replace(/'/g, "''")}'`,
    ),
  ],
  like_escape: [strictOverload(['text', 'text'], TEXT, withBackslashEscape)],
  similar_to_escape: [strictOverload(['text'], TEXT, (pattern) => pattern), strictOverload(['text', 'text'], TEXT, withBackslashEscape)],
  concat: [variadicOverload(['any'], TEXT, (values, types) => values.map((value, index) => outputText(value, types[index])).join(''))],
  concat_ws: [variadicOverload(['text', 'any'], TEXT, concatWithSeparator)],
  format: [variadicOverload(['text', 'any'], TEXT, formatText)],
};

/** A case function: citext stays citext, for which nothing changes but the letters. */
function keepCitext(apply: (text: string) => string): Overload {
  return strictOverload(['text'], TEXT, apply);
}

/** `character(n)` counts its padding here. */
function octets(factor: number): Overload {
  return custom(['any'], (args, context) => {
    const overload = strictOverload(['any'], INTEGER, (text) => utf8Length(text as string) * factor);
    return args[0].type.family === 'text'
      ? overload.make(args, context)
      : strictOverload(['text'], INTEGER, (text) => utf8Length(text) * factor).make(args, context);
  });
}

function byteaLength(bytes: string): number {
  return (bytes.length - 2) / 2;
}

/** What output functions write, NULL as nothing. */
export function outputText(value: Value, type: ResolvedType): string {
  return valueText(value, type) ?? '';
}

function concatWithSeparator(values: readonly Value[], types: readonly ResolvedType[]): string | null {
  const [separator, ...rest] = values;
  if (separator === null) return null;
  return rest.flatMap((value, index) => (value === null ? [] : [outputText(value, types[index + 1])])).join(separator as string);
}

/** Character by character: where a letter would become two, it stays. */
function mapCase(text: string, change: (text: string) => string): string {
  const changed = change(text);
  if (changed.length === text.length) return changed;
  return [...text].map((point) => ([...change(point)].length === 1 ? change(point) : point)).join('');
}

function initcap(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [first, ...rest] = word;
    return first.toUpperCase() + rest.join('').toLowerCase();
  });
}

function trim(text: string, set: string | undefined, start: boolean, end: boolean): string {
  const drop = new Set(set ?? ' ');
  const points = [...text];
  let from = 0;
  let to = points.length;
  while (start && from < to && drop.has(points[from])) from += 1;
  while (end && to > from && drop.has(points[to - 1])) to -= 1;
  return points.slice(from, to).join('');
}

function substring(text: string, from: number, count: number | undefined): string {
  if (count !== undefined && count < 0) throw invalid('negative substring length not allowed');
  const start = Math.max(from - 1, 0);
  const end = count === undefined ? undefined : Math.max(from - 1 + count, 0);
  return [...text].slice(start, end).join('');
}

function lastCharacters(points: readonly string[], count: number): string {
  return points.slice(count >= 0 ? Math.max(points.length - count, 0) : -count).join('');
}

function overlay(text: string, by: string, from: number, count: number | undefined): string {
  if (from < 1) throw invalid('negative substring length not allowed');
  const points = [...text];
  const replaced = count ?? characters(by);
  return points.slice(0, from - 1).join('') + by + points.slice(Math.max(from - 1 + replaced, 0)).join('');
}

/** Counts from 1; 0 when absent. */
function position(text: string, part: string): number {
  const index = text.indexOf(part);
  return index < 0 ? 0 : characters(text.slice(0, index)) + 1;
}

function translate(text: string, from: string, to: string): string {
  const targets = [...to];
  const map = new Map<string, string>();
  for (const [index, point] of [...from].entries()) if (!map.has(point)) map.set(point, targets[index] ?? '');
  return [...text].map((point) => map.get(point) ?? point).join('');
}

function splitPart(text: string, separator: string, field: number): string {
  if (field === 0) throw invalid('field position must not be zero');
  const parts = separator === '' ? [text] : text.split(separator);
  return parts.at(field > 0 ? field - 1 : field) ?? '';
}

function pad(text: string, length: number, fill: string | undefined, left: boolean): string {
  if (length > MAX_LENGTH) throw invalid('requested length too large');
  const points = [...text].slice(0, Math.max(length, 0));
  const filler = [...(fill ?? ' ')];
  const missing = filler.length === 0 ? 0 : Math.max(length - points.length, 0);
  const padding = Array.from({ length: missing }, (_, index) => filler[index % filler.length]);
  return (left ? [...padding, ...points] : [...points, ...padding]).join('');
}

function repeat(text: string, count: number): string {
  if (text.length * count > MAX_LENGTH) throw invalid('requested length too large');
  return text.repeat(Math.max(count, 0));
}

function chr(code: number): string {
  if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw invalid('character number out of range');
  return String.fromCodePoint(code);
}

function toHex(value: number): string {
  return (value >= 0 ? BigInt(value) : BigInt.asUintN(value >= -(2 ** 31) ? 32 : 64, BigInt(value))).toString(16);
}
