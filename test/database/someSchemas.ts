/** With every schema in every suite a run takes longer than anyone waits for a change; `npm run verify` takes all. */
const EVERY = process.env.SEEDBED_EVERY_SCHEMA ? 1 : 5;

/** Of many schemas every fifth, in their order; suites with another `turn` take others. All of them where SEEDBED_EVERY_SCHEMA is set. */
export function someSchemas(files: readonly string[], turn: number): string[] {
  return files.toSorted().filter((_, at) => at % EVERY === turn % EVERY);
}
