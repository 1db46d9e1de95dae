import { cancelled } from '../core/errors';
import type { Steps } from '../core/plan/steps';

/**
 * Does work in steps, between which `breathe` lets the thread's other work go on, an abort among it.
 *
 * @throws UserFacingError `cancelled` when the signal aborts
 */
export async function inSteps<T>(steps: Steps<T>, breathe: () => Promise<void>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
    if (signal?.aborted) throw cancelled();
  }
}
