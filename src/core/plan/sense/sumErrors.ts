import { UserFacingError } from '../../errors';
import type { SumRule } from '../../recipe/sense/senseRule';
import type { Table } from '../../schema/schema';
import type { PlanContext } from '../planContext';

/** A recipe's sum that is too much for its column. */
export function doesNotFit({ nameOf }: PlanContext, table: Table, { column, table: child }: SumRule): UserFacingError {
  return new UserFacingError(
    'unsatisfiable',
    `${nameOf(table)}.${column} cannot hold what the rows of ${nameOf(child)} come to.`,
    'A wider type, or a range for what is added up, makes room.',
  );
}

/** A recipe's sum that cannot be had, and why. */
export function cannotAddUp({ nameOf }: PlanContext, table: Table, { column, table: child }: SumRule, why: string): UserFacingError {
  return new UserFacingError('unsatisfiable', `${nameOf(table)}.${column} cannot add up ${nameOf(child)}: ${why}.`);
}
