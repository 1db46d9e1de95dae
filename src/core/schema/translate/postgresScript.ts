import type { Position, QualifiedName, Schema } from '../schema';
import { checkStatements } from './checks';
import { foreignKeyStatements } from './foreignKeys';
import { keyStatements } from './keys';
import { computedColumns, defaultStatements, tableStatement } from './tables';
import { Translation } from './translation';
import { containerStatements, typeStatements } from './types';

/** A schema of any dialect as PostgreSQL has it. */
export interface PostgresScript {
  /** In an order in which each finds what it needs; foreign keys come last, so that circles do no harm. */
  readonly statements: readonly PostgresStatement[];
  /** What no statement says, with the reason. */
  readonly left: readonly LeftOut[];
  /** Extensions whose types or functions the statements use. */
  readonly extensions: readonly string[];
  /** The schema of unqualified names, as it is called here. */
  readonly defaultSchema: string;
  /** What tables and columns are called here: names that PostgreSQL cannot hold are changed. */
  table(name: QualifiedName): QualifiedName;
  column(table: QualifiedName, name: string): string;
}

/** One statement, or several that belong together. */
export interface PostgresStatement {
  /** What it makes, for people: `table loans`, `foreign key fk_book of loans`. */
  readonly what: string;
  readonly text: string;
  /** What is tried instead where the server refuses it, in order; `note` says what is lost then. */
  readonly otherwise: readonly { readonly text: string; readonly note?: string }[];
  /** Whether rows are left unproven without it, although the schema's own database would have it. */
  readonly constrains: boolean;
  readonly position?: Position;
  /** What others can rely on once it is accepted as it stands: a table or a computed column, by an id of its own. */
  readonly provides?: string;
  /** Ids of what it cannot do without. */
  readonly needs: readonly string[];
}

/** Something that PostgreSQL is not asked. */
export interface LeftOut {
  /** `check ck_total of orders`. */
  readonly what: string;
  readonly why: string;
  /** Whether rows are left unproven by it; defaults, for one, bind no row that brings its values. */
  readonly constrains: boolean;
  readonly position: Position;
}

/** A schema as DDL of PostgreSQL. Pure; nothing is dropped without being named in `left`. */
export function postgresScript(schema: Schema): PostgresScript {
  const translation = new Translation(schema);
  const { tables } = schema;
  const statements = [
    ...containerStatements(translation),
    ...typeStatements(translation),
    ...tables.map((table) => tableStatement(translation, table)),
    ...tables.flatMap((table) => computedColumns(translation, table)),
    ...tables.flatMap((table) => defaultStatements(translation, table)),
    ...tables.flatMap((table) => keyStatements(translation, table)),
    ...tables.flatMap((table) => checkStatements(translation, table)),
    ...tables.flatMap((table) => foreignKeyStatements(translation, table)),
  ];
  const { left, extensions, names } = translation;
  return {
    statements,
    left,
    extensions,
    defaultSchema: names.schema(schema.defaultSchema),
    table: (name) => names.table(name),
    column: (table, name) => names.column(table, name),
  };
}
