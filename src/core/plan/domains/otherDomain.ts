import type { Domain, TextPart } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import { bytesDomain } from './bytes';
import type { Choose } from './compound';
import type { DomainNeed } from './domainNeed';
import { geometryDomain } from './geometries';
import { otherTypes } from './otherTypes';
import { rangeDomain } from './ranges';

/** Types that are neither numbers, moments, texts, truths nor made of others: the texts that PostgreSQL reads as their values. */
export function otherDomain(need: DomainNeed, choose: Choose): Domain {
  const { type, kind, locale, distinct } = need;
  const name = type.name.name;
  const listed = rangeDomain(need, choose) ?? geometryDomain(need);
  if (listed) return listed;
  if (name === 'sparsevec') return { kind: 'text', parts: sparseParts(type.name.modifiers[0] ?? 3) };
  if (VECTORS.has(name)) return { kind: 'text', parts: vectorParts(type.name.modifiers[0] ?? 3) };
  if (name === 'bit') return { kind: 'text', parts: [{ characters: '01', length: type.name.modifiers[0] ?? 1 }] };
  if (name === 'bit varying') return { kind: 'text', parts: [{ characters: '01', length: Math.min(16, type.name.modifiers[0] ?? 16) }] };
  const bytes = type.family === 'bytea' ? bytesDomain(need) : undefined;
  if (bytes) return bytes;
  const own = otherTypes[name];
  if (own) return { kind: 'text', parts: own };
  const alternatives = (kind?.families.includes(type.family) ? kind.text : undefined) ?? [[{ vocabulary: 'noun' }]];
  const domains = alternatives.map((parts): Domain => ({ kind: 'text', parts }));
  return domains.find((domain) => openDomain(domain, locale).size >= distinct) ?? domains[domains.length - 1];
}

/** pgvector's types. */
const VECTORS: ReadonlySet<string> = new Set(['vector', 'halfvec']);

/** `[0.123,0.456,…]`: an embedding of so many dimensions. */
function vectorParts(dimensions: number): TextPart[] {
  const fraction: TextPart = { number: [1, 999], width: 3 };
  return ['[0.', ...Array.from({ length: dimensions }, (_, i) => (i === 0 ? [fraction] : [',0.', fraction])).flat(), ']'];
}

/** `{1:0.123,4:0.456}/10`: few of the dimensions, by their numbers from 1. */
function sparseParts(dimensions: number): TextPart[] {
  const fraction: TextPart = { number: [1, 999], width: 3 };
  const middle = Math.ceil(dimensions / 2);
  const first: TextPart = { number: [1, middle] };
  const second: TextPart[] = dimensions > 1 ? [',', { number: [middle + 1, dimensions] }, ':0.', fraction] : [];
  return ['{', first, ':0.', fraction, ...second, `}/${dimensions}`];
}
