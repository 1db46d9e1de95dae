import type { ArrayDomain, Domain, IntervalDomain, ListDomain, RecordDomain, Shape } from './domain';
import { numberText } from './formatNumber';
import { type DrawKey, draw, drawIndex, drawKey, drawUnit } from './mixer';
import { openPattern } from './openPattern';
import { openProduct } from './openProduct';
import { openText } from './openText';
import { MAX_SIZE } from './permutation';
import type { ValueShape } from './vector';

/** A domain as functions. Indexes run from 0 to size − 1; size is 1 … 2^52 (0 for an empty domain). */
export interface OpenDomain {
  readonly size: number;
  /** Whether `at` gives numbers (in the units of the column's vector) or texts. Lists of few texts carry them as `vocabulary`. */
  readonly numeric: boolean;
  readonly vocabulary?: readonly string[];
  /** Distinct indexes give distinct values. */
  at(index: number): number | string;
  /** The index that draw `k` of a row falls on, by the domain's weights or shape. */
  pick(key: DrawKey, row: number, k: number): number;
}

/** Opens a domain. Word lists are those of `locale`. */
export function openDomain(domain: Domain, locale: string): OpenDomain {
  switch (domain.kind) {
    case 'interval':
      return openInterval(domain);
    case 'list':
      return openList(domain);
    case 'text':
      return openText(domain, locale);
    case 'pattern':
      return uniform(openPattern(domain.node), false);
    case 'uuid':
      return uniform({ size: MAX_SIZE, at: uuidAt }, false);
    case 'array':
      return openArray(domain, locale);
    case 'record':
      return openRecord(domain, locale);
    case 'choice':
      return openChoice(domain.domains.map((each) => openDomain(each, locale)));
  }
}

function uniform(of: { readonly size: number; at(index: number): string }, numeric: boolean): OpenDomain {
  return { size: of.size, numeric, at: of.at, pick: (key, row, k) => drawIndex(key, row, k, of.size) };
}

function openInterval(domain: IntervalDomain): OpenDomain {
  const { min, max, step } = domain;
  const size = max < min ? 0 : Math.min(MAX_SIZE, Math.floor((max - min) / step + 1e-9) + 1);
  // A step like 0.01 is not a double; its inverse is, and keeps every value the nearest double to its decimal.
  const inverse = Math.round(1 / step);
  const at = step < 1 ? (index: number) => (Math.round(min * inverse) + index) / inverse : (index: number) => min + index * step;
  const { shape, endings } = domain;
  const plain = shape ? shapedPick(shape, min, step, size) : (key: DrawKey, row: number, k: number) => drawIndex(key, row, k, size);
  if (!endings?.length) return { size, numeric: true, at, pick: plain };
  const units = endings.map((ending) => Math.round(ending / step));
  const whole = Math.round(1 / step);
  const pick = (key: DrawKey, row: number, k: number): number => {
    const index = plain(key, row, k);
    const ended = index - ((Math.round(min / step) + index) % whole) + units[draw(key, row, k + 0x4000) % units.length];
    return ended >= 0 && ended < size ? ended : index;
  };
  return { size, numeric: true, at, pick };
}

function shapedPick(shape: Shape, min: number, step: number, size: number): OpenDomain['pick'] {
  const clamp = (value: number) => Math.min(size - 1, Math.max(0, Math.round((value - min) / step)));
  switch (shape.kind) {
    case 'power':
      return (key, row, k) => Math.min(size - 1, Math.floor(size * (drawIndex(key, row, k, MAX_SIZE) / MAX_SIZE) ** (1 / shape.exponent)));
    case 'normal':
      return (key, row, k) => clamp(shape.mean + shape.deviation * gauss(key, row, k));
    case 'lognormal':
      return (key, row, k) => clamp(shape.median * Math.exp(shape.sigma * gauss(key, row, k)));
  }
}

/** A standard normal deviate by the Box–Muller transform of two draws. */
function gauss(key: DrawKey, row: number, k: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - drawUnit(key, row, 2 * k)));
  return radius * Math.cos(2 * Math.PI * drawUnit(key, row, 2 * k + 1));
}

function openList(domain: ListDomain): OpenDomain {
  const { values } = domain;
  const numeric = typeof values[0] === 'number';
  const vocabulary = numeric ? undefined : (values as readonly string[]);
  return { size: values.length, numeric, vocabulary, at: (index) => values[index], pick: weightedPick(values.length, domain.weights) };
}

