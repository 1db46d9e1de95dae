import type { AgreeingMode, LinkMode, LinkPlan, TablePlan } from './plan';

/** The plans of the tables that are planned so far, by place. */
type PlansAt = (place: number) => TablePlan | undefined;

/**
 * Finds for agreeing links the ancestor that they share with their row, so that parents are enumerated
 * through its layout: no index is built, and as every ancestor has a child, no row is left without a parent.
 */
export function withAncestors(plan: TablePlan, plansAt: PlansAt): TablePlan {
  const ancestors = plan.links.map((link) =>
    link.mode.kind === 'agreeing' && link.existing === undefined ? ancestorOf(plan, link, link.mode, plansAt) : undefined,
  );
  if (ancestors.every((ancestor) => ancestor === undefined)) return plan;
  const links = plan.links.map((link, at): LinkPlan => {
    const supports = link.supports.filter((support) => ancestors[support.link] === undefined);
    const ancestor = ancestors[at];
    return { ...link, supports, ...(ancestor && link.mode.kind === 'agreeing' && { mode: { ...link.mode, ancestor } }) };
  });
  return { ...plan, links };
}

function ancestorOf(plan: TablePlan, link: LinkPlan, mode: AgreeingMode, plansAt: PlansAt): AgreeingMode['ancestor'] {
  const parent = mode.root === undefined ? plansAt(link.parent) : plan;
  if (!parent || parent.accepted) return undefined;
  const layout = parent.links.findIndex(
    (each) => isShared(each.mode, mode.root !== undefined) && each.supports.length === 0 && each.nulls === 0,
  );
  if (layout < 0 || !isComplete(parent, parent.links[layout], plansAt)) return undefined;
  const paths = mode.shared.map(({ column, parentColumn }) => {
    const { source } = parent.columns[parentColumn];
    const isLaidOut = source.kind === 'reference' && source.link === layout;
    return isLaidOut ? pathTo(plan, column, parent.links[layout].parent, source.column, plansAt) : undefined;
  });
  const [path] = paths;
  const isKey = paths.length === parent.table.foreignKeys[parent.links[layout].foreignKey].columns.length;
  return path && isKey && paths.every((each) => each?.join() === path.join()) ? { path, layout } : undefined;
}

/** Whether a parent's rows are enumerated by ancestor; for trees in their order. */
function isShared({ kind }: LinkMode, isTree: boolean): boolean {
  return kind === 'layout' || (kind === 'scattered' && !isTree);
}

/** Whether each ancestor has at least one row of the parent. */
function isComplete(parent: TablePlan, { mode, parent: place }: LinkPlan, plansAt: PlansAt): boolean {
  const ancestors = plansAt(place)?.rows ?? Number.POSITIVE_INFINITY;
  return 'least' in mode && mode.least > 0 && parent.rows >= ancestors;
}

/** The links from a row to the table at `place` by which a column gets the value of that table's `target`; undefined where none do. */
function pathTo(plan: TablePlan, column: number, place: number, target: number, plansAt: PlansAt): number[] | undefined {
  const { source } = plan.columns[column];
  if (source.kind !== 'reference') return undefined;
  const link = plan.links[source.link];
  if (link.nulls > 0 || link.existing !== undefined) return undefined;
  if (link.parent === place && source.column === target) return [source.link];
  const next = plansAt(link.parent);
  const rest = next && next !== plan ? pathTo(next, source.column, place, target, plansAt) : undefined;
  return rest && [source.link, ...rest];
}
