import type { OpenLink } from '../generate/openLink';
import type { OpenTable } from '../generate/openPlan';
import { MAX_SIZE } from '../generate/permutation';
import type { Steps } from '../steps';
import type { TablePlan } from './plan';
import type { Carried } from './tableDraft';

/** How many rows a constraint allows. */
interface Bound {
  readonly constraint: string;
  readonly capacity: number;
}

/** Whether only the parents' own rows tell how many rows the table can have: links that share columns, joined or supported. */
export function asksParents({ links, carriers }: TablePlan): boolean {
  return carriers.some(({ join }) => join) || links.some(({ supports }) => supports.length > 0);
}

/** The least that joins and supported parents allow. */
export function* parentCapacity(table: OpenTable, carried: readonly Carried[]): Steps<Bound> {
  for (const link of table.links) yield* link.findSupported(table);
  for (const carrier of table.carriers) yield* carrier.read();
  const bounds = [...carrierBounds(table, carried), ...table.links.map((link, at) => linkBound(table, link, at, carried))];
  return bounds.reduce((least, bound) => (bound.capacity < least.capacity ? bound : least), { constraint: '', capacity: MAX_SIZE });
}

function carrierBounds({ carriers }: OpenTable, carried: readonly Carried[]): Bound[] {
  return carriers.map(({ size }, at) => ({ constraint: named(carried, 'carrier', at) ?? '', capacity: size }));
}

function linkBound(table: OpenTable, link: OpenLink, at: number, carried: readonly Carried[]): Bound {
  const { supports, nulls, mode, foreignKey } = link.plan;
  const key = (place: number): string => `FOREIGN KEY (${table.plan.table.foreignKeys[place].columns.join(', ')})`;
  const keys = [foreignKey, ...supports.map((support) => table.plan.links[support.link].foreignKey)].map(key).join(', ');
  const constraint = named(carried, 'link', at) ?? keys;
  if (supports.length === 0 || nulls > 0) return { constraint, capacity: MAX_SIZE };
  const count = link.supported(table).length;
  if (mode.kind === 'bijection') return { constraint, capacity: count };
  if (mode.kind === 'layout') return { constraint, capacity: Math.min(MAX_SIZE, count * mode.most) };
  return { constraint: keys, capacity: count === 0 ? 0 : MAX_SIZE };
}

function named(carried: readonly Carried[], of: Carried['of'], at: number): string | undefined {
  return carried.find((each) => each.of === of && each.at === at)?.constraint;
}
