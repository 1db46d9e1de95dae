import type { Expression, TypeName } from '../rules/expression';
import type { GivenStatement } from './givenRows/givenStatement';

/** Whose SQL a script is written in. */
export type Dialect = 'postgres' | 'mysql' | 'sqlite' | 'mssql';

/** The dialects whose scripts are translated to PostgreSQL's types and expressions while they are read. */
export type OtherDialect = Exclude<Dialect, 'postgres'>;

/** One source of DDL: a file's name as the user knows it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Where something stands. Lines and columns count from 1, in UTF-16 units; `start`/`end` are offsets into the source's text. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** What could not be read, or was read in part, and where. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly position: Position;
}

/** Name of a table or type with its schema; unqualified names carry the default schema (`public`). */
export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** All that was read from the DDL, in the order of the script. Frozen plain data. */
export interface Schema {
  readonly dialect: Dialect;
  /** The schema of unqualified names: `public` (`dbo`, `main`), or what the script's search_path or USE says. */
  readonly defaultSchema: string;
  readonly tables: readonly Table[];
  readonly types: readonly UserType[];
  readonly sequences: readonly Sequence[];
  /** Extensions the script creates: `pgcrypto`, `citext` … */
  readonly extensions: readonly string[];
  /** What the script does to rows, in its order; absent where it does nothing, and in a plan, which holds the rows themselves. */
  readonly given?: readonly GivenStatement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One table as the whole script leaves it; partitions and ALTER TABLE are worked in. */
export interface Table extends QualifiedName {
  readonly columns: readonly Column[];
  readonly primaryKey?: Key;
  readonly foreignKeys: readonly ForeignKey[];
  /** UNIQUE constraints and unique indexes, without the primary key. */
  readonly unique: readonly UniqueKey[];
  readonly checks: readonly Check[];
  readonly exclusions: readonly Exclusion[];
  /** Present on a partitioned table: its rows live in the leaves, which are not in `Schema.tables`. */
  readonly partitioning?: Partitioning;
  /** Tables of which this one is an INHERITS child (their rows include this table's). */
  readonly inherits: readonly QualifiedName[];
  readonly comment?: string;
  readonly position: Position;
}

/** One column, in the order of the table. */
export interface Column {
  readonly name: string;
  /** As PostgreSQL has it; of other dialects the type that holds the same values. */
  readonly type: TypeName;
  /** The type as a script of another dialect writes it, in lower case and without column options: `tinyint(1) unsigned`. */
  readonly written?: string;
  /** Its texts are equal when they differ in case alone, as most collations of MySQL and SQL Server have it. Absent: they differ. */
  readonly foldsCase?: boolean;
  /** The character set of its texts, in lower case, where a script for MySQL says so: not all of them hold every character. */
  readonly charset?: string;
  readonly nullable: boolean;
  readonly default?: SqlExpression;
  /** A generated column; both STORED and VIRTUAL. The database computes it. */
  readonly generated?: SqlExpression;
  /** GENERATED … AS IDENTITY, or serial (`serial` counts as `by default`). */
  readonly identity?: Identity;
  readonly comment?: string;
  readonly position: Position;
}

/** SQL text together with its parsed form. */
export interface SqlExpression {
  readonly sql: string;
  readonly expression: Expression;
}

/** How the database counts; start and bounds as PostgreSQL fills them in. */
export interface Identity {
  readonly kind: 'always' | 'by default';
  readonly start: number;
  readonly increment: number;
  readonly min?: number;
  readonly max?: number;
  /** The sequence to set after loading, when its name is known. */
  readonly sequence?: QualifiedName;
}

/** A key of one or more columns, in its order; the name where the script gives one. */
export interface Key {
  readonly name?: string;
  readonly columns: readonly string[];
}

/** `columns` refer to `references.columns`, pair by pair. */
export interface ForeignKey extends Key {
  readonly references: { readonly table: QualifiedName; readonly columns: readonly string[] };
  readonly match: 'simple' | 'full';
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly position: Position;
  /** The script does not declare it: names say so. No database enforces it. */
  readonly inferred?: true;
}

/** A UNIQUE constraint or unique index. */
export interface UniqueKey extends Key {
  /** Index expressions beside plain columns: `lower(email)`. */
  readonly expressions: readonly SqlExpression[];
  /** Predicate of a partial index. */
  readonly where?: SqlExpression;
  readonly nullsNotDistinct: boolean;
  readonly deferrable: boolean;
}

/** A CHECK of the table or of one of its columns; `columns` are those it mentions. Checks of domains stay with the type. */
export interface Check extends SqlExpression {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly position?: Position;
}

/** An EXCLUDE constraint: no two rows for which every element's operator is true. */
export interface Exclusion {
  readonly name?: string;
  readonly elements: readonly { readonly column?: string; readonly expression?: SqlExpression; readonly operator: string }[];
  readonly where?: SqlExpression;
  readonly sql: string;
}

/** How a partitioned table shares out its rows, and among which leaves. */
export interface Partitioning {
  readonly strategy: 'range' | 'list' | 'hash';
  readonly columns: readonly string[];
  readonly partitions: readonly Partition[];
  /** Some remainders of a hash have no partition: which rows these are only the database can tell. */
  readonly hasGaps?: true;
}

/** A leaf of a partitioned table. */
export interface Partition extends QualifiedName {
  /** What a row of this partition fulfils, sub-partitions' bounds included; absent for hash partitions. */
  readonly bound?: Expression;
  readonly isDefault: boolean;
  readonly position: Position;
}

/** A type that the script creates. */
export type UserType = EnumType | DomainType | CompositeType | RangeType;

/** CREATE TYPE … AS ENUM; values in their order. */
export interface EnumType extends QualifiedName {
  readonly kind: 'enum';
  readonly values: readonly string[];
}

/** In a domain's checks the value under test is a column named `VALUE`. */
export interface DomainType extends QualifiedName {
  readonly kind: 'domain';
  readonly base: TypeName;
  readonly nullable: boolean;
  readonly default?: SqlExpression;
  readonly checks: readonly Check[];
}

/** CREATE TYPE … AS (…). */
export interface CompositeType extends QualifiedName {
  readonly kind: 'composite';
  readonly fields: readonly { readonly name: string; readonly type: TypeName }[];
}

/** CREATE TYPE … AS RANGE, and the multirange type that comes with it. */
export interface RangeType extends QualifiedName {
  readonly kind: 'range';
  /** Its values are several ranges, `{[1,2),[4,5)}`. */
  readonly isMultirange?: true;
  readonly subtype: TypeName;
}

/** CREATE SEQUENCE, or the one behind a serial or identity column (`ownedBy`). */
export interface Sequence extends QualifiedName {
  readonly start: number;
  readonly increment: number;
  readonly min?: number;
  readonly max?: number;
  readonly ownedBy?: { readonly table: QualifiedName; readonly column: string };
}

/** `loans`, or `library.loans` outside the default schema: how people name the table, and its file. */
export function displayName(table: QualifiedName, defaultSchema: string): string {
  return table.schema === defaultSchema ? table.name : `${table.schema}.${table.name}`;
}

/** Whether two names are the same table or type. */
export function sameName(a: QualifiedName, b: QualifiedName): boolean {
  return a.schema === b.schema && a.name === b.name;
}
