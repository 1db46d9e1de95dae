import type { Domain, ListDomain, TextPart } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import type { ValueShape } from '../../generate/vector';
import { fallbackKind } from '../../recipe/inferFallback';
import { kindNamed } from '../../recipe/kinds/kinds';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { ColumnRecipe } from '../../recipe/recipe';
import { resolveType, type SchemaType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import type { ConstantScope } from '../constants';
import type { CompositeType } from '../../schema/schema';
import { type Restriction, UNRESTRICTED } from '../restriction';
import { acceptance } from './acceptance';
import { momentDomain, timeDomain } from './moments';
import { numberDomain, numberScale } from './numbers';
import { otherTypes } from './otherTypes';
import { sift } from './sift';
import { textCandidates } from './texts';

/** What is asked of a column's domain. */
export interface DomainNeed extends ConstantScope {
  readonly column: string;
  readonly type: SchemaType;
  readonly restriction: Restriction;
  readonly kind: KindSpec | undefined;
  readonly recipe: ColumnRecipe;
  /** Distinct values wanted, 0 where they may repeat. */
  readonly distinct: number;
  readonly locale: string;
}

export interface ChosenDomain {
  readonly domain: Domain;
  /** Whether every sampled value fulfilled the conditions that only evaluation can decide. */
  readonly proven: boolean;
}

/** The domain that serves a need best; undefined where no value fulfils it. */
export function chooseDomain(need: DomainNeed): ChosenDomain | undefined {
  const candidates = listCandidates(need) ?? candidatesByFamily(need);
  let best: Candidate | undefined;
  for (const domain of candidates) {
    const size = openDomain(domain, need.locale).size;
    if (size === 0) continue;
    const { share, isCertain } = acceptance(domain, need);
    const candidate = { domain, size, share, proven: share === 1 && isCertain };
    if (share === 1 && size >= need.distinct) return settled(candidate, [domain], need);
    if (!best || better(share, size, best, need.distinct)) best = candidate;
  }
  return best && settled(best, candidates, need);
}

interface Candidate extends ChosenDomain {
  readonly size: number;
  /** Of its values, how many fulfil the conditions, 0 to 1. */
  readonly share: number;
}

/** The candidate as it is, where rows can be drawn anew until they fulfil the conditions; else the values that do. */
function settled({ domain, share, proven }: Candidate, candidates: readonly Domain[], need: DomainNeed): ChosenDomain {
  const isLeftToRows = proven || (need.distinct === 0 && share >= RARE);
  const list = isLeftToRows ? undefined : sift(candidates, need);
  return list ? { domain: list, proven: true } : { domain, proven };
}

/** From this share of fulfilling values on, drawing a row anew until it fulfils the conditions always ends in time. */
const RARE = 0.2;

function better(share: number, size: number, best: { share: number; size: number }, distinct: number): boolean {
  if ((share > 0) !== (best.share > 0)) return share > 0;
  if (Math.min(size, distinct) !== Math.min(best.size, distinct)) return size > best.size;
  return share > best.share;
}

/** Value lists that the recipe, the conditions or the type give. */
function listCandidates(need: DomainNeed): Domain[] | undefined {
  const { restriction, recipe, type } = need;
  if (recipe.values) {
    const values = recipe.values.filter((value) => value !== null).map((value) => listValue(value));
    return [{ kind: 'list', values, weights: recipe.weights }];
  }
  if (restriction.values) return [weighted(allowed(restriction.values, restriction).map(listValue), need)];
  if (type.family === 'enum') return [weighted(allowed(type.labels ?? [], restriction).map(listValue), need)];
  if (type.family === 'boolean') {
    const truth = need.kind?.truth ?? 0.5;
    const both: ListDomain = { kind: 'list', values: [1, 0], weights: [truth, 1 - truth] };
    return [restriction.excluded.length === 0 ? both : { kind: 'list', values: allowed([true, false], restriction).map(listValue) }];
  }
  return undefined;
}

function listValue(value: Value): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : String(value);
}

function allowed(values: readonly Value[], restriction: Restriction): Value[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = restriction;
  const within = (value: Value): boolean =>
    typeof value !== 'number' || ((value > min || (value === min && !restriction.minOpen)) && (value < max || (value === max && !restriction.maxOpen)));
  return [...new Set(values)].filter((value) => !restriction.excluded.includes(value) && within(value));
}

/** The kind's weights where it knows all of the values. */
function weighted(values: readonly (string | number)[], need: DomainNeed): ListDomain {
  const list = need.kind?.list;
  const weights = list?.weights && values.map((value) => list.weights?.[list.values.indexOf(value)]);
  return weights?.every((weight) => weight !== undefined) ? { kind: 'list', values, weights } : { kind: 'list', values };
}

