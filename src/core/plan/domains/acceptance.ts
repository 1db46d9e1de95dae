import type { Domain, TextDomain } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import type { OpenDomain } from '../../generate/openedDomain';
import { MAX_SIZE } from '../../generate/permutation';
import { compileExpression } from '../../rules/compile';
import type { Expression } from '../../rules/expression';
import type { Value } from '../../rules/value';
import { parseValue } from '../../rules/values';
import type { DomainNeed } from './domainNeed';
import { isExact } from './patternNode';

/** Domains up to this size are tried value by value. */
const ALL = 1000;
/** Words of one part that are tried, each within some text. */
const WORDS = 4000;
/** Values of a large domain that are tried. */
const SAMPLES = 40;
/** A prime, so that it goes all over a part whatever the part's size. */
const STRIDE = 7919;
const KEY = drawKey('acceptance');

/** How a domain's values fare under a need's tests and patterns. */
export interface Acceptance {
  /** The share that fulfils them, 0 to 1. */
  readonly share: number;
  /** Whether what was tried tells of all values, not of a sample alone. */
  readonly isCertain: boolean;
}

/** Tries a domain's values; a share of 1 where there is nothing to test or nothing that can be evaluated. */
export function acceptance(domain: Domain, need: DomainNeed): Acceptance {
  const accepts = acceptor(need);
  if (!accepts) return { share: 1, isCertain: true };
  const open = openDomain(domain, need.locale);
  const { indexes, isCertain } = tried(domain, open, need);
  const accepted = indexes.filter((index) => accepts(open.at(index))).length;
  return { share: accepted / indexes.length, isCertain };
}

/** Whether a value of a domain fulfils the need's tests and patterns; undefined where there are none. */
export function acceptor(need: DomainNeed): ((raw: string | number) => boolean) | undefined {
  const tests = conditions(need).flatMap((test) => compiled(test, need));
  const { excluded, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = need.restriction;
  if (tests.length + excluded.length === 0) return undefined;
  const isLong = (value: Value): boolean => typeof value !== 'string' || isWithin(Array.from(value).length, minLength, maxLength);
  return (raw) => {
    const value = asValue(raw, need);
    return value !== undefined && !excluded.includes(value) && isLong(value) && tests.every((test) => test(value));
  };
}

function isWithin(length: number, least: number, most: number): boolean {
  return length >= least && length <= most;
}

function tried(
  domain: Domain,
  open: OpenDomain,
  { locale, restriction }: DomainNeed,
): { readonly indexes: readonly number[]; readonly isCertain: boolean } {
  if (open.size <= ALL) return { indexes: Array.from({ length: open.size }, (_, i) => i), isCertain: true };
  if (domain.kind === 'text') return { indexes: wordByWord(domain, open, locale), isCertain: !domain.parts.some(isMixed) };
  // A pattern's strings are alike: what a sample of them fulfils of the pattern, all fulfil; of other conditions it tells nothing.
  const isPatternAlone =
    restriction.patterns.length === 1 &&
    isExact(restriction.patterns[0].pattern) &&
    restriction.minLength === undefined &&
    restriction.tests.length + restriction.excluded.length === 0;
  return {
    indexes: Array.from({ length: SAMPLES }, (_, i) => open.pick(KEY, i, 0)),
    isCertain: domain.kind === 'pattern' && isPatternAlone,
  };
}

/** Indexes among whose texts every word of every part comes, for one bad word spoils a text. */
function wordByWord({ parts }: TextDomain, open: OpenDomain, locale: string): number[] {
  const sizes = parts.map((part) => openDomain({ kind: 'text', parts: [part] }, locale).size);
  const lists = sizes.filter((_, at) => isWords(parts[at]));
  const count = Math.min(WORDS, Math.max(SAMPLES, ...lists));
  return Array.from({ length: count }, (_, i) => {
    let index = 0;
    for (let at = 0, weight = 1; at < sizes.length && weight < MAX_SIZE; weight *= sizes[at++]) {
      index += weight * (isWords(parts[at]) ? i % sizes[at] : (i * STRIDE) % sizes[at]);
    }
    return index < open.size ? index : open.pick(KEY, i, 0);
  });
}

/** Characters of which some may come or not: a string without any blank is rare, and no sample need have one. */
function isMixed(part: TextDomain['parts'][number]): boolean {
  return typeof part !== 'string' && 'characters' in part && /[a-z]/i.test(part.characters) && /[^a-z0-9]/i.test(part.characters);
}

function isWords(part: TextDomain['parts'][number]): boolean {
  return typeof part !== 'string' && ('vocabulary' in part || 'oneOf' in part);
}

function conditions({ restriction, column }: DomainNeed): Expression[] {
  const arg: Expression = { kind: 'column', name: column };
  const patterns = restriction.patterns.map(
    ({ operator, pattern }): Expression => ({ kind: 'match', operator, arg, pattern: { kind: 'literal', value: pattern } }),
  );
  return [...patterns, ...restriction.tests];
}

function compiled(test: Expression, { column, type, types, now }: DomainNeed): ((value: Value) => boolean)[] {
  const result = compileExpression(test, { column: (name) => (name === column ? { slot: 0, type } : undefined), types, now });
  if ('reason' in result) return [];
  return [
    (value) => {
      try {
        return result.evaluate([value]) !== false;
      } catch {
        return false;
      }
    },
  ];
}

/** Undefined for a text that is no value of the type: not every candidate is made for it. */
function asValue(raw: string | number, { type }: DomainNeed): Value | undefined {
  if (typeof raw === 'number') return type.family === 'boolean' ? raw === 1 : raw;
  if (type.family === 'text' || type.family === 'enum') return raw;
  try {
    return parseValue(raw, type);
  } catch {
    return undefined;
  }
}
