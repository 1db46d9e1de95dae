import { lenientNull } from './leniency';
import { type Attempt, type Broken, type Row, type Subject, type Unbroken, withValue } from './subject';

/** Rows that have NULL where there must be a value. */
export function breakNotNull(subject: Subject, bases: readonly Row[]): Broken {
  const attempts: Attempt[] = [];
  const unbroken: Unbroken[] = [];
  const { scope, plan, untouchable } = subject;
  const key = scope.table.primaryKey?.columns ?? [];
  scope.table.columns.forEach((column, slot) => {
    const { name, nullable, generated } = column;
    const type = scope.columnTypes[slot];
    const isRequired = !nullable || key.includes(name) || type.domains.some((domain) => !domain.nullable);
    if (generated || !isRequired) return;
    const constraint = `${name} NOT NULL`;
    const lenient = lenientNull(column, key, plan.schema.dialect);
    if (lenient !== undefined) unbroken.push({ constraint, reason: lenient });
    else if (untouchable.has(name)) unbroken.push({ constraint, reason: 'another condition on it is for a database to evaluate' });
    else {
      const rows = bases.map((row) => withValue(subject, row, new Map([[slot, null]])));
      attempts.push(...rows.map((row): Attempt => ({ constraint, kind: 'not null', row, why: `${name} is NULL` })));
    }
  });
  return { attempts, unbroken };
}
