import type { Dialect } from '../schema/schema';
import type { Recipe } from './recipe';

/** A dataset as a database's catalogue has it, `seedbed.generated_datasets`. */
export interface DatasetEntry {
  readonly id: string;
  readonly name: string;
  /** Whose SQL the dataset's script is written in. */
  readonly dialect: Dialect;
  /** Everything beside schema and recipe that the rows depend on. */
  readonly meta: GenerationMeta;
  /** In PostgreSQL's syntax. Statements about rows and roles are not entered. */
  readonly ddl: string;
  readonly recipe: Recipe;
  /** By the tables' names for people. */
  readonly rowCounts: Readonly<Record<string, number>>;
  /** ISO 8601; an entry that is there keeps the moment when it was created. */
  readonly created: string;
  readonly updated: string;
}

/** What `generation_meta` holds. */
export interface GenerationMeta {
  readonly seed: string;
  /** ISO 8601. */
  readonly now: string;
  /** Version of the engine: another one may make other rows. */
  readonly engine: number;
  /** Version of the program. */
  readonly seedbed: string;
}
