import type { Plan } from '../core/plan/plan';
import type { ChunkThread, Format, Judge, OpenOutput, Prover } from '../core/ports';
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
  /** Starts a thread that makes rows of a plan. It ends when the signal aborts. */
  thread(setup: ChunkSetup, signal?: AbortSignal): ChunkThread;
  /** Processors to share work among. */
  readonly processors: number;
  /** Milliseconds, from any origin. */
  clock(): number;
  /** Lets the thread's other work (messages, aborts) go on. */
  breathe(): Promise<void>;
}

/** What a thread needs to make rows. */
export interface ChunkSetup {
  readonly plan: Plan;
  /** One for all tables, or each table's own; without one, rows are only checked. */
  readonly format?: string | readonly TableFormat[];
  /** Rows are only made: whoever takes them checks them. */
  readonly unchecked?: true;
  /** Where all threads of a run hold the keys of the table that is made. */
  readonly keyMemory?: ArrayBufferLike;
}

/** By its id, the format of one table, and the columns that are left out of it. */
export interface TableFormat {
  readonly format: string;
  readonly without: readonly string[];
}
