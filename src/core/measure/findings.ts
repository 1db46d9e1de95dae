import type { Schema, Table } from '../schema/schema';
import { displayName } from '../schema/schema';
import type { ConstraintKind, Validity, Violation } from './report';

/** Collects what a validation finds. */
export class Findings {
  private readonly violations = new Map<string, Violation>();
  private readonly unchecked = new Map<string, Validity['unchecked'][number]>();
  private rows = 0;

  constructor(private readonly schema: Schema) {}

  /** Adds offenders of a constraint; none is nothing to report. */
  violation(table: Table, constraint: string, kind: ConstraintKind, count: number): void {
    if (count === 0) return;
    const name = displayName(table, this.schema.defaultSchema);
    const key = `${name}\0${kind}\0${constraint}`;
    const before = this.violations.get(key)?.count ?? 0;
    this.violations.set(key, { table: name, constraint, kind, count: before + count });
  }

  /** Names a constraint that could not be evaluated; once each. */
  leaveUnchecked(table: Table, constraint: string, reason: string): void {
    const name = displayName(table, this.schema.defaultSchema);
    const key = `${name}\0${constraint}`;
    if (!this.unchecked.has(key)) this.unchecked.set(key, { table: name, constraint, reason });
  }

  countRows(count: number): void {
    this.rows += count;
  }

  validity(): Validity {
    const violations = [...this.violations.values()];
    return { valid: violations.length === 0, checkedRows: this.rows, violations, unchecked: [...this.unchecked.values()] };
  }
}
