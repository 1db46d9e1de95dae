import type { LinkPlan, TablePlan } from '../plan';

/**
 * Has links whose parents are drawn draw among the rows that are there too. Others are laid out, counted or kept apart over
 * the rows that are added, so that nothing of them meets the children that rows have already.
 */
export function withExistingParents(plan: TablePlan, planAt: (place: number) => TablePlan | undefined): TablePlan {
  const links = plan.links.map((link): LinkPlan => {
    const rows = planAt(link.parent)?.existing?.rows ?? 0;
    return rows > 0 && isFree(link, plan) ? { ...link, existing: rows } : link;
  });
  return { ...plan, links };
}

/** Whether any parent will do: none has to agree with others, and no exclusion compares rows of the same one. */
function isFree({ mode, supports, foreignKey }: LinkPlan, { table, links, columns: planned }: TablePlan): boolean {
  const { columns } = table.foreignKeys[foreignKey];
  const isShared = links.some(
    (other) => other.mode.kind === 'agreeing' && other.mode.shared.some(({ column }) => columns.includes(planned[column]?.name ?? '')),
  );
  const isExcluded = table.exclusions.some(({ elements }) =>
    elements.some(({ column }) => column !== undefined && columns.includes(column)),
  );
  return mode.kind === 'draw' && supports.length === 0 && !isShared && !isExcluded;
}