function candidatesByFamily(need: DomainNeed): Domain[] {
  const { type, kind, restriction, distinct, now, locale } = need;
  switch (type.family) {
    case 'integer':
    case 'decimal':
    case 'float':
      return numberCandidates(need);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return [kind, undefined].flatMap((each) => withoutValues(momentDomain(type, each, restriction, distinct, now), need));
    case 'time':
      return withoutValues(timeDomain(kind, restriction, distinct), need);
    case 'uuid':
      return [{ kind: 'uuid' }];
    case 'array':
      return [arrayDomain(need)];
    case 'json':
      return textCandidates({ locale, minLength: 0, maxLength: Number.POSITIVE_INFINITY, distinct: 0 }, kind, restriction).filter((domain) => domain.kind === 'text' && kind?.json !== undefined).concat(JSON_DEFAULTS);
    case 'text':
      return textCandidates({ locale, minLength: restriction.minLength ?? 0, maxLength: Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY), distinct }, kind, restriction).concat(textDefaults(need));
    default:
      return [otherDomain(need)];
  }
}

const JSON_DEFAULTS: readonly Domain[] = [
  { kind: 'text', parts: ['{"id": ', { number: [1, 999_999] }, ', "active": ', { oneOf: ['true', 'false'] }, '}'] },
  { kind: 'list', values: ['{}'] },
  { kind: 'list', values: ['[]'] },
];

