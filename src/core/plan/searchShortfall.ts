import type { OpenTable } from '../generate/openPlan';
import type { Shortfall, ShortfallKind } from '../measure/report';
import type { ExistingKey } from './existing/existingTable';
import { type NamedCondition, namedConditions } from './namedConditions';
import type { PlanContext } from './planContext';
import type { PlannedTable } from './planTable';
import { failingSomewhere } from './probes';

/** A search for rows that ended with fewer than wanted. */
export interface Search {
  /** How many rows it found. */
  readonly found: number;
  readonly candidates: OpenTable;
  /** Whether conditions were among what they had to fulfil. */
  readonly isTested: boolean;
  /** Keys that rows of a database have already. */
  readonly taken: readonly ExistingKey[];
}

/** Says what rows were chosen for, and that there are no more. */
export function searchShortfall(context: PlanContext, { plan, uncarried, unowned }: PlannedTable, search: Search): Shortfall {
  const { found, candidates, isTested, taken } = search;
  const keys = unowned.map((link) => `FOREIGN KEY (${plan.table.foreignKeys[plan.links[link].foreignKey].columns.join(', ')})`);
  const conditions = isTested ? brokenConditions(context, candidates) : [];
  const unique = new Set([...uncarried.map((set) => set.constraint), ...taken.map(({ key }) => key.constraint)]);
  const constraints = [...unique, ...keys, ...conditions.map(({ name }) => name)];
  const rows = found === 1 ? '1 row was' : `${found} rows were`;
  const beside = taken.length > 0 ? ' beside the rows that there are' : '';
  return {
    table: plan.name,
    kind: kindOfSearch(conditions, unique.size > 0),
    constraint: constraints.join(', '),
    reason: `no more than ${rows} found that ${found === 1 ? 'fulfils' : 'fulfil'} ${constraints.length === 1 ? 'it' : 'them together'}${beside}`,
    asked: plan.asked,
    capacity: found,
  };
}

/** The conditions that some of the candidates break; all of them where none can be told. */
function brokenConditions(context: PlanContext, candidates: OpenTable): NamedCondition[] {
  const all = namedConditions(context, candidates.plan.table);
  const failing = failingSomewhere(
    all.map(({ expression }) => expression),
    candidates,
    context,
  );
  const broken = all.filter(({ expression }) => failing.includes(expression));
  return broken.length > 0 ? broken : all;
}

/** What a search for rows lacked: conditions before keys, since those can be mended in the recipe. */
function kindOfSearch(conditions: readonly NamedCondition[], isKeyed: boolean): ShortfallKind {
  if (conditions.length > 0) return conditions.some(({ isRule }) => isRule) ? 'rule' : 'condition';
  return isKeyed ? 'capacity' : 'parents';
}
