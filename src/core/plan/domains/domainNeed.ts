import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { ColumnRecipe } from '../../recipe/recipe';
import type { SchemaType } from '../../rules/resolveType';
import type { ConstantScope } from '../constants';
import type { Restriction } from '../restriction';

/** What is asked of a column's domain. */
export interface DomainNeed extends ConstantScope {
  readonly column: string;
  readonly type: SchemaType;
  readonly restriction: Restriction;
  readonly kind: KindSpec | undefined;
  readonly recipe: ColumnRecipe;
  /** Distinct values wanted, 0 where they may repeat. */
  readonly distinct: number;
  readonly locale: string;
  /** Where the column does not hold all characters: what its texts must match. Kinds are made to; of entities the forms are tried. */
  readonly held?: RegExp;
  /** Composite types of which this is a field, outermost first: one that contains itself has no values. */
  readonly within?: readonly string[];
}
