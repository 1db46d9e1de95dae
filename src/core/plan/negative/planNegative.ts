import { drawKey } from '../../generate/mixer';
import { type NegativePack, type NegativeWish, negativeWish } from '../../recipe/negativePack';
import { valueShape } from '../domains/valueShape';
import { type ColumnDraft, recipeConditions, type TableDraft } from '../tableDraft';
import { nastyAcceptor } from './acceptsNasty';
import { type NastyColumn, nastyValues } from './nastyValues';
import { type NegativeColumn, type NegativePlan, type NegativeValue, type SparedColumn, writtenOut } from './negativePlan';
import { isOutside } from './outsideDomain';
import { sparedReason } from './sparedReason';
import { strongFold } from './strongFold';

/** The nasty rows that the recipe asks of a table whose columns have their sources; undefined where it asks for none. */
export function planNegative(draft: TableDraft): NegativePlan | undefined {
  const wish = negativeWish(draft.context.recipe, draft.name);
  if (!wish) return undefined;
  const spared: SparedColumn[] = [];
  const columns = draft.columns.flatMap((column): NegativeColumn[] => {
    if (column.isBorrowed) return [];
    const reason = sparedReason(draft, column);
    const values = reason === undefined ? validValues(draft, column, wish) : [];
    if (values.length > 0) return [negativeColumn(draft, column, values)];
    spared.push({ column: column.column.name, reason: reason ?? 'nothing in the packs is valid for it' });
    return [];
  });
  const { packs, share } = wish;
  return { key: drawKey(draft.context.seed, draft.name, 'negative'), share, packs, columns, spared };
}

function negativeColumn(
  { context, name }: TableDraft,
  { index, column, source }: ColumnDraft,
  values: readonly NegativeValue[],
): NegativeColumn {
  const isUnique = source?.kind === 'unique';
  return { column: index, key: drawKey(context.seed, name, column.name, 'negative'), isUnique, values: isUnique ? inTurn(values) : values };
}

/** Those of the packs' values that the column may have, each once. */
function validValues(draft: TableDraft, column: ColumnDraft, { packs }: NegativeWish): NegativeValue[] {
  const { context, conditions } = draft;
  const { name } = column.column;
  const nasty: NastyColumn = {
    column: column.column,
    type: column.type,
    shape: valueShape(column.type, column.spec),
    restriction: column.restriction,
    dialect: context.schema.dialect,
  };
  const own = [...(conditions.single.get(name) ?? []), ...recipeConditions(name, column.recipe)];
  const accepts = nastyAcceptor(nasty, { conditions: own, types: context.schema, now: context.now });
  const isDistinct = column.source?.kind === 'unique' ? distinctness(draft, column) : () => true;
  const seen = new Set<string | number>();
  return packs.flatMap((pack) =>
    nastyValues(pack, nasty).flatMap((value): NegativeValue[] => {
      const written = writtenOut(value);
      if (seen.has(written) || !accepts(written) || !isDistinct(written)) return [];
      seen.add(written);
      return [{ pack, value }];
    }),
  );
}

/** Whether a value differs from all of the column's ordinary ones, and from the nasty ones before it. */
function distinctness({ context }: TableDraft, { source }: ColumnDraft): (value: string | number) => boolean {
  if (source?.kind !== 'unique') return () => true;
  const isNew = isOutside(source.domain, context.locale);
  const taken = new Set<string | number>();
  return (value) => {
    const folded = typeof value === 'string' ? strongFold(value) : value;
    if (folded === '' || taken.has(folded) || !isNew(value)) return false;
    taken.add(folded);
    return true;
  };
}

/** One of each pack after the other, so that a few rows have some of all. */
function inTurn(values: readonly NegativeValue[]): NegativeValue[] {
  const byPack = new Map<NegativePack, NegativeValue[]>();
  for (const each of values) byPack.set(each.pack, [...(byPack.get(each.pack) ?? []), each]);
  const lists = [...byPack.values()];
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}
