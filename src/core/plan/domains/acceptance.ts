import type { Domain } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { compileExpression } from '../../rules/compile';
import type { Expression } from '../../rules/expression';
import type { Value } from '../../rules/value';
import { parseValue } from '../../rules/values';
import type { DomainNeed } from './chooseDomain';

const SAMPLES = 40;
const KEY = drawKey('acceptance');

/**
 * The share of a domain's values, 0 to 1, that fulfil the need's tests and patterns, by a sample;
 * 1 where there is nothing to test or nothing that can be evaluated.
 */
export function acceptance(domain: Domain, need: DomainNeed): number {
  const tests = conditions(need).flatMap((test) => compiled(test, need));
  if (tests.length === 0) return 1;
  const open = openDomain(domain, need.locale);
  const count = Math.min(SAMPLES, open.size);
  let accepted = 0;
  for (let i = 0; i < count; i++) {
    const value = asValue(open.at(open.size <= SAMPLES ? i : open.pick(KEY, i, 0)), need);
    if (tests.every((test) => test(value))) accepted++;
  }
  return accepted / count;
}

function conditions({ restriction, column }: DomainNeed): Expression[] {
  const arg: Expression = { kind: 'column', name: column };
  const patterns = restriction.patterns.map(({ operator, pattern }): Expression => ({ kind: 'match', operator, arg, pattern: { kind: 'literal', value: pattern } }));
  const excluded = restriction.excluded.map((value): Expression => ({ kind: 'compare', operator: '<>', left: arg, right: { kind: 'literal', value: value as string | number | boolean } }));
  return [...patterns, ...restriction.tests, ...(allTexts(restriction.excluded) ? excluded : [])];
}

/** Numbers are left out when the interval is made. */
function allTexts(values: readonly Value[]): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'string');
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

function asValue(raw: string | number, { type }: DomainNeed): Value {
  if (typeof raw === 'number') return type.family === 'boolean' ? raw === 1 : raw;
  return type.family === 'text' || type.family === 'enum' ? raw : parseValue(raw, type);
}
