import type { OpenPlan } from '../core/generate/openPlan';
import type { CheckOptions } from '../core/measure/checks';
import { type KeyChecks, openKeyChecks } from '../core/measure/keyChecks';
import { openRowChecks, type RowChecks } from '../core/measure/rowChecks';
import { planRows } from './rowSource';

/** The checks of a plan's schema. */
export interface Checks {
  readonly rows: RowChecks;
  readonly keys: KeyChecks;
}

/** What checks of a plan's rows know; with a memory, keys are held in it. */
export function planCheckOptions(open: OpenPlan, keyMemory?: ArrayBufferLike): CheckOptions {
  const { rows, computed } = planRows(open);
  return { now: open.plan.now, computed, ...(keyMemory && { keyMemory: { bytes: keyMemory, rows } }) };
}

/** The checks that a plan's rows must stand, in a thread of its own. */
export function planChecks(open: OpenPlan, keyMemory?: ArrayBufferLike): Checks {
  const { schema } = open.plan;
  const options = planCheckOptions(open, keyMemory);
  let keys: KeyChecks | undefined;
  return {
    rows: openRowChecks(schema, options),
    get keys() {
      return (keys ??= openKeyChecks(schema, options));
    },
  };
}
