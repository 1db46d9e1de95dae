import type { Plan } from '../core/plan/plan';
import type { ChunkPool, Format, Judge, OpenOutput, Prover } from '../core/ports';
import type { SqlParser } from '../core/schema/sqlParser';

/** What the flows need from outside. */
export interface EnginePorts {
  readonly version: string;
  readonly parser: SqlParser;
  /** Throws `bad-input` for an unknown id. */
  format(id: string): Format;
  readonly openOutput: OpenOutput;
  readonly prover: Prover;
  readonly judge: Judge;
  /** Worker threads that encode ranges of the plan. */
  pool(setup: ChunkSetup, workers: number, signal?: AbortSignal): ChunkPool;
  /** Processors to share work among. */
  readonly processors: number;
  /** Milliseconds, from any origin. */
  clock(): number;
  /** Lets the thread's other work (messages, aborts) go on. */
  breathe(): Promise<void>;
}

/** What a worker thread needs to encode ranges. */
export interface ChunkSetup {
  readonly plan: Plan;
  readonly format: string;
}