/** Picks among `size` indexes, by weights where there are any (searching the cumulative weights). */
function weightedPick(size: number, weights: readonly number[] | undefined): OpenDomain['pick'] {
  if (!weights) return (key, row, k) => drawIndex(key, row, k, size);
  const sums = new Float64Array(size);
  let total = 0;
  for (let i = 0; i < size; i++) {
    total += weights[i] ?? 0;
    sums[i] = total;
  }
  return (key, row, k) => {
    const wanted = drawUnit(key, row, k) * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const UUID_KEY = drawKey('uuid');
const HEX = Array.from({ length: 65536 }, (_, i) => i.toString(16).padStart(4, '0'));

/** A version 4 UUID: 52 bits are the index, scrambled in place, the other 70 drawn from it. */
function uuidAt(index: number): string {
  const low = index >>> 0;
  const high = Math.floor(index / 4294967296);
  const first = (low ^ draw(UUID_KEY, high, 0)) >>> 0;
  const second = ((high ^ (draw(UUID_KEY, first, 1) >>> 12)) << 12) | (draw(UUID_KEY, index, 2) >>> 20);
  const third = draw(UUID_KEY, index, 3);
  const fourth = draw(UUID_KEY, index, 4);
  const version = 0x4000 | (second & 0xfff);
  const variant = 0x8000 | (third >>> 18);
  return `${HEX[first >>> 16]}${HEX[first & 0xffff]}-${HEX[second >>> 16]}-${HEX[version]}-${HEX[variant]}-${HEX[third & 0xffff]}${HEX[fourth >>> 16]}${HEX[fourth & 0xffff]}`;
}

/** Draws beyond those that any attempt at the elements takes. */
const EMPTY_DRAWS = 0x1000;

/** Arrays of `minLength` elements and more; where that is 0, the empty array comes first and as often as each other length. */
function openArray(domain: ArrayDomain, locale: string): OpenDomain {
  const { minLength, maxLength } = domain;
  if (minLength > 0) return openFilledArray(domain, locale);
  const empty: ListDomain = { kind: 'list', values: ['{}'] };
  if (maxLength === 0) return openList(empty);
  const filled = openFilledArray({ ...domain, minLength: 1 }, locale);
  const size = Math.min(MAX_SIZE, filled.size + 1);
  const isEmpty = (key: DrawKey, row: number, k: number): boolean => drawIndex(key, row, k + EMPTY_DRAWS, maxLength + 1) === 0;
  return {
    size,
    numeric: false,
    at: (index) => (index === 0 ? '{}' : filled.at(index - 1)),
    pick: (key, row, k) => (isEmpty(key, row, k) ? 0 : Math.min(size - 1, 1 + filled.pick(key, row, k))),
  };
}

/** The first elements spell the index, so that distinct indexes are distinct arrays; the others follow by draw. */
function openFilledArray({ element: of, shape, delimiter, minLength, maxLength, dimensions }: ArrayDomain, locale: string): OpenDomain {
  const element = openDomain(of, locale);
  const separator: string = delimiter ?? ',';
  const lengths = maxLength - minLength + 1;
  const size = Math.min(MAX_SIZE, lengths * element.size ** minLength);
  // Behind as many elements as an index has room for, the rest would be the first value over and over.
  const room = Math.floor(Math.log(MAX_SIZE / lengths) / Math.log(Math.max(2, element.size)));
  const spelled = Math.min(minLength, Math.max(1, room + (size < MAX_SIZE ? 1 : 0)));
  const key = drawKey('array');
  const innermost = (index: number, salt: number): string => {
    const length = minLength + (index % lengths);
    const items: string[] = [];
    let rest = Math.floor(index / lengths);
    for (let i = 0; i < length; i++) {
      const at = i < spelled ? rest % element.size : element.pick(key, index + salt, i);
      rest = Math.floor(rest / element.size);
      items.push(arrayItem(element.at(at), shape));
    }
    return `{${items.join(separator)}}`;
  };
  const literal = (index: number, depth: number, salt: number): string =>
    depth === 1
      ? innermost(index, salt)
      : `{${Array.from({ length: minLength }, (_, i) => literal(index, depth - 1, salt + i + 1)).join(separator)}}`;
  return uniform({ size, at: (index) => literal(index, dimensions, 0) }, false);
}

function arrayItem(value: number | string, shape: ValueShape): string {
  if (typeof value === 'number') return shape.kind === 'number' ? numberText(value, shape.format) : String(value);
  return /^[\w.:+-]+$/.test(value) && value.toLowerCase() !== 'null' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function openRecord({ fields }: RecordDomain, locale: string): OpenDomain {
  const parts = fields.map(({ domain, shape }) => {
    const open = openDomain(domain, locale);
    return { size: open.size, at: (index: number) => recordItem(open.at(index), shape) };
  });
  const product = openProduct(parts);
  return uniform({ size: product.size, at: (index) => `(${product.at(index).slice(1)})` }, false);
}

/** A field with the comma before it. */
function recordItem(value: number | string, shape: ValueShape): string {
  const text = typeof value === 'number' && shape.kind === 'number' ? numberText(value, shape.format) : String(value);
  return /^[\w.:+-]+$/.test(text) ? `,${text}` : `,"${text.replace(/["\\]/g, '$&$&')}"`;
}

function openChoice(domains: readonly OpenDomain[]): OpenDomain {
  const starts: number[] = [];
  let size = 0;
  for (const domain of domains) {
    starts.push(size);
    size += domain.size;
  }
  const capped = Math.min(MAX_SIZE, size);
  const at = (index: number): number | string => {
    let which = domains.length - 1;
    while (starts[which] > index) which--;
    return domains[which].at(index - starts[which]);
  };
  return { size: capped, numeric: domains[0].numeric, at, pick: (key, row, k) => drawIndex(key, row, k, capped) };
}
