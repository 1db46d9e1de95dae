import type {
  ArrayDomain,
  ChoiceDomain,
  Domain,
  IntervalDomain,
  ListDomain,
  PatternDomain,
  RecordDomain,
  TextDomain,
  UuidDomain,
} from './domain';
import { numberText } from './formatNumber';
import { type DrawKey, draw, drawIndex, drawKey } from './mixer';
import { type OpenDomain, ofEach, ofList, ofNumbers, ofTexts } from './openedDomain';
import { openAlternatives, openPattern } from './openPattern';
import { openProduct } from './openProduct';
import { onlyList, openText } from './openText';
import { MAX_SIZE } from './permutation';
import { eachPick, type Picks, quantilePicks, uniformPicks, weightedPicks } from './picks';
import { quantile } from './quantile';
import { listSequence, type TextSequence, textAt, textsOf } from './textSequence';
import { uuids } from './uuids';
import type { ValueShape } from './vector';

/** Opens a domain. Word lists are those of `locale`. */
export function openDomain(domain: Domain, locale: string): OpenDomain {
  switch (domain.kind) {
    case 'interval':
      return openInterval(domain);
    case 'list':
      return openList(domain);
    case 'text':
    case 'pattern':
    case 'uuid':
      return openTexts(domain, locale);
    case 'array':
      return openArray(domain, locale);
    case 'record':
      return openRecord(domain, locale);
    case 'choice':
      return openChoice(domain, locale);
  }
}

function openTexts(domain: TextDomain | PatternDomain | UuidDomain, locale: string): OpenDomain {
  const list = domain.kind === 'text' ? onlyList(domain, locale) : undefined;
  return list ? ofList(list) : ofTexts(textsOfDomain(domain, locale));
}

function textsOfDomain(domain: TextDomain | PatternDomain | UuidDomain, locale: string): TextSequence {
  if (domain.kind === 'uuid') return uuids;
  return domain.kind === 'text' ? openText(domain, locale) : openPattern(domain.node);
}

function openInterval(domain: IntervalDomain): OpenDomain {
  const { min, max, step } = domain;
  const size = max < min ? 0 : Math.min(MAX_SIZE, Math.floor((max - min) / step + 1e-9) + 1);
  return ofNumbers(size, intervalValue(min, step), intervalPicks(domain, size));
}

/** A step like 0.01 is not a double; its inverse is, and keeps every value the nearest double to its decimal. */
function intervalValue(min: number, step: number): (index: number) => number {
  const inverse = Math.round(1 / step);
  const first = Math.round(min * inverse);
  return step < 1 ? (index) => (first + index) / inverse : (index) => min + index * step;
}

function intervalPicks({ min, max, step, shape, endings }: IntervalDomain, size: number): Picks {
  const plain = shape ? shapedPicks(quantile(shape, min - step / 2, max + step / 2), min, step, size) : uniformPicks(size);
  if (!endings?.length) return plain;
  const units = endings.map((ending) => Math.round(ending / step));
  const whole = Math.round(1 / step);
  const offset = Math.round(min / step);
  return eachPick((key, row, k) => {
    const index = plain.one(key, row, k);
    const ended = index - ((offset + index) % whole) + units[draw(key, row, k + ENDING_DRAWS) % units.length];
    return ended >= 0 && ended < size ? ended : index;
  });
}

/** Draws beyond those that any attempt takes, for how a number ends. */
const ENDING_DRAWS = 0x4000;

function shapedPicks(valueAt: (share: number) => number, min: number, step: number, size: number): Picks {
  return quantilePicks(size, (share) => (valueAt(share) - min) / step);
}

function openList({ values, weights }: ListDomain): OpenDomain {
  const picks = weights ? weightedPicks(values.map((_, at) => weights[at] ?? 0)) : uniformPicks(values.length);
  if (typeof values[0] !== 'number') return ofList(values as readonly string[], picks);
  return ofNumbers(values.length, (index) => Number(values[index]), picks);
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
  const picks = eachPick((key, row, k) => (isEmpty(key, row, k) ? 0 : Math.min(size - 1, 1 + filled.pick(key, row, k))));
  return ofEach(size, (index) => (index === 0 ? '{}' : String(filled.at(index - 1))), picks);
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
  return ofEach(size, (index) => literal(index, dimensions, 0));
}

function arrayItem(value: number | string, shape: ValueShape): string {
  if (typeof value === 'number') return shape.kind === 'number' ? numberText(value, shape.format) : String(value);
  return /^[\w.:+-]+$/.test(value) && value.toLowerCase() !== 'null' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function openRecord({ fields }: RecordDomain, locale: string): OpenDomain {
  const parts = fields.map(({ domain, shape }) => {
    const open = openDomain(domain, locale);
    return textsOf(open.size, (index) => recordItem(open.at(index), shape));
  });
  const product = openProduct(parts);
  return ofEach(product.size, (index) => `(${textAt(product, index).slice(1)})`);
}

/** A field with the comma before it. */
function recordItem(value: number | string, shape: ValueShape): string {
  const text = typeof value === 'number' && shape.kind === 'number' ? numberText(value, shape.format) : String(value);
  return /^[\w.:+-]+$/.test(text) ? `,${text}` : `,"${text.replace(/["\\]/g, '$&$&')}"`;
}

function openChoice({ domains }: ChoiceDomain, locale: string): OpenDomain {
  const sequences = domains.map((each) => choiceTexts(each, locale));
  if (sequences.every((each) => each !== undefined)) return ofTexts(openAlternatives(sequences));
  const open = domains.map((each) => openDomain(each, locale));
  const starts: number[] = [];
  let size = 0;
  for (const domain of open) {
    starts.push(size);
    size += domain.size;
  }
  const at = (index: number): number | string => {
    let which = open.length - 1;
    while (starts[which] > index) which--;
    return open[which].at(index - starts[which]);
  };
  const capped = Math.min(MAX_SIZE, size);
  return open[0].numeric ? ofNumbers(capped, (index) => Number(at(index))) : ofEach(capped, (index) => String(at(index)));
}

/** The texts of one of a choice's domains, where they are made of parts. */
function choiceTexts(domain: Domain, locale: string): TextSequence | undefined {
  if (domain.kind === 'text' || domain.kind === 'pattern' || domain.kind === 'uuid') return textsOfDomain(domain, locale);
  const isTexts = domain.kind === 'list' && typeof domain.values[0] === 'string' && !domain.weights;
  return isTexts ? listSequence(domain.values as readonly string[]) : undefined;
}
