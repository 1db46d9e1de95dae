import type { Domain } from '../../generate/domain';
import type { DomainNeed } from './domainNeed';
import { jsonDocument } from './jsonDocument';
import { textCandidates } from './texts';

/** Domains for a text column. */
export function textColumn(need: DomainNeed): Iterable<Domain> {
  const { type, kind, restriction, distinct, locale } = need;
  const most = Math.min(type.maxLength ?? Number.POSITIVE_INFINITY, restriction.maxLength ?? Number.POSITIVE_INFINITY);
  return textCandidates({ locale, minLength: restriction.minLength ?? 0, maxLength: most, distinct }, kind, restriction);
}

/** Domains for a JSON column: its kind's documents, then plain ones. */
export function jsonColumn({ kind, restriction, locale }: DomainNeed): Domain[] {
  const need = { locale, minLength: 0, maxLength: Number.POSITIVE_INFINITY, distinct: 0 };
  const own = kind?.json ? [...textCandidates(need, kind, restriction)].filter((domain) => domain.kind === 'text') : [];
  const asked = jsonDocument([...restriction.tests, ...(restriction.reads ?? [])]);
  // A condition on a member is also true without it, but not meant so.
  return [...(asked ? [asked] : []), ...own, ...JSON_DEFAULTS];
}

const JSON_DEFAULTS: readonly Domain[] = [
  { kind: 'text', parts: ['{"id": ', { number: [1, 999_999] }, ', "active": ', { oneOf: ['true', 'false'] }, '}'] },
  { kind: 'text', parts: ['["', { vocabulary: 'noun' }, '"]'] },
  { kind: 'list', values: ['{}'] },
  { kind: 'list', values: ['[]'] },
];
