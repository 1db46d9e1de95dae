import type { Domain, TextPart } from '../../generate/domain';
import type { Expression } from '../../rules/expression';
import type { Value } from '../../rules/value';
import { valueText } from '../../rules/values';
import { constantValue } from '../constants';
import type { DomainNeed } from './domainNeed';

/**
 * Arrays of texts or whole numbers with the elements that conditions ask for, alone and with others behind:
 * `'main' = ANY (tags)`, `tags @> ARRAY['a', 'b']`, `tags[1] = 'root'`. None where they ask for none.
 */
export function arraysWithMembers(need: DomainNeed): Domain[] {
  const { type, restriction } = need;
  const required = [...new Set(restriction.tests.flatMap((test) => membersAsked(test, need)))];
  if (required.length === 0 || type.name.dimensions > 1) return [];
  const start = required.map(quoted).join(',');
  const more = otherElement(need);
  const least = restriction.minLength ?? 0;
  const others = Array.from({ length: Math.max(1, least - required.length) }, () => [',', ...more]).flat();
  const alone: Domain[] = least <= required.length ? [{ kind: 'text', parts: [`{${start}}`] }] : [];
  return [{ kind: 'choice', domains: [{ kind: 'text', parts: [`{${start}`, ...others, '}'] }, ...alone] }, ...alone];
}

function membersAsked(test: Expression, need: DomainNeed): string[] {
  const element = need.type.element;
  const text = (value: Value | undefined): string[] =>
    value === undefined || value === null ? [] : [valueText(value, element ?? need.type) ?? ''];
  if (test.kind === 'quantified' && test.quantifier === 'any' && test.operator === '=')
    return text(constantValue(test.left, element, need));
  if (test.kind === 'compare' && test.operator === '=' && test.left.kind === 'call' && test.left.name === '[]')
    return text(constantValue(test.right, element, need));
  if (test.kind !== 'call' || test.name !== '@>' || test.args[0].kind !== 'column') return [];
  const values = constantValue(test.args[1], need.type, need);
  return Array.isArray(values) ? (values as readonly Value[]).flatMap(text) : [];
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function otherElement({ type }: DomainNeed): readonly TextPart[] {
  return type.element?.family === 'integer' ? [{ number: [1, 99] }] : ['"', { vocabulary: 'noun' }, '"'];
}