/** Last tries for texts under conditions that nothing else fulfils. */
function textDefaults(need: DomainNeed): Domain[] {
  if (need.restriction.tests.length === 0) return [];
  const digits: Domain = { kind: 'text', parts: [{ number: [1, 999_999_999] }] };
  const upper: Domain = { kind: 'text', parts: [{ characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', length: Math.min(need.type.maxLength ?? 8, 8) }] };
  const address: Domain = { kind: 'text', parts: [{ characters: 'abcdefghijklmnopqrstuvwxyz', length: 8 }, '@example.com'] };
  const url: Domain = { kind: 'text', parts: ['https://example.com/', { characters: 'abcdefghijklmnopqrstuvwxyz0123456789', length: 10 }] };
  const json: Domain = { kind: 'text', parts: ['{"id": ', { number: [1, 999_999] }, '}'] };
  return [upper, digits, address, url, json];
}

/** What the kind wishes, then plain numbers, so that a condition which rules out the one may allow the other. */
function numberCandidates(need: DomainNeed): Domain[] {
  const { type, kind, recipe, distinct } = need;
  const restriction = withRecipeBounds(need);
  const natural = recipe.min === undefined && recipe.max === undefined ? kind : undefined;
  if (kind?.list && distinct === 0 && natural && !need.restriction.min && !need.restriction.max && kind.list.values.every((value) => typeof value === 'number')) {
    const values = allowed(kind.list.values, restriction).map(listValue);
    if (values.length > 0) return [weighted(values, need)];
  }
  const moments = natural?.moment?.as ? [momentNumber(need)] : [];
  const shared = [...moments, numberDomain(type, natural ?? scaleOnly(kind), restriction, distinct), numberDomain(type, undefined, restriction, distinct)];
  return shared.flatMap((domain) => withoutValues(domain, { ...need, restriction }));
}

function scaleOnly(kind: KindSpec | undefined): KindSpec | undefined {
  if (!kind?.number) return undefined;
  const { scale, min, max } = kind.number;
  return { ...kind, number: { scale, min, max } };
}

function withRecipeBounds({ restriction, recipe }: DomainNeed): Restriction {
  const min = typeof recipe.min === 'number' ? Math.max(recipe.min, restriction.min ?? recipe.min) : restriction.min;
  const max = typeof recipe.max === 'number' ? Math.min(recipe.max, restriction.max ?? recipe.max) : restriction.max;
  return { ...restriction, min, max };
}

/** Seconds, milliseconds or years of a moment in an integer column. */
function momentNumber({ kind, now, type, restriction, distinct }: DomainNeed): Domain {
  const moment = kind?.moment;
  const seconds = Math.floor(now / 1e6);
  const day = 86_400;
  const convert = (days: number): number => {
    const at = seconds + days * day;
    if (moment?.as === 'year') return new Date(at * 1000).getUTCFullYear();
    return moment?.as === 'milliseconds' ? at * 1000 : at;
  };
  const min = convert(moment?.fromDays ?? -365);
  const max = convert(moment?.toDays ?? 0);
  return numberDomain(type, { name: 'moment', families: ['integer'], number: { min, max } }, restriction, distinct);
}

/** For distinct values an interval without single excluded ones: split around them. Where values repeat, rows that draw one draw anew. */
function withoutValues(domain: Domain, { restriction, distinct }: Pick<DomainNeed, 'restriction' | 'distinct'>): Domain[] {
  if (domain.kind !== 'interval' || distinct === 0) return [domain];
  const { min, step } = domain;
  const isOnGrid = (value: number): boolean => Math.abs((value - min) / step - Math.round((value - min) / step)) < 1e-6;
  const excluded = restriction.excluded.filter((value) => typeof value === 'number').filter(isOnGrid).sort((a, b) => a - b);
  if (excluded.length === 0) return [domain];
  const pieces: Domain[] = [];
  let from = domain.min;
  for (const value of excluded) {
    if (value < from || value > domain.max) continue;
    if (value - domain.step >= from) pieces.push({ ...domain, min: from, max: value - domain.step });
    from = value + domain.step;
  }
  if (from <= domain.max) pieces.push({ ...domain, min: from });
  if (pieces.length === 0) return [];
  return [pieces.length === 1 ? pieces[0] : { kind: 'choice', domains: pieces }];
}

function arrayDomain(need: DomainNeed): Domain {
  const { type, restriction } = need;
  const element = type.element ?? type;
  const inner = chooseDomain({ ...need, type: element, restriction: elementRestriction(restriction), distinct: 0, recipe: { values: need.recipe.values } });
  const minLength = Math.max(restriction.minLength ?? 1, 0);
  const maxLength = Math.min(restriction.maxLength ?? Math.max(3, minLength), Math.max(minLength, 3));
  return {
    kind: 'array',
    element: inner?.domain ?? { kind: 'list', values: ['0'] },
    shape: valueShape(element, need.kind),
    dimensions: type.name.dimensions,
    minLength: need.distinct > 0 ? Math.max(minLength, Math.min(maxLength, 3)) : minLength,
    maxLength,
  };
}

function elementRestriction(restriction: Restriction): Restriction {
  return { excluded: [], patterns: [], nullness: 'any', tests: [], values: restriction.elements };
}

function otherDomain(need: DomainNeed): Domain {
  const { type, kind, locale, distinct } = need;
  const name = type.name.name;
  if (type.definition?.kind === 'composite') return recordDomain(need, type.definition);
  if (VECTORS.has(name)) return { kind: 'text', parts: vectorParts(type.name.modifiers[0] ?? 3) };
  if (name === 'bit') return { kind: 'text', parts: [{ characters: '01', length: type.name.modifiers[0] ?? 1 }] };
  if (name === 'bit varying') return { kind: 'text', parts: [{ characters: '01', length: Math.min(16, type.name.modifiers[0] ?? 16) }] };
  const own = otherTypes[name];
  if (own) return { kind: 'text', parts: own };
  const alternatives = (kind?.families.includes(type.family) ? kind.text : undefined) ?? [[{ vocabulary: 'noun' }]];
  const domains = alternatives.map((parts): Domain => ({ kind: 'text', parts }));
  return domains.find((domain) => openDomain(domain, locale).size >= distinct) ?? domains[domains.length - 1];
}

/** Each field by its own name and type; a composite says nothing more of them. */
function recordDomain(need: DomainNeed, { fields }: CompositeType): Domain {
  return {
    kind: 'record',
    fields: fields.map(({ name, type: fieldType }) => {
      const type = resolveType(fieldType, need.types);
      const kind = kindNamed(fallbackKind(type));
      const chosen = chooseDomain({ ...need, column: name, type, kind, restriction: UNRESTRICTED, recipe: {}, distinct: 0 });
      return { domain: chosen?.domain ?? { kind: 'list', values: [''] }, shape: valueShape(type, kind) };
    }),
  };
}

/** pgvector's types. */
const VECTORS: ReadonlySet<string> = new Set(['vector', 'halfvec']);

/** `[0.123,0.456,…]`: an embedding of so many dimensions. */
function vectorParts(dimensions: number): TextPart[] {
  const fraction: TextPart = { number: [1, 999], width: 3 };
  return ['[0.', ...Array.from({ length: dimensions }, (_, i) => (i === 0 ? [fraction] : [',0.', fraction])).flat(), ']'];
}

/** How values of a type lie in vectors and are written. */
export function valueShape(type: SchemaType, kind: KindSpec | undefined): ValueShape {
  switch (type.family) {
    case 'boolean':
    case 'integer':
    case 'float':
    case 'date':
      return { kind: 'number', format: { kind: type.family } };
    case 'decimal':
      return { kind: 'number', format: { kind: 'decimal', scale: numberScale(type, kind) } };
    case 'timestamp':
    case 'timestamptz':
      return { kind: 'number', format: { kind: 'timestamp', digits: type.name.modifiers[0] ?? 6, zone: type.family === 'timestamptz' } };
    case 'time':
      return { kind: 'number', format: { kind: 'time', digits: type.name.modifiers[0] ?? 6, zone: type.name.name === 'time with time zone' } };
    case 'json':
      return { kind: 'json' };
    default:
      return { kind: 'text' };
  }
}
