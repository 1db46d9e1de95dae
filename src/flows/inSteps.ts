import type { Steps } from '../core/steps';

/** Does work in steps, between which `breathe` lets the thread's other work go on; what it throws ends the work. */
export async function inSteps<T>(steps: Steps<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}
