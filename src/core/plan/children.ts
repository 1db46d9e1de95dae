import type { Shortfall } from '../measure/report';
import { type AskedChildren, askedOf, rowBounds } from '../recipe/children';
import { favourOf } from './favour';
import type { Shares } from './plan';
import type { LinkDraft, TableDraft } from './tableDraft';

/** The most children that a parent has where nothing limits them. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** What the recipe asks of a link's children, within what else is known of them. */
export function askedShares(draft: TableDraft, link: LinkDraft, { least, most, shape }: Shares): Shares {
  const { children } = link;
  if (!children) return { least, most, ...(shape !== undefined && { shape }) };
  const asked = children.shape === 'zipf' ? favourOf(draft, link) : (children.shape ?? (children.max === undefined ? shape : undefined));
  return {
    least: children.min ?? Math.min(least, children.max ?? least),
    most: Math.min(most, children.max ?? most),
    ...(asked !== undefined && { shape: asked }),
  };
}

/** Links of whose children a number was asked for, and which nothing else has settled: the children are counted, and lie all over the table. */
export function shareOutChildren(draft: TableDraft): void {
  for (const link of draft.links)
    if (link.children && link.mode === undefined && !link.isSelf)
      link.mode = { kind: 'scattered', ...askedShares(draft, link, { least: 0, most: NO_LIMIT }) };
}

/** What was asked for of the table's rows as children, and cannot be had. */
export function childrenShortfalls(draft: TableDraft): Shortfall[] {
  const { context, table } = draft;
  return askedOf(context.schema, context.recipe, table).flatMap((asked) => {
    const link = draft.links.find(({ key }) => key === asked.key);
    const reason = link ? lack(draft, link, asked) : 'another foreign key decides about the same columns';
    if (reason === undefined) return [];
    const constraint = `"children" of ${asked.parent}, FOREIGN KEY (${asked.key.columns.join(', ')})`;
    return [{ table: draft.name, kind: 'rule' as const, constraint, reason, asked: draft.asked, capacity: 0 }];
  });
}

/** Why the link's children are not as many for each parent as was asked for; undefined where they are. */
function lack(draft: TableDraft, link: LinkDraft, asked: AskedChildren): string | undefined {
  const { mode, nulls, parent } = link;
  const parents = draft.context.rowsAt(parent);
  const [least, most] = rowBounds(asked, parents, nulls);
  if (draft.rows < least) return `${parents} of ${asked.parent} ask for ${asked.min} at least each, which makes ${least}`;
  if (draft.rows > most) return `${parents} of ${asked.parent} ask for ${asked.max} at most each, which makes ${most}`;
  if (mode?.kind === 'bijection' && (!mode.share || asked.min === undefined)) return undefined;
  if (mode?.kind !== 'layout' && mode?.kind !== 'scattered') return 'the columns are part of a key that decides about them';
  const children = draft.rows - Math.round(nulls * draft.rows);
  if (mode.most * parents < children || mode.most < (asked.min ?? 0))
    return `a key allows ${mode.most} for each of ${asked.parent} at most`;
  return undefined;
}
