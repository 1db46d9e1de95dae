import * as z from 'zod';

/**
 * What a long run tells while it goes: jobs, panels, the API and `--events` all read this union.
 * `rows` and `done` count rows, `milliseconds` since the run began.
 */
export const jobEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('generation:start'), seed: z.string(), tables: z.number(), rows: z.number() }),
  z.strictObject({ type: z.literal('schema:parsed'), tables: z.number(), diagnostics: z.number() }),
  z.strictObject({ type: z.literal('table:start'), table: z.string(), rows: z.number() }),
  z.strictObject({ type: z.literal('table:progress'), table: z.string(), done: z.number(), rows: z.number() }),
  z.strictObject({ type: z.literal('table:complete'), table: z.string(), rows: z.number(), milliseconds: z.number() }),
  z.strictObject({
    type: z.literal('generation:validation'),
    valid: z.boolean(),
    violations: z.number(),
    by: z.enum(['engine', 'postgres']),
  }),
  z.strictObject({ type: z.literal('dataset:saved'), id: z.string() }),
  z.strictObject({ type: z.literal('generation:complete'), tables: z.number(), rows: z.number(), milliseconds: z.number() }),
  z.strictObject({ type: z.literal('generation:error'), code: z.string(), message: z.string() }),
]);

/** One event of a run. */
export type JobEvent = z.infer<typeof jobEvent>;
/** Hears a run's events, in their order; must not throw. */
export type OnEvent = (event: JobEvent) => void;
