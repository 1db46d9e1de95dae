import { drawIndex, drawKey } from '../../generate/mixer';
import { tableConditions } from '../../plan/conditions';
import { alternatives, conjuncts } from '../../plan/normalise';
import { columnsOf } from '../../rules/columnsOf';
import { type Compiled, compileCondition, isUncompilable } from '../../rules/compile';
import { EvaluationError } from '../../rules/evaluationError';
import type { Expression } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import type { Value } from '../../rules/value';
import { breakingValues } from './breakingValues';
import { lenientType } from './leniency';
import { type Attempt, type Broken, brokenAlone, type Row, type Subject, saying, slotOf, type Unbroken, withValue } from './subject';

/** Rows that break a check alone, as many as are looked for. */
const ENOUGH = 6;
/** Rows in which several columns are changed together. */
const TRIES = 1500;
/** Rows that break the check and are looked at to see what else they break. */
const MOST_LOOKED_AT = 400;
const KEY = drawKey('violating', 'together');

/** A condition on a table's rows, as the validator names it. */
interface NamedCheck {
  readonly constraint: string;
  readonly expression: Expression;
  /** Of a domain that stands for another dialect's type: why the database takes what is outside of it. */
  readonly lenient?: string;
}

/** Rows that make a CHECK of the table or of a domain false, or that no partition takes. */
export function breakChecks(subject: Subject, bases: readonly Row[]): Broken {
  const attempts: Attempt[] = [];
  const unbroken: Unbroken[] = [];
  for (const check of namedChecks(subject)) {
    if (check.lenient !== undefined) {
      unbroken.push({ constraint: check.constraint, reason: check.lenient });
      continue;
    }
    const found = breakCheck(subject, check, bases);
    attempts.push(...found.attempts);
    unbroken.push(...found.unbroken);
  }
  for (const { constraint, reason } of subject.checks.unchecked)
    unbroken.push({ constraint, reason: `only a database evaluates it: ${reason}` });
  return { attempts, unbroken };
}

function namedChecks({ scope, checks, plan }: Subject): NamedCheck[] {
  const { table, columnTypes } = scope;
  const known = new Set(checks.constraints.map(({ constraint }) => constraint));
  const own = table.checks.map((check) => ({ constraint: check.name ?? `CHECK (${check.sql})`, expression: check.expression }));
  const ofDomains = table.columns.flatMap((column, slot) =>
    columnTypes[slot].domains.flatMap((domain) =>
      domain.checks.map((check) => ({
        constraint: `${check.name ?? `${domain.name}: ${check.sql}`} (${column.name})`,
        expression: mapColumns(check.expression, () => ({ kind: 'column', name: column.name })),
        lenient: lenientType(column, columnTypes[slot], plan.schema.dialect),
      })),
    ),
  );
  const bounds = table.partitioning?.partitions.flatMap(({ bound }) => (bound ? [bound] : [])) ?? [];
  const partition = { constraint: 'a partition for the row', expression: { kind: 'or', args: bounds } as const };
  return [...own, ...ofDomains, partition].filter(({ constraint }) => known.has(constraint));
}

function breakCheck(subject: Subject, { constraint, expression }: NamedCheck, bases: readonly Row[]): Broken {
  const compiled = compileCondition(expression, subject.scope);
  if (isUncompilable(compiled)) return { attempts: [], unbroken: [{ constraint, reason: compiled.reason }] };
  const search = new CheckSearch(subject, constraint, compiled, pools(subject, expression));
  search.run(bases);
  return { attempts: search.attempts, unbroken: search.attempts.length > 0 ? [] : [{ constraint, reason: search.reason() }] };
}

/** A column of a check, and values that may break it. */
interface Pool {
  readonly slot: number;
  readonly values: readonly Value[];
}

/** Columns that refer to other rows come last: other values there mostly break the reference too. */
function pools(subject: Subject, expression: Expression): Pool[] {
  const { scope, plan, untouchable } = subject;
  const atoms = new Set(
    conjuncts(expression).flatMap((each) =>
      alternatives(each)
        .flat()
        .map((atom) => JSON.stringify(atom)),
    ),
  );
  const { single } = tableConditions(scope.table, plan.schema, [], plan.now);
  const refers = (name: string): boolean => scope.table.foreignKeys.some((key) => key.columns.includes(name));
  const names = columnsOf(expression).filter((name) => slotOf(subject, name) >= 0 && !untouchable.has(name));
  const free = names.filter((name) => !scope.table.columns[slotOf(subject, name)].generated);
  const inputs = names.flatMap((name) => inputsOf(subject, name)).filter((name) => !free.includes(name));
  return [...new Set([...free, ...inputs])]
    .sort((a, b) => Number(refers(a)) - Number(refers(b)))
    .map((name) => {
      const others = (single.get(name) ?? []).filter((atom) => !atoms.has(JSON.stringify(atom)));
      const slot = slotOf(subject, name);
      return { slot, values: breakingValues(subject, slot, expression, others) };
    });
}

/** What a generated column is computed from. */
function inputsOf({ scope }: Subject, name: string): string[] {
  const generated = scope.table.columns.find((column) => column.name === name)?.generated;
  return generated ? columnsOf(generated.expression) : [];
}

class CheckSearch {
  readonly attempts: Attempt[] = [];
  private readonly alsoBroken = new Set<string>();
  private lookedAt = 0;

  constructor(
    private readonly subject: Subject,
    private readonly constraint: string,
    private readonly compiled: Compiled,
    private readonly pools: readonly Pool[],
  ) {}

  /** Changes one column, then several at once. */
  run(bases: readonly Row[]): void {
    for (const { slot, values } of this.pools)
      for (const value of values) for (const base of bases.slice(0, 4)) this.look(base, new Map([[slot, value]]));
    for (let turn = 0; turn < TRIES && this.pools.length > 1 && bases.length > 0; turn++) {
      const chosen = this.pools.filter((_, at) => drawIndex(KEY, turn, at * 2, 2) === 0);
      this.look(
        bases[turn % bases.length],
        new Map(chosen.map(({ slot, values }, at) => [slot, values[drawIndex(KEY, turn, at * 2 + 1, values.length)] ?? null])),
      );
    }
  }

  reason(): string {
    const others = [...this.alsoBroken].slice(0, 3).join(', ');
    return others === '' ? 'no row was found that breaks it' : `rows that were found to break it break ${others} too`;
  }

  private look(base: Row, changes: ReadonlyMap<number, Value>): void {
    if (this.attempts.length >= ENOUGH || this.lookedAt >= MOST_LOOKED_AT) return;
    const row = withValue(this.subject, base, changes);
    if (!this.isFalse(row)) return;
    this.lookedAt++;
    const others = brokenAlone(this.subject, row).filter((name) => name !== this.constraint);
    for (const name of others) this.alsoBroken.add(name);
    if (others.length > 0) return;
    const why = `with ${this.compiled.slots.map((slot) => saying(this.subject, row, slot)).join(', ')} it is false`;
    this.attempts.push({ constraint: this.constraint, kind: 'check', row, why });
  }

  private isFalse(row: Row): boolean {
    try {
      const value = this.compiled.evaluate(row);
      return value === false || (value === null && this.constraint === NO_PARTITION);
    } catch (error) {
      if (error instanceof EvaluationError) return false;
      throw error;
    }
  }
}

/** Of a row of which it cannot be said that a partition takes it, none does. */
const NO_PARTITION = 'a partition for the row';
