import type { Domain } from '../generate/domain';
import type { Expression } from '../rules/expression';
import type { ColumnDraft } from './tableDraft';
import type { UniqueSet } from './uniqueSets';

/** Seconds, of which a moment is one: what a set leaves of it by cutting off the rest. */
const UNITS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_678_400,
  quarter: 7_948_800,
  year: 31_622_400,
};

/** How many seconds apart moments have to lie where the set compares them by their day, month or year; twice that, since some fall together. */
export function secondsApart({ expressions }: UniqueSet): number {
  return 2 * Math.max(0, ...expressions.map(unitOf));
}

/** Moments from longer ago, where those of the domain lie too close together. */
export function widened(rows: number, { type, restriction }: ColumnDraft, domain: Domain, seconds: number): Domain {
  if (seconds === 0 || domain.kind !== 'interval' || !/^(date|timestamp|timestamptz)$/.test(type.family)) return domain;
  const span = rows * seconds * (type.family === 'date' ? 1 / UNITS.day : 1e6);
  const min = domain.max - Math.ceil(span / domain.step) * domain.step;
  return { ...domain, min: Math.max(restriction.min ?? min, Math.min(domain.min, min)) };
}

function unitOf(expression: Expression): number {
  if (expression.kind === 'cast') return expression.type.name === 'date' ? UNITS.day : unitOf(expression.arg);
  if (expression.kind !== 'call') return 0;
  const [unit] = expression.args;
  const isCut = expression.name === 'date_trunc' && unit?.kind === 'literal';
  return isCut ? (UNITS[String(unit.value)] ?? 0) : Math.max(0, ...expression.args.map(unitOf));
}
