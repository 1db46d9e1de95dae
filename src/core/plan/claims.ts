import { comesBack } from './closedCircles';
import type { ColumnDraft, LinkDraft, TableDraft } from './tableDraft';

/**
 * Lets links give columns their values, in the order of the draft's links: the first link that wants a
 * column has it; a later one that shares it must agree with the row. Links left with nothing to give
 * are returned: their foreign keys hold only if rows are chosen for it.
 */
export function claimColumns(draft: TableDraft): readonly number[] {
  const unowned: number[] = [];
  const place = draft.context.placeOf(draft.table);
  draft.links.forEach((link, at) => {
    const pairs = link.key.columns.map((name, i) => ({
      column: columnNamed(draft, name),
      parentColumn: parentColumn(draft, at, link.key.references.columns[i]),
      own: comesBack(draft.context, place, link.key, i),
    }));
    if (pairs.some(({ column, parentColumn }) => column < 0 || parentColumn < 0)) return;
    for (const tie of link.ties ?? []) pairs.push({ column: drafted(draft, tie.column), parentColumn: tie.parentColumn, own: link.isSelf });
    const free = pairs.filter(({ column, own }) => draft.columns[column].source === undefined && !own);
    if (free.length === 0 && !link.isLed) {
      unowned.push(at);
      return;
    }
    for (const { column, parentColumn: from } of free) {
      draft.columns[column].source = { kind: 'reference', link: at, column: from };
      draft.columns[column].link = at;
      draft.columns[column].nulls = 0;
    }
    makePartlyNull(
      draft,
      link,
      free.map(({ column }) => draft.columns[column]),
    );
    const shared = pairs.filter((pair) => !free.includes(pair)).map(({ column, parentColumn: from }) => ({ column, parentColumn: from }));
    if (shared.length > 0) link.mode = { kind: 'agreeing', shared, ...(link.isSelf && { root: selfRoot(draft, at) }) };
    else if (link.isSelf) link.mode = { kind: 'earlier', root: selfRoot(draft, at) };
  });
  return unowned;
}

/**
 * A row without a parent has NULL where it may, which is enough for MATCH SIMPLE; columns that may not be NULL
 * have the values of a parent all the same. So the NULLs are the columns', drawn together, not the link's.
 */
function makePartlyNull(draft: TableDraft, link: LinkDraft, columns: readonly ColumnDraft[]): void {
  const optional = columns.filter(({ column }) => column.nullable && !draft.context.isReferenced(draft.table, column.name));
  if (link.nulls === 0 || optional.length === columns.length) return;
  for (const column of optional) {
    column.nulls = link.nulls;
    column.nullKey = optional[0].nullKey;
  }
  link.nulls = 0;
}

/** What the first row of a tree refers to. */
export function selfRoot(draft: TableDraft, link: number): 'null' | 'itself' {
  const { key } = draft.links[link];
  return key.columns.some(
    (name) => draft.table.columns.find((column) => column.name === name)?.nullable && !draft.context.isReferenced(draft.table, name),
  )
    ? 'null'
    : 'itself';
}

/**
 * The agreeing links whose shared columns all come from this link, with the parent's columns they must agree on. A
 * parent that comes later, in a circle, rests on this table's rows itself.
 */
export function supports(draft: TableDraft, at: number): { link: number; parentColumns: number[] }[] {
  const place = draft.context.placeOf(draft.table);
  return draft.links.flatMap((other, link) => {
    if (other.mode?.kind !== 'agreeing' || other.isSelf || other.nulls > 0 || other.isLed || other.parent > place) return [];
    const sources = other.mode.shared.map(({ column }) => draft.columns[column].source);
    const parentColumns = sources.flatMap((source) => (source?.kind === 'reference' && source.link === at ? [source.column] : []));
    return parentColumns.length === sources.length ? [{ link, parentColumns }] : [];
  });
}

/** The same among the parents' columns too. */
function drafted({ columns }: TableDraft, name: string): number {
  return columns.findIndex(({ column }) => column.name === name);
}

function columnNamed(draft: TableDraft, name: string): number {
  return draft.table.columns.findIndex((column) => column.name === name);
}

function parentColumn(draft: TableDraft, link: number, name: string): number {
  return draft.context.tables[draft.links[link].parent].columns.findIndex((column) => column.name === name);
}
