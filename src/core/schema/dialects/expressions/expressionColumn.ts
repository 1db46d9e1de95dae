import type { TypeName } from '../../../rules/expression';
import type { Catalog } from '../../draft/catalog';
import type { DraftColumn } from '../../draft/draft';

/** A column as an expression sees it: what it means depends on the types of what it mentions. */
export interface ExpressionColumn {
  /** As declared. */
  readonly name: string;
  /** A built-in type of PostgreSQL's: domains followed to their base; absent where it is not known. Enumerations are text. */
  readonly type?: TypeName;
  /** As `Column.foldsCase`. */
  readonly foldsCase?: boolean;
}

/** The columns of a table while it is being read. */
export function expressionColumns(columns: readonly DraftColumn[], catalog: Catalog): readonly ExpressionColumn[] {
  return columns.map(({ name, type, foldsCase }) => ({ name, type: baseType(type, catalog), foldsCase }));
}

/** Domains may nest; deeper than this the definitions are circular. */
const MAX_DEPTH = 32;

function baseType(type: TypeName, catalog: Catalog): TypeName | undefined {
  let current = type;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    // Types that the catalog holds name their schema; most columns have others.
    const defined = current.dimensions === 0 && current.schema !== undefined ? catalog.findType(current) : undefined;
    if (defined === undefined) return current;
    if (defined.kind === 'enum') return { name: 'text', modifiers: [], dimensions: 0 };
    if (defined.kind !== 'domain') return undefined;
    current = defined.base;
  }
  return undefined;
}
