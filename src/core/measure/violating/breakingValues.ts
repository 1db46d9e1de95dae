import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { chooseDomain } from '../../plan/domains/chooseDomain';
import { nastyMoments } from '../../plan/negative/nastyMoments';
import { nastyNumbers } from '../../plan/negative/nastyNumbers';
import { NASTY_TEXTS } from '../../plan/negative/nastyTexts';
import { alternatives, not } from '../../plan/normalise';
import { isEmpty, type Restriction, restrict, UNRESTRICTED } from '../../plan/restriction';
import { childrenOf, columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import type { Value } from '../../rules/value';
import { writeValues } from '../../rules/values';
import { typeCheck } from '../typeCheck';
import { domainValue } from './domainValue';
import type { Subject } from './subject';

/** Values drawn from what a branch of the negation leaves of a column. */
const DRAWN = 8;
const KEY = drawKey('violating', 'check');

/**
 * Values of a column with which a condition may become false: first what lies beside the condition's constants, where programs
 * are most often wrong, then what its negation leaves of the column, `others` being what else is asked of it, then the ends of the type.
 */
export function breakingValues(subject: Subject, slot: number, condition: Expression, others: readonly Expression[]): Value[] {
  const type = subject.scope.columnTypes[slot];
  const refused = typeCheck(type);
  const values = [...besideConstants(subject, slot, condition), ...negated(subject, slot, condition, others), ...ends(subject, slot)];
  const isHeld = (value: Value): boolean => value === null || refused(writeValues([value], type), 1) === 0;
  const seen = new Set<string>();
  const isNew = (value: Value): boolean => seen.size < seen.add(JSON.stringify(value)).size;
  const nulls: Value[] = subject.scope.table.columns[slot].nullable ? [null] : [];
  return [...values, ...nulls].filter((value) => isHeld(value) && isNew(value));
}

function negated({ plan, scope }: Subject, slot: number, condition: Expression, others: readonly Expression[]): Value[] {
  const type = scope.columnTypes[slot];
  const { name } = scope.table.columns[slot];
  const subject = { name, type, types: plan.schema, now: plan.now };
  const start = others.reduce<Restriction>((left, atom) => restrict(left, atom, subject), UNRESTRICTED);
  return alternatives(not(condition)).flatMap((branch): Value[] => {
    const own = branch.filter((atom) => columnsOf(atom).join() === name);
    const restriction = own.reduce<Restriction>((left, atom) => restrict(left, atom, subject), start);
    if (isEmpty(restriction)) return [];
    const chosen = chooseDomain({
      ...{ column: name, type, restriction, kind: undefined, recipe: {}, distinct: 0 },
      ...{ locale: plan.locale, types: plan.schema, now: plan.now },
    });
    if (!chosen) return [];
    const domain = openDomain(chosen.domain, plan.locale);
    return Array.from({ length: DRAWN }, (_, at) => domainValue(domain.at(domain.pick(KEY, at, 0)), type)).flatMap((value) => value ?? []);
  });
}

function besideConstants({ scope }: Subject, slot: number, condition: Expression): Value[] {
  const type = scope.columnTypes[slot];
  return literals(condition).flatMap((literal): Value[] => {
    if (typeof literal === 'number' && /^(integer|decimal|float)$/.test(type.family)) return [literal, literal - 1, literal + 1, -literal];
    if (typeof literal === 'number' && type.family === 'text') return [literal - 1, literal, literal + 1].map(lengthText);
    const value = literal === null || typeof literal === 'number' ? undefined : domainValue(String(literal), type);
    if (value === undefined || value === null) return [];
    if (typeof value === 'number') return [value, value - 1, value + 1];
    if (typeof value !== 'string' || type.family !== 'text') return [value];
    return PATTERN.test(value) ? [] : [value, `${value}x`, value.toUpperCase(), value.toLowerCase()];
  });
}

/** What patterns are full of and values are not. */
const PATTERN = /[%^$*+?[\]|\\]/;

const LONGEST = 10_000;

function lengthText(length: number): string {
  return 'x'.repeat(Math.min(LONGEST, Math.max(0, Math.floor(length))));
}

function literals(expression: Expression): (string | number | boolean | null)[] {
  return expression.kind === 'literal' ? [expression.value] : childrenOf(expression).flatMap(literals);
}

function ends({ scope, open, plan }: Subject, slot: number): Value[] {
  const type = scope.columnTypes[slot];
  const { shape } = open.plan.columns[slot];
  switch (type.family) {
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'decimal':
    case 'float':
      return nastyNumbers(type, UNRESTRICTED, shape.kind === 'number' && shape.format.kind === 'decimal' ? shape.format.scale : 0);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
      return nastyMoments(type, UNRESTRICTED, plan.schema.dialect, scope.table.columns[slot].written);
    case 'enum':
      return [...(type.labels ?? [])];
    case 'text':
      return [
        '',
        'x',
        '0',
        ...(type.maxLength ? [lengthText(type.maxLength)] : [lengthText(1000)]),
        ...NASTY_TEXTS.injection,
        ...NASTY_TEXTS.whitespace,
      ];
    case 'json':
      return ['{}', '[]', 'null', '0', '""', '{"x": "x"}'];
    case 'array':
      return [[], [null]];
    default:
      return [];
  }
}
