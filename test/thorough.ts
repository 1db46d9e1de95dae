/** `npm run verify` sets it. Without it a run takes no longer than anyone waits for a change. */
export const isThorough = process.env.SEEDBED_VERIFY !== undefined;

const EVERY = isThorough ? 1 : 5;

/** Of many schemas every fifth, in their order; suites with another `turn` take others. All of them in a thorough run. */
export function someSchemas(files: readonly string[], turn: number): string[] {
  return files.toSorted().filter((_, at) => at % EVERY === turn % EVERY);
}
