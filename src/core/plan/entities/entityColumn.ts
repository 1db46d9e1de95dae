import { inferKind } from '../../recipe/infer/inferKind';
import { wordsOf } from '../../recipe/infer/inferWords';
import { childrenOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import type { ColumnDraft, TableDraft } from '../tableDraft';
import type { UniqueSet } from '../uniqueSets';

/** A column that may read off an entity: nothing else settles its values. */
export interface EntityColumn {
  readonly draft: ColumnDraft;
  readonly kind: string;
  /** Words of its name, those of the table's name left out. */
  readonly words: readonly string[];
  /** Whether some key keeps its values apart from those of other rows. */
  readonly isKeyed: boolean;
  /** False for a column that the plan leaves out; the others are as if it were there. */
  readonly isWanted: boolean;
}

/** The columns of a table whose values entities may give. */
export function entityColumns(draft: TableDraft, sets: readonly UniqueSet[]): EntityColumn[] {
  const tableWords = wordsOf(draft.table.name);
  return draft.columns.flatMap((column) => {
    const isWanted = column.isBorrowed !== true && draft.context.isWanted(draft.table, column.column);
    if (column.isBorrowed || !isFree(draft, column, isWanted)) return [];
    const words = wordsOf(column.column.name);
    return [
      {
        draft: column,
        kind: kindOf(draft, column, isWanted),
        words: words.filter((word) => !tableWords.includes(word)),
        isKeyed: sets.some(({ columns }) => columns.includes(column.column.name)),
        isWanted,
      },
    ];
  });
}

/** A kind may be asked for; what else a recipe says of values settles them without regard to other columns. */
function isFree(draft: TableDraft, { column, source, link, recipe }: ColumnDraft, isWanted: boolean): boolean {
  const { values, pattern, sql, min, max } = recipe;
  const isAsked = [values, pattern, sql, min, max].some((member) => member !== undefined);
  const isTied = [...draft.conditions.relations, ...draft.guards].some(({ expression }) => comparesValue(expression, column.name));
  return (source === undefined || !isWanted) && link === undefined && !isAsked && !isTied;
}

/** Whether an expression asks for more of the column than whether it has a value. */
function comparesValue(expression: Expression, name: string): boolean {
  if (expression.kind === 'column') return expression.name === name;
  if (expression.kind === 'isNull' && expression.arg.kind === 'column') return false;
  return childrenOf(expression).some((child) => comparesValue(child, name));
}

function kindOf({ context, table }: TableDraft, { column, type, kind, recipe }: ColumnDraft, isWanted: boolean): string {
  return isWanted ? kind : (recipe.kind ?? inferKind(column, table, type, context.referrers(table)).kind);
}

/** The columns by whose they are: by the words of their names that say nothing of what they hold. */
export function byOwner(columns: readonly EntityColumn[], saysWhat: ReadonlySet<string>): Map<string, EntityColumn[]> {
  const groups = new Map<string, EntityColumn[]>();
  for (const column of columns) {
    const owner = column.words.filter((word) => !saysWhat.has(word)).join(' ');
    groups.set(owner, [...(groups.get(owner) ?? []), column]);
  }
  return groups;
}
