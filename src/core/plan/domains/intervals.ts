import type { Domain, TextPart } from '../../generate/domain';
import type { DomainNeed } from './domainNeed';

/** Durations of every order, for conditions that rule out those of the kind. */
const ANY: readonly Domain[] = [
  { kind: 'text', parts: [{ number: [2, 30] }, ' days'] },
  { kind: 'text', parts: [{ number: [2, 11] }, ' mons'] },
  { kind: 'text', parts: [{ number: [2, 9] }, ' years'] },
  { kind: 'text', parts: [{ number: [0, 23], width: 2 }, ':', { number: [0, 59], width: 2 }, ':00'] },
  { kind: 'text', parts: ['00:', { number: [0, 59], width: 2 }, ':', { number: [1, 59], width: 2 }] },
];

/** Domains for an interval column: of the fields its type keeps, or what its kind says (`natural`) and then any. */
export function intervalCandidates({ type, distinct }: DomainNeed, natural: Domain): Domain[] {
  const { fields } = type.name;
  if (fields === undefined) return [natural, ...ANY];
  const last = fields.split(' ').at(-1) ?? '';
  const own: Domain = { kind: 'text', parts: partsOf(last, fields, Math.max(60, distinct * 2)) };
  return last === 'second' ? [own, ...ANY] : [own];
}

/** Values by the last field: the type keeps it and all above it, so that there are always enough. */
function partsOf(last: string, fields: string, count: number): TextPart[] {
  const hour: TextPart = { number: [1, Math.max(23, Math.ceil(count / 60))], width: 2 };
  const minute: TextPart = { number: [0, 59], width: 2 };
  switch (last) {
    case 'year':
      return [{ number: [1, count] }, ' years'];
    case 'month':
      return [{ number: [1, Math.ceil(count / 11)] }, ' years ', { number: [1, 11] }, ' mons'];
    case 'day':
      return [{ number: [1, count] }, ' days'];
    case 'hour':
      return fields === 'hour'
        ? [{ number: [1, count], width: 2 }, ':00:00']
        : [{ number: [1, count] }, ' days ', { number: [1, 23], width: 2 }, ':00:00'];
    case 'minute':
      return [hour, ':', minute, ':00'];
    default:
      return [hour, ':', minute, ':', minute];
  }
}
