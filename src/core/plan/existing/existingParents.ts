import type { LinkPlan, TablePlan } from '../plan';

/**
 * Has links find parents among the rows that are there too: those that draw any, and those that look for one that agrees.
 * Others are laid out, counted or kept apart over the rows that are added, so that nothing of them meets the children that
 * rows have already.
 */
export function withExistingParents(plan: TablePlan, planAt: (place: number) => TablePlan | undefined): TablePlan {
  const existing = plan.links.map((link) => planAt(link.parent)?.existing?.rows ?? 0);
  const open = new Set([...plan.links.keys()].filter((at) => existing[at] > 0 && isFree(plan.links[at], plan)));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const at of open) if (leadsAstray(at, plan, open)) open.delete(at);
  }
  if (open.size === 0) return plan;
  return { ...plan, links: plan.links.map((link, at): LinkPlan => (open.has(at) ? { ...link, existing: existing[at] } : link)) };
}

/** Whether any parent will do, or any that agrees, and no exclusion compares rows of the same one. */
function isFree({ mode, foreignKey }: LinkPlan, { table }: TablePlan): boolean {
  const { columns } = table.foreignKeys[foreignKey];
  const isExcluded = table.exclusions.some(({ elements }) =>
    elements.some(({ column }) => column !== undefined && columns.includes(column)),
  );
  if (mode.kind === 'agreeing') return mode.root === undefined && mode.digit === undefined && !isExcluded;
  return mode.kind === 'draw' && !isExcluded;
}

/** Whether another link has to agree with what this one gives the row, and would not find a parent for it. */
function leadsAstray(at: number, { links, columns, borrowed }: TablePlan, open: ReadonlySet<number>): boolean {
  const all = [...columns, ...borrowed];
  const leads = (column: number): boolean => {
    const { source } = all[column];
    return source.kind === 'reference' && source.link === at;
  };
  return links.some(({ mode }, other) => {
    if (mode.kind !== 'agreeing' || !mode.shared.some(({ column }) => leads(column))) return false;
    const isLookedUp = links[at].supports.some(({ link }) => link === other);
    return !isLookedUp && !(open.has(other) && mode.shared.every(({ column }) => leads(column)));
  });
}
