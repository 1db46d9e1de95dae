import type { Domain } from '../../generate/domain';
import type { DomainNeed } from './domainNeed';

/** Bytes of a column whose kind says nothing of their number. */
const USUAL = 16;

/** Bytes whose number the conditions limit: as many of the kind's as they allow; undefined where they allow any number. */
export function bytesDomain({ kind, restriction }: Pick<DomainNeed, 'kind' | 'restriction'>): Domain | undefined {
  const { minLength, maxLength } = restriction;
  if (minLength === undefined && maxLength === undefined) return undefined;
  const wished = kind?.text?.[0]?.flatMap((part) => (typeof part !== 'string' && 'characters' in part ? part.length / 2 : []))[0];
  const count = Math.max(minLength ?? 0, Math.min(maxLength ?? Number.POSITIVE_INFINITY, wished ?? USUAL));
  return { kind: 'text', parts: ['\\x', { characters: '0123456789abcdef', length: 2 * count }] };
}
