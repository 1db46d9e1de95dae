import type { ChoiceDomain, Domain, IntervalDomain, ListDomain, PatternDomain, TextDomain, UuidDomain } from './domain';
import { type DrawKey, drawUnit } from './mixer';
import { openArray } from './openArray';
import { type OpenDomain, ofEach, ofList, ofNumbers, ofTexts } from './openedDomain';
import { openMixed } from './openMixed';
import { openAlternatives, openPattern } from './openPattern';
import { openPlaces } from './openPlaces';
import { openRecord } from './openRecord';
import { openSexes } from './openSexes';
import { onlyList, openText } from './openText';
import { MAX_SIZE } from './permutation';
import { movedPicks, type Picks, quantilePicks, uniformPicks, weightedPicks } from './picks';
import { ofProse } from './prose/ofProse';
import { openProse } from './prose/openProse';
import { quantile } from './quantile';
import { risingPicks } from './risingPicks';
import { listSequence, type TextSequence } from './textSequence';
import { uuids } from './uuids';
import { inWeekOrder, type ToWeek, toWeek } from './week';

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
      return openArray(domain, openDomain(domain.element, locale));
    case 'record':
      return openRecord(domain.fields.map((field) => ({ domain: openDomain(field.domain, locale), shape: field.shape })));
    case 'choice':
      return openChoice(domain, locale);
    case 'sexes':
      return openSexes(domain, locale);
    case 'place':
      return openPlaces(domain, locale);
    case 'prose':
      return ofProse(openProse(domain, locale));
    case 'mixed':
      return openMixed(
        domain,
        domain.domains.map((each) => openDomain(each.domain, each.locale)),
      );
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
  const move = toWeek(domain);
  if (domain.rising) {
    const valueAt = domain.shape ? quantile(domain.shape, min, max) : (share: number) => min + share * (max - min);
    const rising = risingPicks(size, domain.rising, (share) => (valueAt(share) - min) / step, inWeekOrder(domain));
    return { ...ofNumbers(size, intervalValue(min, step), rising), ...(move && { move }) };
  }
  const picks = intervalPicks(domain, size);
  const open = ofNumbers(size, intervalValue(min, step), move ? inWeek(picks, move, size) : picks);
  return move ? { ...open, move } : open;
}

function inWeek(picks: Picks, move: ToWeek, size: number): Picks {
  return movedPicks(picks, (index, key, row, k) => move(index, key, row, k, 0, size - 1));
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
  const ended = (index: number, key: DrawKey, row: number, k: number): number => {
    const fraction = offset + index - Math.floor((offset + index) / whole) * whole;
    const moved = index - fraction + units[Math.floor(drawUnit(key, row, k + ENDING_DRAWS) * units.length)];
    return moved >= 0 && moved < size ? moved : index;
  };
  return movedPicks(plain, ended);
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

function openChoice({ domains }: ChoiceDomain, locale: string): OpenDomain {
  const open = domains.map((each) => openDomain(each, locale));
  const sequences = open.map(({ texts, vocabulary }) => texts ?? (vocabulary && listSequence(vocabulary)));
  if (sequences.every((each) => each !== undefined)) return ofTexts(openAlternatives(sequences));
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
