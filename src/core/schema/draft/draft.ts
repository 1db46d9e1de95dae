import type { Expression, TypeName } from '../../rules/expression';
import type { Check, Exclusion, Identity, Position, QualifiedName, SqlExpression } from '../schema';

/**
 * What a schema is while a script is being read: it changes statement by statement. References
 * between drafts are by object, so that renames and moves need no search.
 */
export interface DraftTable {
  schema: string;
  name: string;
  /** Place in the script; renames keep it. */
  readonly order: number;
  /** Rows of temporary and foreign tables are nobody's to make; they are known so that statements about them make sense. */
  readonly kind: 'table' | 'temporary' | 'foreign';
  columns: DraftColumn[];
  constraints: DraftConstraint[];
  /** Tables of which it is an INHERITS child. */
  parents: DraftTable[];
  /** Its INHERITS children and its partitions: changes of columns and checks reach them too. */
  children: DraftTable[];
  partitioning?: DraftPartitioning;
  /** The composite type whose fields are its columns. */
  ofType?: DraftComposite;
  partitionOf?: { readonly parent: DraftTable; readonly bound: DraftBound };
  comment?: string;
  readonly position: Position;
}

/** A view, as far as it says what columns a table made from it has. */
export interface DraftView {
  schema: string;
  name: string;
  readonly fields: readonly { readonly name: string; readonly type: TypeName }[];
}

/** A function, as far as it says what columns a table made by calling it has: the type of its result, its columns if it has several. */
export interface DraftFunction {
  schema: string;
  name: string;
  readonly result?: TypeName;
  readonly columns?: readonly { readonly name: string; readonly type: TypeName }[];
}

/** A column while statements may still change it. */
export interface DraftColumn {
  name: string;
  type: TypeName;
  written?: string;
  foldsCase?: boolean;
  charset?: string;
  nullable: boolean;
  /** It is there for its parents' sake alone, and goes when they drop it. */
  inherited?: boolean;
  /** Name of its NOT NULL constraint, which can be dropped by it. */
  notNullName?: string;
  default?: SqlExpression;
  /** Name of its default, which SQL Server drops by it. */
  defaultName?: string;
  generated?: SqlExpression;
  identity?: { readonly kind: Identity['kind']; readonly sequence: DraftSequence };
  /** The sequence of a default `nextval('…')`; absent while no such sequence is known. */
  sequence?: DraftSequence;
  comment?: string;
  readonly position: Position;
}

/** A sequence; `order` is its place in the script. */
export interface DraftSequence {
  schema: string;
  name: string;
  readonly order: number;
  start: number;
  increment: number;
  min?: number;
  max?: number;
  ownedBy?: { readonly table: DraftTable; readonly column: DraftColumn };
}

/** PARTITION BY. */
export interface DraftPartitioning {
  readonly strategy: 'range' | 'list' | 'hash';
  keys: readonly PartitionKey[];
}

/** A column or an expression by which a table is partitioned. */
export interface PartitionKey {
  readonly expression: Expression;
  readonly columns: readonly string[];
}

/** FOR VALUES, or DEFAULT. What a hash takes is not known before the rows. */
export type DraftBound =
  | { readonly kind: 'default' }
  | { readonly kind: 'hash'; readonly modulus: number }
  | { readonly kind: 'list'; readonly values: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: readonly RangeEnd[]; readonly to: readonly RangeEnd[] };

/** One end of a range, for one of its columns. */
export type RangeEnd = Expression | 'minvalue' | 'maxvalue';

interface Named {
  readonly name: string;
}

/** PRIMARY KEY. */
export interface DraftPrimaryKey extends Named {
  readonly kind: 'primary';
  readonly columns: readonly string[];
}

/** UNIQUE, or a unique index. */
export interface DraftUnique extends Named {
  readonly kind: 'unique';
  readonly columns: readonly string[];
  readonly expressions: readonly SqlExpression[];
  readonly where?: SqlExpression;
  readonly nullsNotDistinct: boolean;
  readonly deferrable: boolean;
  /** Made by CREATE UNIQUE INDEX: goes with DROP INDEX, and ADD CONSTRAINT … USING INDEX may take it. */
  readonly index: boolean;
  /** What a made-up name calls the elements of an index, in their order; absent for a constraint, whose elements are its columns. */
  readonly elementNames?: readonly string[];
}

/** CHECK; `inheritable` unless it says NO INHERIT. */
export interface DraftCheck extends Named, Omit<Check, 'name'> {
  readonly kind: 'check';
  /** NOT ENFORCED: it binds no row. */
  readonly notEnforced?: boolean;
  readonly inheritable: boolean;
}

/** FOREIGN KEY. */
export interface DraftForeignKey extends Named {
  readonly kind: 'foreign';
  /** NOT ENFORCED: it binds no row. */
  readonly notEnforced?: boolean;
  readonly columns: readonly string[];
  /** The table, or its name as long as no such table has been read. */
  readonly target: DraftTable | QualifiedName;
  /** Empty: the primary key of the target. */
  readonly targetColumns: readonly string[];
  readonly match: 'simple' | 'full';
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly position: Position;
}

/** EXCLUDE. */
export interface DraftExclusion extends Omit<Exclusion, 'name'>, Named {
  readonly kind: 'exclusion';
}

/** A constraint, as statements name, rename and drop it. */
export type DraftConstraint = DraftPrimaryKey | DraftUnique | DraftCheck | DraftForeignKey | DraftExclusion;

/** A type, as statements alter, rename and drop it. */
export type DraftType = DraftEnum | DraftDomain | DraftComposite | DraftRange;

interface DraftTypeBase {
  schema: string;
  name: string;
  readonly order: number;
}

/** CREATE TYPE … AS ENUM. */
export interface DraftEnum extends DraftTypeBase {
  readonly kind: 'enum';
  values: string[];
}

/** CREATE DOMAIN. */
export interface DraftDomain extends DraftTypeBase {
  readonly kind: 'domain';
  base: TypeName;
  nullable: boolean;
  default?: SqlExpression;
  checks: Check[];
}

/** CREATE TYPE … AS (…). */
export interface DraftComposite extends DraftTypeBase {
  readonly kind: 'composite';
  fields: { name: string; type: TypeName }[];
}

/** CREATE TYPE … AS RANGE. */
export interface DraftRange extends DraftTypeBase {
  readonly kind: 'range';
  /** It holds several ranges; every range type comes with one of these. */
  readonly isMultirange?: true;
  subtype: TypeName;
}
