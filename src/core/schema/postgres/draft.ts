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
  partitionOf?: { readonly parent: DraftTable; readonly bound: DraftBound };
  comment?: string;
  readonly position: Position;
}

export interface DraftColumn {
  name: string;
  type: TypeName;
  nullable: boolean;
  /** Name of its NOT NULL constraint, which can be dropped by it. */
  notNullName?: string;
  default?: SqlExpression;
  generated?: SqlExpression;
  identity?: { readonly kind: Identity['kind']; readonly sequence: DraftSequence };
  /** The sequence of a default `nextval('…')`; absent while no such sequence is known. */
  sequence?: DraftSequence;
  comment?: string;
  readonly position: Position;
}

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

export interface DraftPartitioning {
  readonly strategy: 'range' | 'list' | 'hash';
  keys: readonly PartitionKey[];
}

/** A column or an expression by which a table is partitioned. */
export interface PartitionKey {
  readonly expression: Expression;
  readonly columns: readonly string[];
}

export type DraftBound =
  | { readonly kind: 'default' | 'hash' }
  | { readonly kind: 'list'; readonly values: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: readonly RangeEnd[]; readonly to: readonly RangeEnd[] };

export type RangeEnd = Expression | 'minvalue' | 'maxvalue';

interface Named {
  readonly name: string;
}

export interface DraftPrimaryKey extends Named {
  readonly kind: 'primary';
  readonly columns: readonly string[];
}

export interface DraftUnique extends Named {
  readonly kind: 'unique';
  readonly columns: readonly string[];
  readonly expressions: readonly SqlExpression[];
  readonly where?: SqlExpression;
  readonly nullsNotDistinct: boolean;
  readonly deferrable: boolean;
  /** Made by CREATE UNIQUE INDEX: goes with DROP INDEX, and ADD CONSTRAINT … USING INDEX may take it. */
  readonly index: boolean;
}

export interface DraftCheck extends Named, Omit<Check, 'name'> {
  readonly kind: 'check';
  readonly inheritable: boolean;
}

export interface DraftForeignKey extends Named {
  readonly kind: 'foreign';
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

export interface DraftExclusion extends Omit<Exclusion, 'name'>, Named {
  readonly kind: 'exclusion';
}

export type DraftConstraint = DraftPrimaryKey | DraftUnique | DraftCheck | DraftForeignKey | DraftExclusion;

export type DraftType = DraftEnum | DraftDomain | DraftComposite | DraftRange;

interface DraftTypeBase {
  schema: string;
  name: string;
  readonly order: number;
}

export interface DraftEnum extends DraftTypeBase {
  readonly kind: 'enum';
  values: string[];
}

export interface DraftDomain extends DraftTypeBase {
  readonly kind: 'domain';
  base: TypeName;
  nullable: boolean;
  default?: SqlExpression;
  checks: Check[];
}

export interface DraftComposite extends DraftTypeBase {
  readonly kind: 'composite';
  fields: { name: string; type: TypeName }[];
}

export interface DraftRange extends DraftTypeBase {
  readonly kind: 'range';
  subtype: TypeName;
}
