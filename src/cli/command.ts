import type { Environment } from '../core/connections/parseConnection';
import type { Databases } from '../core/databases';
import type { DatasetStore, Engine } from '../core/ports';
import type { Source } from '../core/schema/schema';
import type { Options } from './options';

/** What commands need from outside. */
export interface CommandPorts {
  readonly version: string;
  readonly engine: Engine;
  readonly databases: Pick<Databases, 'planSeed' | 'seed' | 'query' | 'serve' | 'close'>;
  /** The datasets that are kept for the current folder, in the user's data folder or below `root`. */
  store(root?: string): { readonly folder: string; readonly datasets: DatasetStore };
  /** An empty folder for the time of a command. */
  scratchFolder(): Promise<{ readonly path: string; remove(): Promise<void> }>;
  readonly environment: Environment;
  /** DDL files or one folder, in reading order. Rejects with `unreadable-file`. */
  readSources(paths: readonly string[]): Promise<Source[]>;
  readText(path: string): Promise<string>;
  readTextIfAny(path: string): Promise<string | undefined>;
  writeText(path: string, text: string): Promise<void>;
  /** Rejects with `cannot-write` where a file could not be written, before any work is done for it. */
  checkWritable(path: string): Promise<void>;
  absolute(path: string): string;
  /** Results. */
  print(text: string): void;
  /** Messages and progress. */
  say(text: string): void;
  /** Aborts when the user interrupts, once `takeInterrupts` was called; before, an interrupt ends the process at once. */
  readonly signal: AbortSignal;
  /** From now on there is something to tidy up. */
  takeInterrupts(): void;
}

/** A command of the command line: arguments in, flow called, result printed; the exit code comes back. */
export type Command = (positional: readonly string[], options: Options, ports: CommandPorts) => Promise<0 | 1>;
